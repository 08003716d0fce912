package org.sayso.query.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.sayso.contracts.Document;
import org.sayso.contracts.DocumentMessage;
import org.sayso.contracts.Extraction;
import org.sayso.contracts.ExtractionMessage;
import org.sayso.extraction.Extractor;
import org.sayso.extraction.text.SourceText;
import org.sayso.ledger.Delivery;
import org.sayso.ledger.Ledger;
import org.sayso.ledger.archive.Archive;
import org.sayso.ledger.archive.ArchiveReader;
import org.sayso.ledger.archive.ArchiveWriter;
import org.sayso.query.database.Database;
import org.sayso.stack.testing.TestStack;

/**
 * Measures what one more document costs: batches of 250, one workspace, one thread, documents read by the real engine.
 * <ul>
 *   <li>{@code growth DOCUMENTS EVERY}: invented reports, five to an event; the same events come again in the next month under other ids, so that every key of the
 *       archive is shared by ever more documents, but by no more within one window of time, and links chain all of them into one cluster.
 *   <li>{@code alike DOCUMENTS EVERY}: ever more reports of one event.
 *   <li>{@code ratio SMALL LARGE BATCHES}: two archives of those sizes side by side, filled by copying projected rows into other months; then fresh documents go
 *       into both in turns, so that whatever else the machine does weighs on both alike.
 * </ul>
 * Costs are CPU time of this process and of the process of PostgreSQL that serves it, whose server {@link TestStack} starts or names.
 */
public final class ArchiveGrowth {

    private static final int BLOCK = 1000;
    private static final int BATCH = 250;

    /** Minutes that a block's events take; the next block's follow at once, so that links chain all of them into one cluster as they do in dense news. */
    private static final long MONTH = 43_000;
    private static final String WORKSPACE = "growth";

    private ArchiveGrowth() {}

    public static void main(String[] arguments) throws Exception {
        var first = Integer.parseInt(arguments[1]);
        var second = Integer.parseInt(arguments[2]);
        switch (arguments[0]) {
            case "growth" -> {
                var block = block();
                grow(first, second, i -> moved(block.get(i % BLOCK), i / BLOCK));
            }
            case "alike" -> {
                var engine = Extractor.load();
                grow(first, second, i -> read(engine, new InventedReport(0, i).write()));
            }
            case "ratio" -> ratio(first, second, Integer.parseInt(arguments[3]));
            default -> throw new IllegalArgumentException("growth, alike or ratio: " + arguments[0]);
        }
        System.exit(0);
    }

    private static void grow(int target, int every, IntFunction<ExtractionMessage> documents) throws SQLException {
        var side = new Side("query");
        var costs = new ArrayList<Cost>();
        for (var done = 0; done < target; done += BATCH) {
            costs.add(side.record(IntStream.range(done, done + BATCH).mapToObj(documents).toList()));
            if ((done + BATCH) % every == 0) {
                System.out.printf(Locale.ROOT, "%d documents: %s%n", done + BATCH, Cost.summary(costs));
                costs.clear();
            }
        }
        side.describe();
    }

    private static void ratio(int small, int large, int batches) throws SQLException {
        var block = block();
        var sides = new Side[] {new Side("ingest"), new Side("query")};
        var sizes = new int[] {small, large};
        for (var i = 0; i < 2; i++) {
            for (var from = 0; from < BLOCK; from += BATCH) {
                sides[i].record(IntStream.range(from, from + BATCH).mapToObj(n -> moved(block.get(n), 0)).toList());
            }
            sides[i].copyMonths(sizes[i] / BLOCK - 1);
            sides[i].describe();
        }
        var costs = List.of(new ArrayList<Cost>(), new ArrayList<Cost>());
        for (var batch = -4; batch < batches; batch++) {
            for (var i = 0; i < 2; i++) {
                // What comes next in time; four batches to warm up.
                var month = sizes[i] / BLOCK + (batch + 4) / 4;
                var from = Math.floorMod(batch, 4) * BATCH;
                var cost = sides[i].record(IntStream.range(from, from + BATCH).mapToObj(n -> moved(block.get(n), month)).toList());
                if (batch >= 0) {
                    costs.get(i).add(cost);
                }
            }
        }
        for (var i = 0; i < 2; i++) {
            System.out.printf(Locale.ROOT, "one more at %d: %s%n", sizes[i], Cost.summary(costs.get(i)));
        }
        System.out.printf(Locale.ROOT, "ratio of medians %.2f%n", Cost.median(costs.get(1)) / Cost.median(costs.get(0)));
    }

    /** CPU milliseconds a document of one batch. */
    private record Cost(double jvm, double postgres, double wall) {

        double cpu() {
            return jvm + postgres;
        }

        static double median(List<Cost> costs) {
            return sorted(costs)[costs.size() / 2];
        }

        private static double[] sorted(List<Cost> costs) {
            return costs.stream().mapToDouble(Cost::cpu).sorted().toArray();
        }

        static String summary(List<Cost> costs) {
            var sorted = sorted(costs);
            return String.format(Locale.ROOT, "CPU a document median %.2f ms (p10 %.2f, p90 %.2f; JVM %.2f, PostgreSQL %.2f on average), wall %.2f ms",
                    median(costs), sorted[sorted.length / 10], sorted[sorted.length * 9 / 10], costs.stream().mapToDouble(Cost::jvm).average().orElse(0),
                    costs.stream().mapToDouble(Cost::postgres).average().orElse(0), costs.stream().mapToDouble(Cost::wall).average().orElse(0));
        }
    }

    /** The projector's side of the archive. */
    private record Batches(Database database) implements Archive {

        @Override
        public <T> T read(String workspace, Function<ArchiveReader, T> work) {
            throw new UnsupportedOperationException("what is measured here is projection");
        }

        @Override
        public <T> T write(String workspace, Function<ArchiveWriter, T> work) {
            return PostgresArchive.write(database, workspace, work);
        }
    }

    /** One database with its ledger. */
    private static final class Side {

        private static final List<String> TABLES =
                List.of("card", "card_key", "link", "message", "story", "attribution", "document_words", "entity_name", "entity_document");

        private final PGSimpleDataSource source = new PGSimpleDataSource();
        private final Ledger ledger;
        private final Connection looking;
        private final long server;

        Side(String database) throws SQLException {
            source.setUrl(TestStack.shared().jdbcUrl(database));
            source.setUser(database);
            source.setPassword(TestStack.PASSWORD);
            Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
            looking = source.getConnection();
            set("SELECT rebuild_read_side()");
            set("SELECT set_config('sayso.workspace', '" + WORKSPACE + "', false)");
            var one = source.getConnection();
            try (var statement = one.createStatement(); var row = statement.executeQuery("SELECT pg_backend_pid()")) {
                row.next();
                server = row.getLong(1);
            }
            ledger = new Ledger(new Batches(new Database(new OneConnection(one))));
        }

        private void set(String sql) throws SQLException {
            try (var statement = looking.createStatement()) {
                statement.execute(sql);
            }
        }

        Cost record(List<ExtractionMessage> messages) {
            var batch = messages.stream().map(Delivery.Read::new).toList();
            var wall = System.nanoTime();
            var jvm = jvm();
            var postgres = postgres();
            ledger.record(WORKSPACE, batch);
            return new Cost((jvm() - jvm) / BATCH, (postgres() - postgres) / BATCH, (System.nanoTime() - wall) / 1e6 / BATCH);
        }

        private static double jvm() {
            return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e6;
        }

        /** CPU of the server process that serves the ledger; the clock of {@code /proc} ticks every 10 ms. */
        private double postgres() {
            try {
                var stat = Files.readString(Path.of("/proc/" + server + "/stat"));
                var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                return 10.0 * (Long.parseLong(fields[11]) + Long.parseLong(fields[12]));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Copies what stands into so many further months, ids and keys of time moved as {@link ArchiveGrowth#moved} moves them. Indexes are made afterwards, as a restore does. */
        void copyMonths(int months) throws SQLException {
            set("ALTER TABLE card DISABLE ROW LEVEL SECURITY; ALTER TABLE card_key DISABLE ROW LEVEL SECURITY; ALTER TABLE link DISABLE ROW LEVEL SECURITY;"
                    + "ALTER TABLE message DISABLE ROW LEVEL SECURITY; ALTER TABLE story DISABLE ROW LEVEL SECURITY; ALTER TABLE attribution DISABLE ROW LEVEL SECURITY");
            set("SET maintenance_work_mem = '1GB'");
            set("ALTER TABLE card_key DROP CONSTRAINT card_key_pkey; ALTER TABLE link DROP CONSTRAINT link_pkey; DROP INDEX link_b; DROP INDEX document_words_words; DROP INDEX document_words_speakers");
            // The ids of the first month end with its number, a nought.
            var id = "left(%s, -1) || m";
            var at = "%s + m * interval '" + MONTH + " minutes'";
            copy("card", months, List.of("document_id", id, "address", "md5(address || m)", "at", at, "known_at", at, "anchor", "'s' || left(md5(anchor || m), 16)",
                    "story", "'s' || left(md5(story || m), 16)"));
            copy("card_key", months, List.of("document_id", id, "at", at));
            copy("link", months, List.of("a", id, "b", id));
            copy("message", months, List.of("document_id", id));
            copy("story", months, List.of("id", "'s' || left(md5(id || m), 16)", "starts_at", at, "ends_at", at));
            copy("attribution", months, List.of("document_id", id));
            copy("document_words", months, List.of("document_id", id, "at", at));
            copy("entity_document", months, List.of("document_id", id));
            set("ALTER TABLE card_key ADD PRIMARY KEY (workspace, key, at, document_id);"
                    + "ALTER TABLE link ADD PRIMARY KEY (workspace, a, b); CREATE INDEX link_b ON link (workspace, b);"
                    + "CREATE INDEX document_words_words ON document_words USING gin (words); CREATE INDEX document_words_speakers ON document_words USING gin (speakers)");
            set("ALTER TABLE card ENABLE ROW LEVEL SECURITY; ALTER TABLE card_key ENABLE ROW LEVEL SECURITY; ALTER TABLE link ENABLE ROW LEVEL SECURITY;"
                    + "ALTER TABLE message ENABLE ROW LEVEL SECURITY; ALTER TABLE story ENABLE ROW LEVEL SECURITY; ALTER TABLE attribution ENABLE ROW LEVEL SECURITY");
            set("VACUUM ANALYZE");
        }

        private void copy(String table, int months, List<String> moved) throws SQLException {
            var columns = new ArrayList<String>();
            try (var rows = looking.getMetaData().getColumns(null, "public", table, null)) {
                while (rows.next()) {
                    columns.add(rows.getString("COLUMN_NAME"));
                }
            }
            var values = columns.stream().map(column -> {
                var i = moved.indexOf(column);
                return i < 0 || i % 2 != 0 ? column : String.format(moved.get(i + 1), column);
            });
            var first = moved.getFirst();
            set("CREATE TEMP TABLE month AS SELECT * FROM " + table);
            set("INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT " + String.join(", ", values.toList())
                    + " FROM generate_series(1, " + months + ") AS m, month" + (first.equals("id") ? "" : " WHERE " + first + " LIKE '%-0'"));
            set("DROP TABLE month");
        }

        void describe() throws SQLException {
            for (var table : TABLES) {
                try (var statement = looking.createStatement();
                        var row = statement.executeQuery("SELECT count(*), pg_total_relation_size('" + table + "') / 1048576 FROM " + table)) {
                    row.next();
                    System.out.printf(Locale.ROOT, "  %-16s %,12d rows %,8d MB%n", table, row.getLong(1), row.getLong(2));
                }
            }
            try (var statement = looking.createStatement(); var row = statement.executeQuery("""
                    SELECT (SELECT max(n) FROM (SELECT count(*) AS n FROM card GROUP BY cluster) AS c), (SELECT max(documents) FROM story)
                    """)) {
                row.next();
                System.out.printf(Locale.ROOT, "  largest cluster %d, largest story %d documents%n", row.getInt(1), row.getInt(2));
            }
        }
    }

    /** A block's document in another month. */
    private static ExtractionMessage moved(ExtractionMessage message, int months) {
        var document = message.source().document();
        var id = document.id() + "-" + months;
        var at = document.publishedAt().plusMinutes(MONTH * months);
        var copy = new Document(id, document.url() + "-" + months, document.outlet(), document.title(), null, at, "en", document.text(), document.contentType(), null, null);
        var read = message.extraction();
        return new ExtractionMessage(
                new DocumentMessage(copy, WORKSPACE, 1, null, 1, "00", at.toInstant().plus(Duration.ofMinutes(3))),
                new Extraction(id, 1, read.textSha256(), read.language(), at, read.pipeline(), read.segments(), read.sentences(), read.entities(), read.attributions(),
                        read.quantities(), read.times(), read.events(), read.fingerprint(), read.truncated()));
    }

    private static List<ExtractionMessage> block() {
        var engine = Extractor.load();
        var block = IntStream.range(0, BLOCK).mapToObj(i -> read(engine, new InventedReport(i / 5, i % 5).write())).toList();
        System.out.printf(Locale.ROOT, "block of %d documents, %d characters and %d attributions each on average%n", block.size(),
                block.stream().mapToInt(message -> message.source().document().text().length()).sum() / block.size(),
                block.stream().mapToInt(message -> message.extraction().attributions().size()).sum() / block.size());
        return block;
    }

    private static ExtractionMessage read(Extractor engine, Document document) {
        var read = SourceText.read(document, 1);
        return new ExtractionMessage(new DocumentMessage(read.document(), WORKSPACE, 1, null, 1, "00", Instant.EPOCH), engine.extract(read));
    }
}

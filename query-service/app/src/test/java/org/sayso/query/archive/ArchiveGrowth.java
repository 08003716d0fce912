package org.sayso.query.archive;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
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
import org.sayso.query.database.Database;
import org.sayso.stack.testing.TestStack;

/**
 * Measures what one more document costs as the archive grows: {@code ArchiveGrowth DOCUMENTS [REPORT_EVERY]}. Documents are invented reports, five to an event,
 * read by the real engine; the same events come again in another month, under other ids, so that every key of the archive is shared by ever more documents, but
 * by no more within one window of time. Batches of 250, durable commits as the test server is set, one workspace, one thread.
 */
public final class ArchiveGrowth {

    private static final int BLOCK = 1000;
    private static final int BATCH = 250;

    private ArchiveGrowth() {}

    public static void main(String[] arguments) throws Exception {
        var target = Integer.parseInt(arguments[0]);
        var every = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        var archive = new PostgresArchive(new Database(database()));
        var ledger = new Ledger(archive);
        var block = block();
        System.out.printf(Locale.ROOT, "block of %d documents, %d characters and %d attributions each on average%n", block.size(),
                block.stream().mapToInt(message -> message.source().document().text().length()).sum() / block.size(),
                block.stream().mapToInt(message -> message.extraction().attributions().size()).sum() / block.size());
        var window = new ArrayList<Double>();
        var began = System.nanoTime();
        for (var done = 0; done < target; done += BATCH) {
            var batch = new ArrayList<Delivery.Read>();
            for (var i = 0; i < BATCH; i++) {
                batch.add(new Delivery.Read(moved(block.get((done + i) % BLOCK), (done + i) / BLOCK)));
            }
            var start = System.nanoTime();
            ledger.record("growth", batch);
            window.add((System.nanoTime() - start) / 1e6 / BATCH);
            if ((done + BATCH) % every == 0) {
                var sorted = window.stream().mapToDouble(x -> x).sorted().toArray();
                System.out.printf(Locale.ROOT, "%d documents: median %.2f ms a document (p10 %.2f, p90 %.2f), %.0f a second since the start%n", done + BATCH,
                        sorted[sorted.length / 2], sorted[sorted.length / 10], sorted[sorted.length * 9 / 10], (done + BATCH) / ((System.nanoTime() - began) / 1e9));
                window.clear();
            }
        }
        System.exit(0);
    }

    private static PGSimpleDataSource database() {
        var source = new PGSimpleDataSource();
        source.setUrl(TestStack.shared().jdbcUrl("query"));
        source.setUser("query");
        source.setPassword(TestStack.PASSWORD);
        Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
        return source;
    }

    /** A block's document in another month. */
    private static ExtractionMessage moved(ExtractionMessage message, int months) {
        var source = message.source();
        var document = source.document();
        var id = document.id() + "-" + months;
        var at = document.publishedAt().plusDays(40L * months);
        var copy = new Document(id, document.url() + "-" + months, document.outlet(), document.title(), null, at, "en", document.text(), document.contentType(), null, null);
        var read = message.extraction();
        return new ExtractionMessage(
                new DocumentMessage(copy, "growth", 1, null, 1, "00", at.toInstant().plus(Duration.ofMinutes(3))),
                new Extraction(id, 1, read.textSha256(), read.language(), at, read.pipeline(), read.segments(), read.sentences(), read.entities(), read.attributions(),
                        read.quantities(), read.times(), read.events(), read.fingerprint(), read.truncated()));
    }

    private static List<ExtractionMessage> block() {
        var engine = Extractor.load();
        return IntStream.range(0, BLOCK)
                .mapToObj(i -> {
                    var document = new Writer(i / 5, i % 5).write();
                    var read = SourceText.read(document, 1);
                    return new ExtractionMessage(
                            new DocumentMessage(read.document(), "growth", 1, null, 1, "00", Instant.EPOCH), engine.extract(read));
                })
                .toList();
    }

    /** Writes the report of one outlet about one event; all of it follows from the two numbers. */
    private static final class Writer {
        private static final String[] SYLLABLES = "ba ke lo mi nu ra so ti va ze dor mar lin hal ost berg wick ford ham ton ley ner vik dal".split(" ");
        private static final String[] THINGS = ("bridge ferry strike harvest pipeline election storm school hospital railway port mine dam factory court budget "
                + "border fishery airport festival").split(" ");
        private static final String[] DEEDS = ("closed collapsed reopened burned flooded halted expanded delayed inspected sold raided evacuated approved cancelled "
                + "blocked repaired").split(" ");
        private static final String[] OUTLETS = {"Harbour Post", "Northern Courier", "Valley Radio", "City Ledger", "Coast Agency"};
        private final Random event;
        private final Random outlet;
        private final int story;
        private final int teller;

        Writer(int story, int teller) {
            this.story = story;
            this.teller = teller;
            this.event = new Random(1000 + story);
            this.outlet = new Random(31L * story + teller);
        }

        Document write() {
            var place = name(event, 2);
            var person = name(event, 2) + " " + name(event, 3);
            var rival = name(event, 2) + " " + name(event, 3);
            var thing = pick(event, THINGS);
            var deed = pick(event, DEEDS);
            var count = 3 + event.nextInt(90);
            var core = List.of(
                    String.format("The %s %s at %s was %s on Monday, officials said.", pick(event, SYLLABLES), thing, place, deed),
                    String.format("\"We knew about the %s and we did nothing,\" %s told reporters in %s.", thing, person, place),
                    String.format("%s denied that the %s had been %s by mistake.", rival, thing, deed),
                    String.format("At least %d people were affected, according to the %s council.", count, place),
                    String.format("%s accused %s of hiding the report on the %s.", person, rival, thing),
                    String.format("The ministry declined to comment on the %s.", thing));
            var text = new StringBuilder();
            var order = new ArrayList<>(core);
            java.util.Collections.shuffle(order, outlet);
            order.forEach(sentence -> text.append(sentence).append(' ').append(filler()).append("\n\n"));
            var at = OffsetDateTime.of(2000, 1, 3, 6, 0, 0, 0, ZoneOffset.UTC).plusMinutes(story * 43L * 5 + teller * 90L);
            return new Document("g" + story + "-" + teller, "https://example.org/" + story + "/" + teller, OUTLETS[teller],
                    place + " " + thing + " " + deed, null, at, "en", text.toString(), "text/plain", null, null);
        }

        /** What only this outlet writes. */
        private String filler() {
            var sentence = new StringBuilder(name(outlet, 2));
            for (var i = 0; i < 22; i++) {
                sentence.append(' ').append(i % 5 == 4 ? pick(outlet, THINGS) : name(outlet, 1 + outlet.nextInt(3)).toLowerCase(Locale.ROOT));
            }
            return sentence.append('.').toString();
        }

        private static String name(Random random, int syllables) {
            var name = new StringBuilder();
            for (var i = 0; i < syllables; i++) {
                name.append(pick(random, SYLLABLES));
            }
            return Character.toUpperCase(name.charAt(0)) + name.substring(1);
        }

        private static String pick(Random random, String[] from) {
            return from[random.nextInt(from.length)];
        }
    }
}

package org.sayso.query.archive;

import static org.sayso.query.archive.PostgresArchive.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.sayso.contracts.ExtractionMessage;
import org.sayso.ledger.archive.ArchiveWriter;
import org.sayso.ledger.archive.Card;
import org.sayso.ledger.archive.Judgement;
import org.sayso.ledger.archive.Link;
import org.sayso.ledger.archive.StoryRow;
import org.sayso.ledger.archive.Writes;

/** Writes of one workspace within one transaction: a handful of statements for a batch of any size, columns sent as arrays. */
final class PostgresWriter extends PostgresReader implements ArchiveWriter {

    private final SearchTables search;

    PostgresWriter(Connection connection, String workspace) {
        super(connection, workspace);
        this.search = new SearchTables(connection, workspace);
    }

    @Override
    public void apply(Writes writes) {
        sql(() -> {
            var touched = new LinkedHashSet<String>();
            writes.cards().forEach(card -> touched.add(card.documentId()));
            touched.addAll(writes.keys().keySet());
            writes.messages().forEach(message -> touched.add(id(message)));
            var standing = standing(touched);
            execute("DELETE FROM message WHERE workspace = ? AND document_id = ANY (?)", writes.removedMessages());
            execute("DELETE FROM former_reading WHERE workspace = ? AND document_id = ANY (?)", writes.removedMessages());
            search.remove(writes.removedMessages());
            unlink(writes.unlinked());
            execute("DELETE FROM story WHERE workspace = ? AND id = ANY (?)", writes.removedStories());
            execute("DELETE FROM judgement WHERE workspace = ? AND id = ANY (?)", writes.removedJudgements());
            keysAndCards(writes.cards(), writes.keys(), standing);
            keepFormer(writes.cards(), standing);
            messages(writes.messages(), standing.keySet());
            links(writes.links());
            stories(writes.stories());
            judgements(writes.judgements());
            return true;
        });
    }

    private static String id(ExtractionMessage message) {
        return Objects.requireNonNull(message.source().document().id());
    }

    /** What has no card yet has no rows anywhere: most of a batch is new, and nothing need be looked for. */
    private static List<String> among(Set<String> standing, List<String> ids) {
        return ids.stream().filter(standing::contains).toList();
    }

    /** Rows of card_key carry their card's time, and are found by the keys the card remembers: so both are written as one. */
    private void keysAndCards(List<Card> cards, Map<String, long[]> keys, Map<String, Standing> standing) throws SQLException {
        var moved = new LinkedHashMap<String, Card>();
        cards.forEach(card -> moved.put(card.documentId(), card));
        keys.keySet().stream().filter(id -> !moved.containsKey(id)).forEach(id -> {
            if (!standing.containsKey(id)) {
                throw new IllegalArgumentException("keys of a document without a card: " + id);
            }
        });
        var unmoved = cards(keys.keySet().stream().filter(id -> !moved.containsKey(id)).toList());
        moved.putAll(unmoved);
        var gone = new KeyRows();
        var come = new KeyRows();
        var written = new ArrayList<Placed>();
        for (var card : moved.values()) {
            var old = standing.get(card.documentId());
            var oldKeys = old == null ? NONE : old.keys();
            var given = keys.get(card.documentId());
            var newKeys = card.takenDown() ? NONE : given == null ? oldKeys : Arrays.stream(given).distinct().boxed().toArray(Long[]::new);
            written.add(new Placed(card, newKeys));
            if (old != null && old.at().equals(card.at()) && Arrays.equals(oldKeys, newKeys)) {
                continue;
            }
            if (old != null) {
                gone.add(card.documentId(), old.at(), oldKeys);
            }
            come.add(card.documentId(), card.at(), newKeys);
        }
        cards(written);
        delete(gone.sorted());
        insert(come.sorted());
    }

    private static final Long[] NONE = {};

    /** A card with all the keys it is to be found by. */
    private record Placed(Card card, Long[] keys) {}

    /** Rows of card_key; in the order of its index, so that neighbours are written together. */
    private static final class KeyRows {
        private final List<KeyRow> rows = new ArrayList<>();

        void add(String documentId, Instant at, Long[] own) {
            for (var key : own) {
                rows.add(new KeyRow(key, at, documentId));
            }
        }

        List<KeyRow> sorted() {
            rows.sort(Comparator.comparingLong(KeyRow::key).thenComparing(KeyRow::at).thenComparing(KeyRow::documentId));
            return rows;
        }
    }

    private record KeyRow(long key, Instant at, String documentId) {}

    private void delete(List<KeyRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("""
                DELETE FROM card_key k USING unnest(?::bigint[], ?::timestamptz[], ?::text[]) AS r (key, at, document_id)
                WHERE k.workspace = ? AND k.key = r.key AND k.at = r.at AND k.document_id = r.document_id
                """)) {
            bind(statement, rows, 1);
            statement.setString(4, workspace);
            statement.executeUpdate();
        }
    }

    private void insert(List<KeyRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("""
                INSERT INTO card_key (key, at, document_id, workspace)
                SELECT key, at, document_id, ? FROM unnest(?::bigint[], ?::timestamptz[], ?::text[]) AS r (key, at, document_id)
                ON CONFLICT DO NOTHING
                """)) {
            statement.setString(1, workspace);
            bind(statement, rows, 2);
            statement.executeUpdate();
        }
    }

    private void bind(PreparedStatement statement, List<KeyRow> rows, int first) throws SQLException {
        statement.setArray(first, connection.createArrayOf("bigint", rows.stream().map(KeyRow::key).toArray()));
        statement.setArray(first + 1, times(rows.stream().map(KeyRow::at).toList()));
        statement.setArray(first + 2, connection.createArrayOf("text", rows.stream().map(KeyRow::documentId).toArray()));
    }

    private void cards(List<Placed> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("""
                INSERT INTO card (document_id, revision, pipeline, taken_down, address, at, known_at, anchor, cluster, story, sketch, keys, workspace)
                SELECT document_id, revision, pipeline, taken_down, address, at, known_at, anchor, cluster, story, sketch, keys::bigint[], ?
                FROM unnest(?::text[], ?::bigint[], ?::text[], ?::boolean[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[],
                        ?::text[], ?::bytea[], ?::text[])
                    AS r (document_id, revision, pipeline, taken_down, address, at, known_at, anchor, cluster, story, sketch, keys)
                ON CONFLICT (workspace, document_id) DO UPDATE SET revision = excluded.revision, pipeline = excluded.pipeline,
                    taken_down = excluded.taken_down, address = excluded.address, at = excluded.at, known_at = excluded.known_at,
                    anchor = excluded.anchor, cluster = excluded.cluster, story = excluded.story, sketch = excluded.sketch, keys = excluded.keys
                """)) {
            var cards = rows.stream().map(Placed::card).toList();
            statement.setString(1, workspace);
            statement.setArray(2, texts(cards, Card::documentId));
            statement.setArray(3, connection.createArrayOf("bigint", cards.stream().map(Card::revision).toArray()));
            statement.setArray(4, texts(cards, Card::pipeline));
            statement.setArray(5, connection.createArrayOf("boolean", cards.stream().map(Card::takenDown).toArray()));
            statement.setArray(6, texts(cards, Card::address));
            statement.setArray(7, times(cards.stream().map(Card::at).toList()));
            statement.setArray(8, times(cards.stream().map(Card::knownAt).toList()));
            statement.setArray(9, texts(cards, Card::anchor));
            statement.setArray(10, texts(cards, Card::cluster));
            statement.setArray(11, texts(cards, Card::story));
            statement.setArray(12, connection.createArrayOf("bytea", cards.stream().map(Card::sketch).toArray(byte[][]::new)));
            // Arrays within an array must all be of one length: so they travel as text.
            statement.setArray(13, texts(rows, row -> Arrays.toString(row.keys()).replace('[', '{').replace(']', '}')));
            statement.executeUpdate();
        }
    }
    /** What another engine read before is kept beside what this one reads. */
    private void keepFormer(List<Card> cards, Map<String, Standing> standing) throws SQLException {
        var reread = cards.stream()
                .filter(card -> !card.takenDown() && standing.containsKey(card.documentId()) && !standing.get(card.documentId()).pipeline().equals(card.pipeline()))
                .map(Card::documentId)
                .toList();
        execute("""
                INSERT INTO former_reading (workspace, document_id, body) SELECT workspace, document_id, body FROM message
                WHERE workspace = ? AND document_id = ANY (?)
                ON CONFLICT (workspace, document_id) DO UPDATE SET body = excluded.body
                """, reread);
    }

    private void messages(List<ExtractionMessage> messages, Set<String> standing) throws SQLException {
        if (messages.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("""
                INSERT INTO message (document_id, body, workspace) SELECT *, ? FROM unnest(?::text[], ?::bytea[])
                ON CONFLICT (workspace, document_id) DO UPDATE SET body = excluded.body
                """)) {
            statement.setString(1, workspace);
            statement.setArray(2, texts(messages, PostgresWriter::id));
            statement.setArray(3, connection.createArrayOf("bytea", messages.stream().map(MessageBytes::of).toArray(byte[][]::new)));
            statement.executeUpdate();
        }
        search.remove(among(standing, messages.stream().map(PostgresWriter::id).toList()));
        search.put(messages);
    }

    private void unlink(List<String> documentIds) throws SQLException {
        // Two statements, so that each goes by its index.
        execute("DELETE FROM link WHERE workspace = ? AND a = ANY (?)", documentIds);
        execute("DELETE FROM link WHERE workspace = ? AND b = ANY (?)", documentIds);
    }

    private void links(List<Link> found) throws SQLException {
        if (found.isEmpty()) {
            return;
        }
        var links = found.stream().sorted(Comparator.comparing(Link::a).thenComparing(Link::b)).toList();
        try (var statement = connection.prepareStatement("""
                INSERT INTO link (a, b, weight, workspace) SELECT *, ? FROM unnest(?::text[], ?::text[], ?::float8[])
                ON CONFLICT (workspace, a, b) DO UPDATE SET weight = excluded.weight
                """)) {
            statement.setString(1, workspace);
            statement.setArray(2, texts(links, Link::a));
            statement.setArray(3, texts(links, Link::b));
            statement.setArray(4, connection.createArrayOf("float8", links.stream().map(Link::weight).toArray()));
            statement.executeUpdate();
        }
    }

    private void stories(List<StoryRow> stories) throws SQLException {
        if (stories.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("""
                INSERT INTO story (workspace, id, title, starts_at, ends_at, documents, names, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (workspace, id) DO UPDATE SET title = excluded.title, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                    documents = excluded.documents, names = excluded.names, revision = excluded.revision
                """)) {
            for (var story : stories) {
                statement.setString(1, workspace);
                statement.setString(2, story.id());
                statement.setString(3, story.title());
                statement.setObject(4, time(story.from()));
                statement.setObject(5, time(story.to()));
                statement.setInt(6, story.documents());
                statement.setArray(7, connection.createArrayOf("text", story.names().toArray()));
                statement.setLong(8, story.revision());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void judgements(List<Judgement> judgements) throws SQLException {
        for (var judgement : judgements) {
            execute("DELETE FROM judgement WHERE workspace = ? AND id = ANY (?)", List.of(judgement.id()));
            try (var statement = connection.prepareStatement("INSERT INTO judgement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                statement.setString(1, workspace);
                statement.setString(2, judgement.id());
                statement.setBoolean(3, judgement.same());
                statement.setString(4, judgement.a().type());
                statement.setString(5, judgement.a().key());
                statement.setString(6, judgement.a().documentId());
                statement.setString(7, judgement.b().type());
                statement.setString(8, judgement.b().key());
                statement.setString(9, judgement.b().documentId());
                statement.setString(10, judgement.by());
                statement.setObject(11, time(judgement.at()));
                statement.executeUpdate();
            }
        }
    }

    private void execute(String text, Collection<String> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(text)) {
            statement.setString(1, workspace);
            statement.setArray(2, connection.createArrayOf("text", ids.toArray()));
            statement.executeUpdate();
        }
    }

    private <T> java.sql.Array texts(List<T> rows, Function<T, String> column) throws SQLException {
        return connection.createArrayOf("text", rows.stream().map(column).toArray());
    }
}

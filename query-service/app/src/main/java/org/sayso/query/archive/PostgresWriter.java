package org.sayso.query.archive;

import static org.sayso.query.archive.PostgresArchive.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
            remove("DELETE FROM message WHERE workspace = ? AND document_id = ANY (?)", writes.removedMessages());
            search.remove(writes.removedMessages());
            unlink(writes.unlinked());
            remove("DELETE FROM story WHERE workspace = ? AND id = ANY (?)", writes.removedStories());
            remove("DELETE FROM judgement WHERE workspace = ? AND id = ANY (?)", writes.removedJudgements());
            keysAndCards(writes.cards(), writes.keys());
            messages(writes.messages());
            links(writes.links());
            stories(writes.stories());
            judgements(writes.judgements());
            return true;
        });
    }

    /** Rows of card_key carry their card's time, and are found by the keys the card remembers: so both are written as one. */
    private void keysAndCards(List<Card> cards, Map<String, long[]> keys) throws SQLException {
        var moved = new LinkedHashMap<String, Card>();
        cards.forEach(card -> moved.put(card.documentId(), card));
        var touched = new ArrayList<>(moved.keySet());
        keys.keySet().stream().filter(id -> !moved.containsKey(id)).forEach(touched::add);
        if (touched.isEmpty()) {
            return;
        }
        var before = cards(touched);
        var carried = keys(touched);
        cards(List.copyOf(moved.values()));
        var gone = new KeyRows();
        var come = new KeyRows();
        for (var id : touched) {
            var old = before.get(id);
            var card = Objects.requireNonNull(moved.getOrDefault(id, old), () -> "keys of a document without a card: " + id);
            var oldKeys = carried.getOrDefault(id, new Long[0]);
            var given = keys.get(id);
            var newKeys = card.takenDown() ? new Long[0] : given == null ? oldKeys : Arrays.stream(given).distinct().boxed().toArray(Long[]::new);
            if (old != null && old.at().equals(card.at()) && Arrays.equals(oldKeys, newKeys)) {
                continue;
            }
            if (old != null) {
                gone.add(old, oldKeys);
            }
            come.add(card, newKeys);
        }
        delete(gone);
        insert(come);
    }

    /** Rows of card_key to be, and the array of keys of each card. */
    private static final class KeyRows {
        private final List<Long> keys = new ArrayList<>();
        private final List<Card> owners = new ArrayList<>();
        private final Map<String, String> arrays = new LinkedHashMap<>();

        void add(Card card, Long[] own) {
            for (var key : own) {
                keys.add(key);
                owners.add(card);
            }
            arrays.put(card.documentId(), Arrays.toString(own).replace('[', '{').replace(']', '}'));
        }
    }

    private void delete(KeyRows rows) throws SQLException {
        if (rows.keys.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("""
                DELETE FROM card_key k USING unnest(?::bigint[], ?::timestamptz[], ?::text[]) AS r (key, at, document_id)
                WHERE k.workspace = ? AND k.key = r.key AND k.at = r.at AND k.document_id = r.document_id
                """)) {
            bind(statement, rows);
            statement.executeUpdate();
        }
    }

    private void insert(KeyRows rows) throws SQLException {
        if (!rows.keys.isEmpty()) {
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
        try (var statement = connection.prepareStatement("""
                UPDATE card SET keys = r.keys::bigint[] FROM unnest(?::text[], ?::text[]) AS r (document_id, keys)
                WHERE card.workspace = ? AND card.document_id = r.document_id
                """)) {
            statement.setArray(1, connection.createArrayOf("text", rows.arrays.keySet().toArray()));
            statement.setArray(2, connection.createArrayOf("text", rows.arrays.values().toArray()));
            statement.setString(3, workspace);
            statement.executeUpdate();
        }
    }

    private void bind(PreparedStatement statement, KeyRows rows) throws SQLException {
        bind(statement, rows, 1);
        statement.setString(4, workspace);
    }

    private void bind(PreparedStatement statement, KeyRows rows, int first) throws SQLException {
        statement.setArray(first, connection.createArrayOf("bigint", rows.keys.toArray()));
        statement.setArray(first + 1, times(rows.owners.stream().map(Card::at).toList()));
        statement.setArray(first + 2, connection.createArrayOf("text", rows.owners.stream().map(Card::documentId).toArray()));
    }

    private void cards(List<Card> cards) throws SQLException {
        if (cards.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("""
                INSERT INTO card (document_id, revision, pipeline, taken_down, address, at, known_at, anchor, cluster, story, sketch, workspace)
                SELECT *, ? FROM unnest(?::text[], ?::bigint[], ?::text[], ?::boolean[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[],
                        ?::text[], ?::bytea[])
                ON CONFLICT (workspace, document_id) DO UPDATE SET revision = excluded.revision, pipeline = excluded.pipeline,
                    taken_down = excluded.taken_down, address = excluded.address, at = excluded.at, known_at = excluded.known_at,
                    anchor = excluded.anchor, cluster = excluded.cluster, story = excluded.story, sketch = excluded.sketch
                """)) {
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
            statement.executeUpdate();
        }
    }

    private void messages(List<ExtractionMessage> messages) throws SQLException {
        if (messages.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("""
                INSERT INTO message (document_id, body, workspace) SELECT *, ? FROM unnest(?::text[], ?::bytea[])
                ON CONFLICT (workspace, document_id) DO UPDATE SET body = excluded.body
                """)) {
            statement.setString(1, workspace);
            statement.setArray(2, texts(messages, message -> message.source().document().id()));
            statement.setArray(3, connection.createArrayOf("bytea", messages.stream().map(MessageBytes::of).toArray(byte[][]::new)));
            statement.executeUpdate();
        }
        search.put(messages);
    }

    private void unlink(List<String> documentIds) throws SQLException {
        // Two statements, so that each goes by its index.
        remove("DELETE FROM link WHERE workspace = ? AND a = ANY (?)", documentIds);
        remove("DELETE FROM link WHERE workspace = ? AND b = ANY (?)", documentIds);
    }

    private void links(List<Link> links) throws SQLException {
        if (links.isEmpty()) {
            return;
        }
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
            remove("DELETE FROM judgement WHERE workspace = ? AND id = ANY (?)", List.of(judgement.id()));
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

    private void remove(String text, Collection<String> ids) throws SQLException {
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

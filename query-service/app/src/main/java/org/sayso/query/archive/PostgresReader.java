package org.sayso.query.archive;

import static org.sayso.query.archive.PostgresArchive.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.ExtractionMessage;
import org.sayso.ledger.archive.ArchiveReader;
import org.sayso.ledger.archive.Card;
import org.sayso.ledger.archive.Handle;
import org.sayso.ledger.archive.Hit;
import org.sayso.ledger.archive.Judgement;
import org.sayso.ledger.archive.Link;
import org.sayso.ledger.archive.Probe;
import org.sayso.ledger.archive.StoryRow;

/** Reads of one workspace within one transaction; each is one statement over an index, whatever the number of keys. */
class PostgresReader implements ArchiveReader {

    private static final String CARD = "document_id, revision, pipeline, taken_down, address, at, known_at, anchor, cluster, story, sketch";
    private static final String STORY = "id, title, starts_at, ends_at, documents, names, revision";

    final Connection connection;
    final String workspace;

    PostgresReader(Connection connection, String workspace) {
        this.connection = connection;
        this.workspace = workspace;
    }

    @Override
    public Map<String, Card> cards(Collection<String> documentIds) {
        var cards = new HashMap<String, Card>();
        cardsBy("document_id = ANY (?)", documentIds).forEach(card -> cards.put(card.documentId(), card));
        return cards;
    }

    @Override
    public List<Card> cardsAt(Collection<String> addresses) {
        return cardsBy("address = ANY (?)", addresses);
    }

    @Override
    public List<Card> cardsInClusters(Collection<String> clusters) {
        return cardsBy("cluster = ANY (?)", clusters);
    }

    @Override
    public List<Card> cardsOfStories(Collection<String> storyIds) {
        return cardsBy("story = ANY (?) AND NOT taken_down", storyIds);
    }

    @Override
    public Set<String> clustersLargerThan(Collection<String> clusters, int documents) {
        return Set.copyOf(query("""
                SELECT c.cluster FROM unnest(?::text[]) AS c (cluster)
                WHERE EXISTS (SELECT 1 FROM card WHERE workspace = ? AND cluster = c.cluster OFFSET ?)
                """,
                statement -> {
                    texts(statement, 1, clusters);
                    statement.setString(2, workspace);
                    statement.setInt(3, documents);
                },
                row -> row.getString(1)));
    }

    @Override
    public Set<String> storiesLargerThan(Collection<String> storyIds, int documents) {
        return Set.copyOf(query("SELECT id FROM story WHERE workspace = ? AND id = ANY (?) AND documents > ?",
                statement -> {
                    texts(statement, 2, storyIds);
                    statement.setInt(3, documents);
                },
                row -> row.getString(1)));
    }

    @Override
    public Optional<Card> anchor(String storyId) {
        return cardsBy("anchor = ANY (?)", List.of(storyId)).stream().findFirst();
    }

    private List<Card> cardsBy(String condition, Collection<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return query("SELECT " + CARD + " FROM card WHERE workspace = ? AND " + condition, statement -> texts(statement, 2, keys), PostgresReader::card);
    }

    @Override
    public List<Hit> find(Collection<Probe> probes, int limit) {
        return new CandidateSearch(connection, workspace, limit).find(probes);
    }

    @Override
    public List<Link> links(Collection<String> documentIds) {
        if (documentIds.isEmpty()) {
            return List.of();
        }
        // The other end is looked at here: asked for both, PostgreSQL would probe its index with each pair of them.
        var among = Set.copyOf(documentIds);
        var links = new ArrayList<Link>();
        query("SELECT a, b, weight FROM link WHERE workspace = ? AND a = ANY (?)",
                statement -> texts(statement, 2, documentIds),
                row -> among.contains(row.getString(2)) && links.add(new Link(row.getString(1), row.getString(2), row.getDouble(3))));
        return links;
    }

    @Override
    public Map<String, ExtractionMessage> messages(Collection<String> documentIds) {
        if (documentIds.isEmpty()) {
            return Map.of();
        }
        var messages = new HashMap<String, ExtractionMessage>();
        query("SELECT document_id, body FROM message WHERE workspace = ? AND document_id = ANY (?)",
                statement -> texts(statement, 2, documentIds),
                row -> messages.put(row.getString(1), MessageBytes.read(row.getString(1), row.getBytes(2))));
        return messages;
    }

    @Override
    public Optional<StoryRow> story(String storyId) {
        return query("SELECT " + STORY + " FROM story WHERE workspace = ? AND id = ?", statement -> statement.setString(2, storyId), PostgresReader::story)
                .stream()
                .findFirst();
    }

    @Override
    public List<StoryRow> stories(@Nullable StoryRow after, int limit) {
        if (after == null) {
            return query("SELECT " + STORY + " FROM story WHERE workspace = ? ORDER BY ends_at DESC, id LIMIT ?",
                    statement -> statement.setInt(2, limit),
                    PostgresReader::story);
        }
        return query("""
                SELECT id, title, starts_at, ends_at, documents, names, revision FROM story
                WHERE workspace = ? AND ends_at <= ? AND (ends_at < ? OR id > ?)
                ORDER BY ends_at DESC, id LIMIT ?
                """,
                statement -> {
                    statement.setObject(2, time(after.to()));
                    statement.setObject(3, time(after.to()));
                    statement.setString(4, after.id());
                    statement.setInt(5, limit);
                },
                PostgresReader::story);
    }

    @Override
    public List<Judgement> judgements() {
        return query("""
                SELECT id, same, a_type, a_key, a_document, b_type, b_key, b_document, decided_by, decided_at
                FROM judgement WHERE workspace = ? ORDER BY decided_at, id
                """,
                statement -> {},
                row -> new Judgement(
                        row.getString(1),
                        row.getBoolean(2),
                        new Handle(row.getString(3), row.getString(4), row.getString(5)),
                        new Handle(row.getString(6), row.getString(7), row.getString(8)),
                        row.getString(9),
                        instant(row, 10)));
    }

    /** Sets the parameters after the first, which is the workspace. */
    @FunctionalInterface
    interface Parameters {
        void on(PreparedStatement statement) throws SQLException;
    }

    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String text, Parameters parameters, Row<T> row) {
        return sql(() -> {
            try (var statement = connection.prepareStatement(text)) {
                statement.setString(1, workspace);
                parameters.on(statement);
                try (var rows = statement.executeQuery()) {
                    var found = new ArrayList<T>();
                    while (rows.next()) {
                        found.add(row.of(rows));
                    }
                    return found;
                }
            }
        });
    }

    private void texts(PreparedStatement statement, int index, Collection<String> values) throws SQLException {
        statement.setArray(index, connection.createArrayOf("text", values.stream().distinct().toArray()));
    }

    final java.sql.Array times(List<Instant> values) throws SQLException {
        return connection.createArrayOf("timestamptz", values.stream().map(PostgresReader::time).toArray());
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Card card(ResultSet row) throws SQLException {
        return new Card(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getBoolean(4),
                row.getString(5),
                instant(row, 6),
                instant(row, 7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getBytes(11));
    }

    static StoryRow story(ResultSet row) throws SQLException {
        return new StoryRow(
                row.getString(1),
                row.getString(2),
                instant(row, 3),
                instant(row, 4),
                row.getInt(5),
                Arrays.asList((String[]) row.getArray(6).getArray()),
                row.getLong(7));
    }

    /** What stands of a document before a batch: the engine that read it, its time, and its keys in {@code card_key}. */
    record Standing(String pipeline, Instant at, Long[] keys) {}

    /** Documents' places as they stand, for {@link PostgresWriter}; none for a document without a card. */
    final Map<String, Standing> standing(Collection<String> documentIds) {
        var found = new HashMap<String, Standing>();
        query("SELECT document_id, pipeline, at, keys FROM card WHERE workspace = ? AND document_id = ANY (?)",
                statement -> texts(statement, 2, documentIds),
                row -> found.put(row.getString(1), new Standing(row.getString(2), instant(row, 3), (Long[]) row.getArray(4).getArray())));
        return found;
    }
}

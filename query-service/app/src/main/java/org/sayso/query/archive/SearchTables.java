package org.sayso.query.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Extraction;
import org.sayso.contracts.ExtractionMessage;
import org.sayso.contracts.Selector;

/** What answers are searched in, derived from each message as it is stored. */
final class SearchTables {

    /** More of a text is stored and shown but not searched: PostgreSQL's limit for one row's words is 1 MiB. */
    private static final int SEARCHED_CHARACTERS = 200_000;

    private final Connection connection;
    private final String workspace;

    SearchTables(Connection connection, String workspace) {
        this.connection = connection;
        this.workspace = workspace;
    }

    void remove(List<String> documentIds) throws SQLException {
        if (documentIds.isEmpty()) {
            return;
        }
        for (var table : List.of("attribution", "document_words", "entity_document")) {
            try (var statement = connection.prepareStatement("DELETE FROM " + table + " WHERE workspace = ? AND document_id = ANY (?)")) {
                statement.setString(1, workspace);
                statement.setArray(2, connection.createArrayOf("text", documentIds.toArray()));
                statement.executeUpdate();
            }
        }
    }

    /** Rows of documents that have none, or have none any more. */
    void put(List<ExtractionMessage> messages) throws SQLException {
        words(messages);
        attributions(messages);
        entities(messages);
    }

    private static String id(ExtractionMessage message) {
        return Objects.requireNonNull(message.source().document().id());
    }

    private static String display(ExtractionMessage message) {
        var rights = message.source().document().rights();
        return rights == null || rights.display() == null ? "full" : rights.display();
    }

    private void words(List<ExtractionMessage> messages) throws SQLException {
        var rows = new Columns(5);
        for (var message : messages) {
            var document = message.source().document();
            var text = Objects.requireNonNullElse(document.text(), "");
            var searched = text.length() <= SEARCHED_CHARACTERS ? text : text.substring(0, SEARCHED_CHARACTERS);
            var at = document.publishedAt() == null ? message.source().receivedAt() : document.publishedAt().toInstant();
            var speakers = message.extraction().attributions().stream()
                    .map(attribution -> attribution.source() == null ? null : attribution.source().name())
                    .filter(Objects::nonNull)
                    .distinct()
                    .collect(Collectors.joining(" . "));
            rows.add(id(message), at, display(message), Objects.requireNonNullElse(document.title(), "") + "\n" + searched, speakers);
        }
        insert("""
                INSERT INTO document_words (workspace, document_id, at, display, words, speakers)
                SELECT ?, document_id, at, display, to_tsvector('english', words), to_tsvector('simple', speakers)
                FROM unnest(?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::text[]) AS r (document_id, at, display, words, speakers)
                """, rows, "text", "timestamptz", "text", "text", "text");
    }

    private void attributions(List<ExtractionMessage> messages) throws SQLException {
        var rows = new Columns(17);
        for (var message : messages) {
            var keys = message.extraction().entities().stream().collect(Collectors.toMap(Extraction.Entity::id, entity -> entity, (first, second) -> first));
            var ordinal = 0;
            for (var attribution : message.extraction().attributions()) {
                var spans = attribution.content();
                var cue = attribution.cue() == null ? null : attribution.cue().span();
                var first = spans.isEmpty() ? cue : spans.getFirst();
                var last = spans.isEmpty() ? cue : spans.getLast();
                if (first == null || last == null) {
                    continue;
                }
                var source = attribution.source();
                var said = attribution.saidAt();
                rows.add(
                        id(message),
                        ordinal++,
                        attribution.id(),
                        attribution.kind(),
                        attribution.stance(),
                        source == null ? null : source.name(),
                        source == null ? null : handle(keys, source.entity()),
                        source == null ? null : source.anonymity(),
                        attribution.cue() == null ? null : attribution.cue().lemma(),
                        name(keys, attribution.target()),
                        said == null ? null : said.value(),
                        said == null ? null : said.precision(),
                        first.start(),
                        last.end(),
                        "none".equals(display(message)) ? "" : spans.stream().map(Selector::exact).collect(Collectors.joining(" […] ")),
                        attribution.confidence(),
                        attribution.rule());
            }
        }
        insert("""
                INSERT INTO attribution (workspace, document_id, ordinal, id, kind, stance, speaker, speaker_entity, anonymity, cue, target, said_at,
                    said_precision, starts, ends, content, confidence, rule)
                SELECT ?, * FROM unnest(?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::int[], ?::int[], ?::text[], ?::float8[], ?::text[])
                """,
                rows,
                "text", "int4", "text", "text", "text", "text", "text", "text", "text", "text", "text", "text", "int4", "int4", "text", "float8", "text");
    }

    private void entities(List<ExtractionMessage> messages) throws SQLException {
        var rows = new Columns(4);
        for (var message : messages) {
            var seen = new LinkedHashMap<String, Extraction.Entity>();
            message.extraction().entities().forEach(entity -> seen.putIfAbsent(entity.type() + " " + entity.key(), entity));
            seen.values().forEach(entity -> rows.add(id(message), entity.type(), entity.key(), entity.name()));
        }
        insert("""
                INSERT INTO entity_document (workspace, document_id, type, key, name)
                SELECT ?, * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[])
                """, rows, "text", "text", "text", "text");
        insert("""
                INSERT INTO entity_name (workspace, type, key, name)
                SELECT DISTINCT ?, type, key, name FROM unnest(?::text[], ?::text[], ?::text[], ?::text[]) AS r (document_id, type, key, name)
                ON CONFLICT DO NOTHING
                """, rows, "text", "text", "text", "text");
    }

    private static @Nullable String handle(Map<String, Extraction.Entity> entities, @Nullable String id) {
        var entity = id == null ? null : entities.get(id);
        return entity == null ? null : entity.type() + ":" + entity.key();
    }

    private static @Nullable String name(Map<String, Extraction.Entity> entities, @Nullable String id) {
        var entity = id == null ? null : entities.get(id);
        return entity == null ? null : entity.name();
    }

    private void insert(String text, Columns rows, String... types) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(text)) {
            statement.setString(1, workspace);
            for (var i = 0; i < types.length; i++) {
                statement.setArray(i + 2, connection.createArrayOf(types[i], rows.column(i)));
            }
            statement.executeUpdate();
        }
    }

    /** Rows turned to columns. */
    private static final class Columns {
        private final List<List<@Nullable Object>> columns;

        Columns(int width) {
            columns = new ArrayList<>(width);
            for (var i = 0; i < width; i++) {
                columns.add(new ArrayList<>());
            }
        }

        void add(@Nullable Object... row) {
            for (var i = 0; i < row.length; i++) {
                var value = row[i];
                columns.get(i).add(value instanceof java.time.Instant instant ? PostgresReader.time(instant) : value);
            }
        }

        boolean isEmpty() {
            return columns.getFirst().isEmpty();
        }

        @Nullable Object[] column(int i) {
            return columns.get(i).toArray();
        }
    }
}

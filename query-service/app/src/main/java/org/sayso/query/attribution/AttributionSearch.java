package org.sayso.query.attribution;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.query.database.Database;
import org.sayso.query.database.Rows;
import org.sayso.query.request.Page;
import org.sayso.service.page.PageTokens;

/**
 * Finds attributions, those of the newest documents first. Documents that hold the words and the speaker come from the word indexes; each of their attributions
 * is then looked at by itself.
 */
@Singleton
final class AttributionSearch {

    private final Database database;
    private final PageTokens tokens;

    AttributionSearch(Database database, PageTokens tokens) {
        this.database = database;
        this.tokens = tokens;
    }

    record Filter(
            @Nullable String speaker,
            @Nullable String stance,
            @Nullable String text,
            @Nullable String story,
            @Nullable Instant from,
            @Nullable Instant to) {

        String canonical() {
            return "attributions " + this;
        }
    }

    Page<AttributionEntry> find(String workspace, Filter filter, int limit, @Nullable String pageToken) {
        var sql = new StringBuilder("""
                SELECT a.document_id, c.story, a.id, a.kind, a.speaker, a.speaker_entity, a.anonymity, a.stance, a.target, a.cue, a.said_at, a.said_precision,
                       w.at, a.starts, a.ends, a.content, a.confidence, a.rule, a.ordinal
                FROM document_words w
                JOIN card c ON c.workspace = w.workspace AND c.document_id = w.document_id AND NOT c.taken_down
                JOIN attribution a ON a.workspace = w.workspace AND a.document_id = w.document_id
                WHERE w.workspace = ?
                """);
        var values = new ArrayList<@Nullable Object>();
        values.add(workspace);
        if (filter.text() != null) {
            add(sql, values, "AND w.words @@ websearch_to_tsquery('english', ?)", filter.text());
            add(sql, values, "AND to_tsvector('english', a.content) @@ websearch_to_tsquery('english', ?)", filter.text());
        }
        if (filter.speaker() != null) {
            add(sql, values, "AND w.speakers @@ plainto_tsquery('simple', ?)", filter.speaker());
            add(sql, values, "AND to_tsvector('simple', a.speaker) @@ plainto_tsquery('simple', ?)", filter.speaker());
        }
        if (filter.stance() != null) {
            add(sql, values, "AND a.stance = ?", filter.stance());
        }
        if (filter.story() != null) {
            add(sql, values, "AND c.story = ?", filter.story());
        }
        if (filter.from() != null) {
            add(sql, values, "AND w.at >= ?", filter.from());
        }
        if (filter.to() != null) {
            add(sql, values, "AND w.at <= ?", filter.to());
        }
        if (pageToken != null) {
            var after = tokens.read(workspace, filter.canonical(), pageToken);
            var at = Instant.parse(after.get(0));
            sql.append("AND w.at <= ? AND (w.at < ? OR w.document_id > ? OR w.document_id = ? AND a.ordinal > ?)\n");
            values.addAll(List.of(at, at, after.get(1), after.get(1), Integer.parseInt(after.get(2))));
        }
        add(sql, values, "ORDER BY w.at DESC, w.document_id, a.ordinal LIMIT ?", limit + 1);
        var found = database.read(workspace, connection -> Rows.list(connection, sql.toString(), AttributionSearch::hit, values.toArray()));
        var items = found.stream().limit(limit).map(Hit::entry).toList();
        if (found.size() <= limit) {
            return new Page<>(items, null);
        }
        var last = found.get(limit - 1);
        var position = List.of(last.entry().at().toString(), last.entry().document(), Integer.toString(last.ordinal()));
        return new Page<>(items, tokens.issue(workspace, filter.canonical(), position));
    }

    private static void add(StringBuilder sql, List<@Nullable Object> values, String condition, Object value) {
        sql.append(condition).append('\n');
        values.add(value);
    }

    private record Hit(AttributionEntry entry, int ordinal) {}

    private static Hit hit(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Hit(
                new AttributionEntry(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        row.getString(12),
                        Rows.instant(row, 13),
                        row.getInt(14),
                        row.getInt(15),
                        row.getString(16),
                        Math.round(row.getDouble(17) * 1000) / 1000.0,
                        row.getString(18)),
                row.getInt(19));
    }
}

package org.sayso.query.story;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.query.database.Database;
import org.sayso.query.database.Rows;
import org.sayso.query.request.Page;
import org.sayso.query.request.Parameters;
import org.sayso.service.page.PageTokens;

/** Finds stories: newest first, keyset pages. */
@Singleton
public final class StorySearch {

    private static final String COLUMNS = "s.id, s.title, s.starts_at, s.ends_at, s.documents, s.names, s.revision";

    private final Database database;
    private final PageTokens tokens;

    public StorySearch(Database database, PageTokens tokens) {
        this.database = database;
        this.tokens = tokens;
    }

    /**
     * What to find.
     *
     * @param words in the syntax of {@code websearch_to_tsquery}: words, "phrases", or, -without; in any document of the story
     * @param from stories that end then or later
     * @param to stories that begin then or earlier
     */
    public record Filter(@Nullable String words, @Nullable Instant from, @Nullable Instant to) {

        String canonical() {
            return "stories " + from + " " + to + " " + words;
        }
    }

    public Page<StoryEntry> find(String workspace, Filter filter, int limit, @Nullable String pageToken) {
        var after = pageToken == null ? null : tokens.read(workspace, filter.canonical(), pageToken);
        var lastEnd = after == null ? Instant.parse("9999-12-31T23:59:59Z") : Instant.parse(after.getFirst());
        var lastId = after == null ? "" : after.getLast();
        var from = filter.from() == null ? Instant.parse("-4000-01-01T00:00:00Z") : filter.from();
        var to = filter.to() == null ? Instant.parse("9999-12-31T23:59:59Z") : filter.to();
        var found = database.read(workspace, connection -> filter.words() == null
                ? Rows.list(connection, "SELECT " + COLUMNS + """
                         FROM story s
                        WHERE s.workspace = ? AND s.ends_at <= ? AND (s.ends_at < ? OR s.id > ?) AND s.ends_at >= ? AND s.starts_at <= ?
                        ORDER BY s.ends_at DESC, s.id LIMIT ?
                        """, StorySearch::entry, workspace, lastEnd, lastEnd, lastId, from, to, limit + 1)
                : Rows.list(connection, "SELECT " + COLUMNS + """
                         FROM story s
                        WHERE s.workspace = ? AND s.ends_at <= ? AND (s.ends_at < ? OR s.id > ?) AND s.ends_at >= ? AND s.starts_at <= ?
                          AND s.id IN (
                            SELECT c.story FROM document_words w JOIN card c ON c.workspace = w.workspace AND c.document_id = w.document_id
                            WHERE w.workspace = ? AND w.words @@ websearch_to_tsquery('english', ?) AND NOT c.taken_down)
                        ORDER BY s.ends_at DESC, s.id LIMIT ?
                        """, StorySearch::entry, workspace, lastEnd, lastEnd, lastId, from, to, workspace, filter.words(), limit + 1));
        return page(workspace, filter, limit, found);
    }

    private Page<StoryEntry> page(String workspace, Filter filter, int limit, List<StoryEntry> found) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        var items = List.copyOf(found.subList(0, limit));
        var last = items.getLast();
        return new Page<>(items, tokens.issue(workspace, filter.canonical(), List.of(last.to().toString(), last.id())));
    }

    private static StoryEntry entry(ResultSet row) throws SQLException {
        return new StoryEntry(
                row.getString(1),
                row.getString(2),
                Rows.instant(row, 3),
                Rows.instant(row, 4),
                row.getInt(5),
                Arrays.asList((String[]) row.getArray(6).getArray()),
                row.getLong(7));
    }

    /** Reads the list's parameters. */
    public static Filter filter(@Nullable String q, @Nullable String from, @Nullable String to) {
        return new Filter(Parameters.text("q", q), Parameters.moment("from", from), Parameters.end("to", to));
    }
}

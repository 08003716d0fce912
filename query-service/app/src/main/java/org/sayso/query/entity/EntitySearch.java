package org.sayso.query.entity;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sayso.query.database.Database;
import org.sayso.query.database.Rows;
import org.sayso.query.request.Page;
import org.sayso.service.page.PageTokens;

/** Finds entities by name, spellings apart by a few letters included. */
@Singleton
public final class EntitySearch {

    /** Documents are counted up to here. */
    private static final int COUNTED = 1000;

    private final Database database;
    private final PageTokens tokens;

    EntitySearch(Database database, PageTokens tokens) {
        this.database = database;
        this.tokens = tokens;
    }

    /** An entity as documents name it. */
    @Schema(description = "An entity as documents name it: all spellings that meet under one key.")
    public record EntityEntry(
            @Schema(description = "Type and key: PERSON:dmitri peskov") String id,
            String type,
            String key,
            List<String> names,
            @Schema(description = "Documents that name it, counted up to 1000") int documents) {}

    record Filter(@Nullable String name, @Nullable String type) {
        String canonical() {
            return "entities " + this;
        }
    }

    /** Without a name in order of type and key; with one the most alike first, and one page only. */
    Page<EntityEntry> find(String workspace, Filter filter, int limit, @Nullable String pageToken) {
        return filter.name() == null ? all(workspace, filter, limit, pageToken) : new Page<>(alike(workspace, filter.name(), filter.type(), limit), null);
    }

    private Page<EntityEntry> all(String workspace, Filter filter, int limit, @Nullable String pageToken) {
        var after = pageToken == null ? List.of("", "") : tokens.read(workspace, filter.canonical(), pageToken);
        var found = database.read(workspace, connection -> Rows.list(connection, """
                SELECT n.type, n.key, array_agg(DISTINCT n.name ORDER BY n.name),
                       (SELECT count(*) FROM (SELECT 1 FROM entity_document d JOIN card c USING (workspace, document_id)
                        WHERE d.workspace = n.workspace AND d.type = n.type AND d.key = n.key AND NOT c.taken_down LIMIT ?) AS few)
                FROM entity_name n
                WHERE n.workspace = ? AND (n.type, n.key) > (?, ?) AND (?::text IS NULL OR n.type = ?)
                GROUP BY n.workspace, n.type, n.key
                ORDER BY n.type, n.key LIMIT ?
                """, EntitySearch::entry, COUNTED, workspace, after.get(0), after.get(1), filter.type(), filter.type(), limit + 1));
        var standing = found.stream().limit(limit).filter(entry -> entry.documents() > 0).toList();
        if (found.size() <= limit) {
            return new Page<>(standing, null);
        }
        var last = found.get(limit - 1);
        return new Page<>(standing, tokens.issue(workspace, filter.canonical(), List.of(last.type(), last.key())));
    }

    /** The entities whose names are most like this one. */
    public List<EntityEntry> alike(String workspace, String name, @Nullable String type, int limit) {
        return database.read(workspace, connection -> Rows.list(connection, """
                WITH alike AS (
                    SELECT type, key, max(word_similarity(?, name)) AS likeness
                    FROM entity_name
                    WHERE workspace = ? AND ? <% name AND (?::text IS NULL OR type = ?)
                    GROUP BY type, key ORDER BY likeness DESC, type, key LIMIT ?)
                SELECT a.type, a.key, (SELECT array_agg(DISTINCT n.name ORDER BY n.name) FROM entity_name n
                                       WHERE n.workspace = ? AND n.type = a.type AND n.key = a.key),
                       (SELECT count(*) FROM (SELECT 1 FROM entity_document d JOIN card c USING (workspace, document_id)
                        WHERE d.workspace = ? AND d.type = a.type AND d.key = a.key AND NOT c.taken_down LIMIT ?) AS few) AS documents
                FROM alike a ORDER BY a.likeness DESC, documents DESC, a.type, a.key
                """, EntitySearch::entry, name, workspace, name, type, type, limit, workspace, workspace, COUNTED))
                .stream()
                .filter(entry -> entry.documents() > 0)
                .toList();
    }

    private static EntityEntry entry(java.sql.ResultSet row) throws java.sql.SQLException {
        var names = Arrays.asList((String[]) row.getArray(3).getArray());
        return new EntityEntry(row.getString(1) + ":" + row.getString(2), row.getString(1), row.getString(2), names, row.getInt(4));
    }
}

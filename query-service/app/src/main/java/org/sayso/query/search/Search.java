package org.sayso.query.search;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sayso.query.archive.PostgresArchive;
import org.sayso.query.database.Database;
import org.sayso.query.database.Rows;
import org.sayso.query.entity.EntitySearch;
import org.sayso.query.search.SearchAnswer.DocumentHit;
import org.sayso.query.search.SearchAnswer.Piece;
import org.sayso.query.story.StorySearch;

/** Asks stories, documents and entities at once. */
@Singleton
public final class Search {

    /** Marks around matches; private-use characters, which {@link #pieces} takes out again. */
    private static final char OPEN = '\ue000';
    private static final char CLOSE = '\ue001';
    private static final int READ_CHARACTERS = 60_000;

    private final Database database;
    private final PostgresArchive archive;
    private final StorySearch stories;
    private final EntitySearch entities;

    Search(Database database, PostgresArchive archive, StorySearch stories, EntitySearch entities) {
        this.database = database;
        this.archive = archive;
        this.stories = stories;
        this.entities = entities;
    }

    public SearchAnswer find(String workspace, String words, int limit) {
        return new SearchAnswer(
                stories.find(workspace, new StorySearch.Filter(words, null, null), limit, null).items(),
                documents(workspace, words, limit),
                entities.alike(workspace, words, null, limit));
    }

    private record Found(String id, @Nullable String story, Instant at) {}

    /** Documents that hold the words, the best answers first. */
    public List<DocumentHit> documents(String workspace, String words, int limit) {
        var found = database.read(workspace, connection -> Rows.list(connection, """
                SELECT w.document_id, c.story, w.at
                FROM document_words w JOIN card c ON c.workspace = w.workspace AND c.document_id = w.document_id AND NOT c.taken_down
                WHERE w.workspace = ? AND w.words @@ websearch_to_tsquery('english', ?)
                ORDER BY ts_rank_cd(w.words, websearch_to_tsquery('english', ?)) DESC, w.at DESC, w.document_id LIMIT ?
                """, row -> new Found(row.getString(1), row.getString(2), Rows.instant(row, 3)), workspace, words, words, limit));
        var messages = archive.read(workspace, reader -> reader.messages(found.stream().map(Found::id).toList()));
        var shown = found.stream().filter(hit -> messages.containsKey(hit.id())).toList();
        var texts = shown.stream().map(hit -> {
            var document = messages.get(hit.id()).source().document();
            var rights = document.rights();
            var text = rights != null && "none".equals(rights.display()) ? "" : Objects.requireNonNullElse(document.text(), "");
            return text.length() <= READ_CHARACTERS ? text : text.substring(0, READ_CHARACTERS);
        }).toList();
        var headlines = database.read(workspace, connection -> Rows.list(connection, """
                SELECT ts_headline('english', t.text, websearch_to_tsquery('english', ?), ?)
                FROM unnest(?::text[]) WITH ORDINALITY AS t (text, n) ORDER BY t.n
                """, row -> row.getString(1), words, "StartSel=" + OPEN + ",StopSel=" + CLOSE + ",MaxFragments=2,MaxWords=28,MinWords=12,FragmentDelimiter=\" … \"",
                texts));
        var hits = new ArrayList<DocumentHit>();
        for (var i = 0; i < shown.size(); i++) {
            var hit = shown.get(i);
            var document = messages.get(hit.id()).source().document();
            var silent = texts.get(i).isEmpty();
            hits.add(new DocumentHit(hit.id(), hit.story(), silent ? null : document.title(), document.outlet(), hit.at(), pieces(headlines.get(i))));
        }
        return hits;
    }

    static List<Piece> pieces(String headline) {
        var pieces = new ArrayList<Piece>();
        var from = 0;
        for (var i = 0; i <= headline.length(); i++) {
            var end = i == headline.length();
            if (end || headline.charAt(i) == OPEN || headline.charAt(i) == CLOSE) {
                if (i > from) {
                    pieces.add(new Piece(headline.substring(from, i), !end && headline.charAt(i) == CLOSE));
                }
                from = i + 1;
            }
        }
        return pieces;
    }
}

package org.sayso.query.page;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.query.search.SearchAnswer.DocumentHit;
import org.sayso.query.search.SearchAnswer.Piece;
import org.sayso.query.story.StoryEntry;

/** The list of stories, or the answer to a search. */
record StoryListPage(Frame frame, List<Entry> stories, List<Hit> hits, @Nullable String next) implements TemplateInstance {

    record Entry(String link, String title, String span, int documents, List<String> names) {

        static Entry of(StoryEntry story) {
            return new Entry(
                    Link.story(story.id()),
                    story.title() == null ? "Untitled" : story.title(),
                    When.span(story.from(), story.to()),
                    story.documents(),
                    story.names().stream().limit(6).toList());
        }
    }

    record Hit(String link, String title, String outlet, String at, List<Piece> passage) {

        static Hit of(DocumentHit hit) {
            return new Hit(
                    Link.document(hit.id()),
                    hit.title() == null ? "Untitled" : hit.title(),
                    hit.outlet() == null ? "" : hit.outlet(),
                    When.day(hit.at()),
                    hit.passage());
        }
    }
}

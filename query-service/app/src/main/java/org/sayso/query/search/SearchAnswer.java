package org.sayso.query.search;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sayso.query.entity.EntitySearch.EntityEntry;
import org.sayso.query.story.StoryEntry;

/** What was found. */
@Schema(description = "Stories, documents and entities that answer to the words.")
public record SearchAnswer(List<StoryEntry> stories, List<DocumentHit> documents, List<EntityEntry> entities) {

    /** A document that holds the words. */
    public record DocumentHit(
            String id,
            @Nullable String story,
            @Nullable String title,
            @Nullable String outlet,
            Instant at,
            @Schema(description = "Passages around the words; empty where the document's rights permit no display") List<Piece> passage) {}

    /** A piece of a passage. */
    public record Piece(String text, @Schema(description = "Whether it is one of the words asked for") boolean match) {}
}

package org.sayso.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a batch did.
 *
 * @param recorded ids of documents that are new or changed
 * @param stale ids of documents whose delivery was older than what stood, or the same
 * @param stories stories touched, by id
 */
public record Changes(List<String> recorded, List<String> stale, List<StoryChange> stories) {

    /** What became of a story. */
    public sealed interface StoryChange {

        String storyId();

        /** @param documentIds new or changed in it */
        record Opened(String storyId, long revision, List<String> documentIds) implements StoryChange {}

        /** @param documentIds new or changed in it, or gone from it */
        record Grown(String storyId, long revision, List<String> documentIds) implements StoryChange {}

        /**
         * Its id leads elsewhere now.
         *
         * @param into the story that holds the document this one was named after; null where nothing remains
         */
        record Redirected(String storyId, @Nullable String into) implements StoryChange {}
    }
}

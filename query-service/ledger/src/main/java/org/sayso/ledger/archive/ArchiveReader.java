package org.sayso.ledger.archive;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.ExtractionMessage;

/** Reads of one workspace. Within {@link Archive#write} they see what was applied before in the same call. Unknown keys are passed over. */
public interface ArchiveReader {

    /** Cards by document id, taken-down ones too. */
    Map<String, Card> cards(Collection<String> documentIds);

    /** Cards whose {@link Card#address()} is one of these: the versions of one report. In any order. */
    List<Card> cardsAt(Collection<String> addresses);

    /** Cards whose {@link Card#cluster()} is one of these. In any order. */
    List<Card> cardsInClusters(Collection<String> clusters);

    /** Cards whose {@link Card#story()} is this one and which are not taken down. In any order. */
    default List<Card> cardsOfStory(String storyId) {
        return cardsOfStories(List.of(storyId));
    }

    /** Cards whose {@link Card#story()} is one of these and which are not taken down. In any order. */
    List<Card> cardsOfStories(Collection<String> storyIds);

    /** Those of the clusters that hold more documents than this. Counts no further than that. */
    Set<String> clustersLargerThan(Collection<String> clusters, int documents);

    /** Those of the stories that hold more documents than this, by {@link StoryRow#documents()}. */
    Set<String> storiesLargerThan(Collection<String> storyIds, int documents);

    /** The card whose {@link Card#anchor()} is this story id: the document a story once was named after, taken down or not. */
    Optional<Card> anchor(String storyId);

    /**
     * Documents that share a key within a window, not taken down.
     *
     * @param limit for each probe no more documents than this, those nearest to the middle of its window; ties by document id
     */
    List<Hit> find(Collection<Probe> probes, int limit);

    /** Links of which both ends are among these documents. Each once, in any order. */
    List<Link> links(Collection<String> documentIds);

    /** The full messages by document id; taken-down documents have none. */
    Map<String, ExtractionMessage> messages(Collection<String> documentIds);

    /** A story that stands under this very id now. */
    Optional<StoryRow> story(String storyId);

    /**
     * Stories, the newest first: by {@link StoryRow#to()} descending, then id ascending.
     *
     * @param after the last row of the page before, null for the first page
     */
    List<StoryRow> stories(@Nullable StoryRow after, int limit);

    /** What operators decided about entities, oldest first (by time, then id). */
    List<Judgement> judgements();
}

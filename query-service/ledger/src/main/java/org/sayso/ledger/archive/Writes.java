package org.sayso.ledger.archive;

import java.util.List;
import java.util.Map;
import org.sayso.contracts.ExtractionMessage;

/**
 * A batch of changes. Removals come before additions.
 *
 * @param cards put in place of the card of the same document id
 * @param keys by document id: replace all keys under which {@link ArchiveReader#find} finds it (empty: none)
 * @param messages put in place of the message of the same document id
 * @param removedMessages document ids whose message goes (a takedown); their cards stay as tombstones
 * @param unlinked document ids all of whose links go
 * @param links put in place of the link of the same two ends
 * @param removedStories ids of stories that stand no longer
 * @param stories put in place of the story of the same id
 * @param removedJudgements ids
 * @param judgements put in place of the judgement of the same id
 */
public record Writes(
        List<Card> cards,
        Map<String, long[]> keys,
        List<ExtractionMessage> messages,
        List<String> removedMessages,
        List<String> unlinked,
        List<Link> links,
        List<String> removedStories,
        List<StoryRow> stories,
        List<String> removedJudgements,
        List<Judgement> judgements) {

    public static Writes judgement(Judgement judgement) {
        return new Writes(List.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(judgement));
    }

    public static Writes withdrawal(String judgementId) {
        return new Writes(List.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(judgementId), List.of());
    }

    public static Writes stories(List<StoryRow> stories) {
        return new Writes(List.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), stories, List.of(), List.of());
    }
}

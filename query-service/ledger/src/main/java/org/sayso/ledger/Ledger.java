package org.sayso.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Dossier;
import org.sayso.contracts.Extraction;
import org.sayso.contracts.ExtractionMessage;
import org.sayso.ledger.archive.Archive;
import org.sayso.ledger.archive.ArchiveReader;
import org.sayso.ledger.archive.Card;
import org.sayso.ledger.archive.Judgement;
import org.sayso.ledger.archive.StoryRow;
import org.sayso.ledger.archive.Writes;
import org.sayso.ledger.dossier.DossierChanges;
import org.sayso.ledger.dossier.Dossiers;
import org.sayso.ledger.dossier.ReadingChanges;
import org.sayso.ledger.story.StoryFinder;
import org.sayso.ledger.text.TermFrequencies;

/**
 * The door of the ledger: documents as the engine read them go in, stories and dossiers come out. The same documents give the same stories and dossiers in
 * whatever order and batches they came. Cheap to make, safe for use by many threads if its archive is.
 */
public final class Ledger {

    private static final int REDIRECTS = 16;

    private final Archive archive;
    private final StoryFinder finder = new StoryFinder(TermFrequencies.shipped());

    private final Neighbourhood.Reach reach;

    public Ledger(Archive archive) {
        this(archive, Neighbourhood.Reach.USUAL);
    }

    Ledger(Archive archive, Neighbourhood.Reach reach) {
        this.archive = archive;
        this.reach = reach;
    }

    /** Records a batch, in one transaction. The batch may hold several deliveries about one document, and deliveries known before. */
    public Changes record(String workspace, List<? extends Delivery> batch) {
        return archive.write(workspace, writer -> new Recorder(finder, writer, reach).record(List.copyOf(batch)));
    }

    /** The story under an id it bears or once bore. */
    public Optional<StoryRow> story(String workspace, String storyId) {
        return archive.read(workspace, reader -> resolve(reader, storyId));
    }

    /** The story a document belongs to; empty for a document unknown or taken down. */
    public Optional<StoryRow> storyOf(String workspace, String documentId) {
        return archive.read(workspace, reader -> Optional.ofNullable(reader.cards(List.of(documentId)).get(documentId))
                .filter(card -> !card.takenDown())
                .map(Card::story)
                .flatMap(reader::story));
    }

    /**
     * Stories, the newest first.
     *
     * @param after the last of the page before, null for the first page
     */
    public List<StoryRow> stories(String workspace, @Nullable StoryRow after, int limit) {
        return archive.read(workspace, reader -> reader.stories(after, limit));
    }

    /**
     * One story laid open: a pure function of the story's documents and the judgements.
     *
     * @param storyId an id the story bears or once bore
     * @param asKnownAt only what was received until then, null for all; empty if nothing was
     */
    public Optional<Dossier> dossier(String workspace, String storyId, @Nullable Instant asKnownAt) {
        return archive.read(workspace, reader -> resolve(reader, storyId).flatMap(story -> dossier(reader, story, asKnownAt)));
    }

    /** What the dossier of a story says at {@code to} and did not at {@code from}, and the other way round; empty for an unknown story. */
    public Optional<DossierChanges> changes(String workspace, String storyId, Instant from, Instant to) {
        return archive.read(workspace, reader -> resolve(reader, storyId)
                .map(story -> DossierChanges.between(dossier(reader, story, from).orElse(null), dossier(reader, story, to).orElse(null))));
    }

    /** What a newer engine, or a changed text, reads otherwise in one document. */
    public static ReadingChanges rereading(Extraction before, Extraction after) {
        return ReadingChanges.between(before, after);
    }

    /** Sets down what an operator decided about two entities. It stands over every later extraction. */
    public void judge(String workspace, Judgement judgement) {
        archive.write(workspace, writer -> {
            writer.apply(Writes.judgement(judgement));
            return judgement;
        });
    }

    /** Takes a judgement back. */
    public void withdraw(String workspace, String judgementId) {
        archive.write(workspace, writer -> {
            writer.apply(Writes.withdrawal(judgementId));
            return judgementId;
        });
    }

    public List<Judgement> judgements(String workspace) {
        return archive.read(workspace, ArchiveReader::judgements);
    }

    private static Optional<Dossier> dossier(ArchiveReader reader, StoryRow story, @Nullable Instant asKnownAt) {
        var ids = reader.cardsOfStory(story.id()).stream()
                .filter(card -> asKnownAt == null || !card.knownAt().isAfter(asKnownAt))
                .map(Card::documentId)
                .toList();
        List<ExtractionMessage> messages = List.copyOf(reader.messages(ids).values());
        return messages.isEmpty() ? Optional.empty() : Optional.of(Dossiers.of(story.id(), messages, reader.judgements(), asKnownAt));
    }

    private static Optional<StoryRow> resolve(ArchiveReader reader, String storyId) {
        var id = storyId;
        for (var hop = 0; hop < REDIRECTS; hop++) {
            var story = reader.story(id);
            if (story.isPresent()) {
                return story;
            }
            var leadsTo = reader.anchor(id).map(Card::story);
            if (leadsTo.isEmpty() || leadsTo.get().equals(id)) {
                return Optional.empty();
            }
            id = leadsTo.get();
        }
        return Optional.empty();
    }
}

package org.sayso.query.archive;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.ExtractionMessage;
import org.sayso.ledger.archive.ArchiveReader;
import org.sayso.ledger.archive.Card;
import org.sayso.ledger.archive.Hit;
import org.sayso.ledger.archive.Judgement;
import org.sayso.ledger.archive.Link;
import org.sayso.ledger.archive.Probe;
import org.sayso.ledger.archive.StoryRow;

/** Reads of one workspace within one transaction of the ordinary paths. What only the projector's batches ask goes by JDBC on the same connection. */
final class PanacheReader implements ArchiveReader {

    private final Repositories repositories;
    private final String workspace;

    PanacheReader(Repositories repositories, String workspace) {
        this.repositories = repositories;
        this.workspace = workspace;
    }

    /** The archive's tables. */
    @Singleton
    static final class Repositories {

        final CardRepository cards;
        final MessageRepository messages;
        final StoryRepository stories;
        final JudgementRepository judgements;

        Repositories(CardRepository cards, MessageRepository messages, StoryRepository stories, JudgementRepository judgements) {
            this.cards = cards;
            this.messages = messages;
            this.stories = stories;
            this.judgements = judgements;
        }
    }

    @Override
    public Map<String, Card> cards(Collection<String> documentIds) {
        return repositories.cards.of(workspace, documentIds).stream().map(StoredCard::card).collect(Collectors.toMap(Card::documentId, Function.identity()));
    }

    @Override
    public List<Card> cardsOfStories(Collection<String> storyIds) {
        return repositories.cards.ofStories(workspace, storyIds).stream().map(StoredCard::card).toList();
    }

    @Override
    public Optional<Card> anchor(String storyId) {
        return repositories.cards.named(workspace, storyId).map(StoredCard::card);
    }

    @Override
    public Map<String, ExtractionMessage> messages(Collection<String> documentIds) {
        return repositories.messages.of(workspace, documentIds).stream().collect(Collectors.toMap(message -> message.key.documentId(), StoredMessage::message));
    }

    @Override
    public Optional<StoryRow> story(String storyId) {
        return repositories.stories.under(workspace, storyId).map(StoredStory::row);
    }

    @Override
    public List<StoryRow> stories(@Nullable StoryRow after, int limit) {
        return repositories.stories.newest(workspace, after, limit).stream().map(StoredStory::row).toList();
    }

    @Override
    public List<Judgement> judgements() {
        return repositories.judgements.of(workspace).stream().map(StoredJudgement::judgement).toList();
    }

    @Override
    public List<Card> cardsAt(Collection<String> addresses) {
        return batch(reader -> reader.cardsAt(addresses));
    }

    @Override
    public List<Card> cardsInClusters(Collection<String> clusters) {
        return batch(reader -> reader.cardsInClusters(clusters));
    }

    @Override
    public Set<String> clustersLargerThan(Collection<String> clusters, int documents) {
        return batch(reader -> reader.clustersLargerThan(clusters, documents));
    }

    @Override
    public Set<String> storiesLargerThan(Collection<String> storyIds, int documents) {
        return batch(reader -> reader.storiesLargerThan(storyIds, documents));
    }

    @Override
    public List<Hit> find(Collection<Probe> probes, int limit) {
        return batch(reader -> reader.find(probes, limit));
    }

    @Override
    public List<Link> links(Collection<String> documentIds) {
        return batch(reader -> reader.links(documentIds));
    }

    private <T> T batch(Function<PostgresReader, T> work) {
        return repositories.cards.getEntityManager().unwrap(Session.class).doReturningWork(connection -> work.apply(new PostgresReader(connection, workspace)));
    }
}

package org.sayso.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sayso.ledger.archive.ArchiveReader;
import org.sayso.ledger.archive.Card;
import org.sayso.ledger.story.Cluster;

/**
 * The documents that a batch can move. A cluster up to {@link Reach#cluster} documents is looked at as a whole. In a larger one (over weeks of dense news, links chain
 * all there is together) only the stories that the batch's documents are linked to are, so that cost follows these and not the archive; and of a story beyond
 * {@link Reach#story} documents only the ones linked to: it is settled, gains and loses documents one by one, and keeps its name.
 */
final class Neighbourhood {

    /** How much is looked at as a whole. */
    record Reach(int cluster, int story) {
        static final Reach USUAL = new Reach(1_000, 500);
    }

    private final Map<String, Card> members = new TreeMap<>();
    private final Set<String> large;
    private final Set<String> settled;

    private Neighbourhood(Set<String> large, Set<String> settled) {
        this.large = large;
        this.settled = settled;
    }

    /**
     * @param before what stood of the batch's documents
     * @param fresh what they are now
     * @param partners what they are linked to
     */
    static Neighbourhood of(ArchiveReader archive, Reach reach, Collection<Card> before, Collection<Card> fresh, Collection<Card> partners) {
        var clusters = new TreeSet<String>();
        var stories = new HashMap<String, Set<String>>();
        for (var cards : java.util.List.of(before, partners)) {
            for (var card : cards) {
                if (card.cluster() != null) {
                    clusters.add(card.cluster());
                    stories.computeIfAbsent(card.cluster(), any -> new TreeSet<>()).add(Objects.requireNonNull(card.story()));
                }
            }
        }
        var large = archive.clustersLargerThan(clusters, reach.cluster());
        clusters.removeAll(large);
        var near = new TreeSet<String>();
        large.forEach(cluster -> near.addAll(stories.getOrDefault(cluster, Set.of())));
        var settled = archive.storiesLargerThan(near, reach.story());
        near.removeAll(settled);
        var found = new Neighbourhood(large, settled);
        archive.cardsInClusters(clusters).forEach(found::add);
        archive.cardsOfStories(near).forEach(found::add);
        partners.stream().filter(card -> card.story() != null && settled.contains(card.story())).forEach(found::add);
        fresh.forEach(found::add);
        found.members.values().removeIf(Card::takenDown);
        return found;
    }

    private void add(Card card) {
        members.put(card.documentId(), card);
    }

    Map<String, Card> members() {
        return members;
    }

    Set<String> settled() {
        return settled;
    }

    /** Whether a document stays in its story whatever the batch brings. */
    boolean stays(Card card) {
        return card.story() != null && settled.contains(card.story());
    }

    /** The cluster a document is of: a large one gains documents and loses none, and takes in whatever is linked to it. */
    String home(Card card, Cluster cluster) {
        if (card.cluster() != null && large.contains(card.cluster())) {
            return card.cluster();
        }
        return cluster.stories().stream()
                .flatMap(story -> story.stream())
                .map(Card::cluster)
                .filter(id -> id != null && large.contains(id))
                .min(String::compareTo)
                .orElse(cluster.id());
    }

    /** The settled story that a group of documents belongs to: the one most of them stand in; null where none do. */
    @Nullable String settledStory(Collection<Card> group) {
        var counts = new TreeMap<String, Integer>();
        group.stream().filter(this::stays).forEach(card -> counts.merge(Objects.requireNonNull(card.story()), 1, Integer::sum));
        String most = null;
        for (var entry : counts.entrySet()) {
            if (most == null || entry.getValue() > counts.get(most)) {
                most = entry.getKey();
            }
        }
        return most;
    }
}

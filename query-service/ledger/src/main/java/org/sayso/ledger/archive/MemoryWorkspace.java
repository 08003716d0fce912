package org.sayso.ledger.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.ExtractionMessage;

/** One workspace of the {@link MemoryArchive}: plain maps, and a log of how to undo what a failed writer did. */
final class MemoryWorkspace implements ArchiveWriter {

    private static final Comparator<StoryRow> NEWEST_FIRST = Comparator.comparing(StoryRow::to).reversed().thenComparing(StoryRow::id);

    private final Map<String, Card> cards = new HashMap<>();
    private final Map<String, Set<String>> byAddress = new HashMap<>();
    private final Map<String, Set<String>> byCluster = new HashMap<>();
    private final Map<String, Set<String>> byStory = new HashMap<>();
    private final Map<String, String> byAnchor = new HashMap<>();
    private final Map<String, long[]> keys = new HashMap<>();
    private final Map<Long, NavigableMap<Place, String>> postings = new HashMap<>();
    private final Map<String, Map<String, Link>> links = new HashMap<>();
    private final Map<String, ExtractionMessage> messages = new HashMap<>();
    private final Map<String, StoryRow> stories = new HashMap<>();
    private final TreeSet<StoryRow> newestFirst = new TreeSet<>(NEWEST_FIRST);
    private final Map<String, Judgement> judgements = new HashMap<>();
    private final Deque<Runnable> undo = new ArrayDeque<>();

    private record Place(Instant at, String documentId) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            var order = at.compareTo(other.at);
            return order != 0 ? order : documentId.compareTo(other.documentId);
        }
    }

    void begin() {
        undo.clear();
    }

    void commit() {
        undo.clear();
    }

    void rollBack() {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }

    @Override
    public Map<String, Card> cards(Collection<String> documentIds) {
        return pick(cards, documentIds);
    }

    @Override
    public List<Card> cardsAt(Collection<String> addresses) {
        return cardsUnder(byAddress, addresses);
    }

    @Override
    public List<Card> cardsInClusters(Collection<String> clusters) {
        return cardsUnder(byCluster, clusters);
    }

    @Override
    public List<Card> cardsOfStories(Collection<String> storyIds) {
        return cardsUnder(byStory, storyIds).stream().filter(card -> !card.takenDown()).toList();
    }

    @Override
    public Set<String> clustersLargerThan(Collection<String> clusters, int documents) {
        return clusters.stream().filter(cluster -> byCluster.getOrDefault(cluster, Set.of()).size() > documents).collect(Collectors.toSet());
    }

    @Override
    public Set<String> storiesLargerThan(Collection<String> storyIds, int documents) {
        return storyIds.stream().filter(id -> stories.containsKey(id) && stories.get(id).documents() > documents).collect(Collectors.toSet());
    }

    @Override
    public Optional<Card> anchor(String storyId) {
        return Optional.ofNullable(byAnchor.get(storyId)).map(cards::get);
    }

    @Override
    public List<Hit> find(Collection<Probe> probes, int limit) {
        var hits = new LinkedHashSet<Hit>();
        for (var probe : probes) {
            var posting = postings.get(probe.key());
            if (posting == null) {
                continue;
            }
            var within = posting.subMap(new Place(probe.from(), ""), true, new Place(probe.to(), "\uffff"), true);
            var middle = probe.from().plus(Duration.between(probe.from(), probe.to()).dividedBy(2));
            within.keySet().stream()
                    .filter(place -> !cards.get(place.documentId()).takenDown())
                    .sorted(Comparator.comparing((Place place) -> Duration.between(place.at(), middle).abs()).thenComparing(Place::documentId))
                    .limit(limit)
                    .forEach(place -> hits.add(new Hit(probe.key(), place.documentId())));
        }
        return List.copyOf(hits);
    }

    @Override
    public List<Link> links(Collection<String> documentIds) {
        var found = new LinkedHashSet<Link>();
        var among = new HashSet<>(documentIds);
        for (var id : among) {
            links.getOrDefault(id, Map.of()).forEach((other, link) -> {
                if (among.contains(other)) {
                    found.add(link);
                }
            });
        }
        return List.copyOf(found);
    }

    @Override
    public Map<String, ExtractionMessage> messages(Collection<String> documentIds) {
        return pick(messages, documentIds);
    }

    @Override
    public Optional<StoryRow> story(String storyId) {
        return Optional.ofNullable(stories.get(storyId));
    }

    @Override
    public List<StoryRow> stories(@Nullable StoryRow after, int limit) {
        var rest = after == null ? newestFirst : newestFirst.tailSet(after, false);
        return rest.stream().limit(limit).toList();
    }

    @Override
    public List<Judgement> judgements() {
        return judgements.values().stream().sorted(Comparator.comparing(Judgement::at).thenComparing(Judgement::id)).toList();
    }

    @Override
    public void apply(Writes writes) {
        writes.removedMessages().forEach(id -> set(messages, id, null));
        for (var id : writes.unlinked()) {
            for (var link : List.copyOf(links.getOrDefault(id, Map.of()).values())) {
                setLink(link.a(), link.b(), null);
            }
        }
        writes.removedStories().forEach(id -> setStory(id, null));
        writes.removedJudgements().forEach(id -> set(judgements, id, null));
        writes.cards().forEach(this::setCard);
        writes.keys().forEach(this::setKeys);
        writes.messages().forEach(message -> set(messages, Objects.requireNonNull(message.source().document().id()), message));
        writes.links().forEach(link -> setLink(link.a(), link.b(), link));
        writes.stories().forEach(story -> setStory(story.id(), story));
        writes.judgements().forEach(judgement -> set(judgements, judgement.id(), judgement));
    }

    private void setCard(Card card) {
        var id = card.documentId();
        var before = cards.get(id);
        var carried = keys.getOrDefault(id, new long[0]);
        if (before != null) {
            unindex(before, carried);
        }
        cards.put(id, card);
        index(card, carried);
        undo.push(() -> {
            unindex(card, keys.getOrDefault(id, new long[0]));
            cards.remove(id);
            if (before != null) {
                cards.put(id, before);
                index(before, keys.getOrDefault(id, new long[0]));
            }
        });
    }

    private void setKeys(String id, long[] now) {
        var card = Objects.requireNonNull(cards.get(id), () -> "keys of a document without a card: " + id);
        var before = keys.getOrDefault(id, new long[0]);
        unpost(card, before);
        keys.put(id, now);
        post(card, now);
        undo.push(() -> {
            unpost(card, now);
            keys.put(id, before);
            post(card, before);
        });
    }

    private void setLink(String a, String b, @Nullable Link link) {
        var before = links.getOrDefault(a, Map.of()).get(b);
        putLink(a, b, link);
        undo.push(() -> putLink(a, b, before));
    }

    private void putLink(String a, String b, @Nullable Link link) {
        if (link == null) {
            links.getOrDefault(a, new HashMap<>()).remove(b);
            links.getOrDefault(b, new HashMap<>()).remove(a);
        } else {
            links.computeIfAbsent(a, key -> new HashMap<>()).put(b, link);
            links.computeIfAbsent(b, key -> new HashMap<>()).put(a, link);
        }
    }

    private void setStory(String id, @Nullable StoryRow story) {
        var before = stories.get(id);
        putStory(id, story);
        undo.push(() -> putStory(id, before));
    }

    private void putStory(String id, @Nullable StoryRow story) {
        var before = stories.remove(id);
        if (before != null) {
            newestFirst.remove(before);
        }
        if (story != null) {
            stories.put(id, story);
            newestFirst.add(story);
        }
    }

    private <V> void set(Map<String, V> map, String key, @Nullable V value) {
        var before = value == null ? map.remove(key) : map.put(key, value);
        undo.push(() -> {
            if (before == null) {
                map.remove(key);
            } else {
                map.put(key, before);
            }
        });
    }

    private void index(Card card, long[] carried) {
        enter(byAddress, card.address(), card.documentId());
        enter(byCluster, card.cluster(), card.documentId());
        enter(byStory, card.story(), card.documentId());
        byAnchor.put(card.anchor(), card.documentId());
        post(card, carried);
    }

    private void unindex(Card card, long[] carried) {
        leave(byAddress, card.address(), card.documentId());
        leave(byCluster, card.cluster(), card.documentId());
        leave(byStory, card.story(), card.documentId());
        byAnchor.remove(card.anchor());
        unpost(card, carried);
    }

    private void post(Card card, long[] under) {
        for (var key : under) {
            postings.computeIfAbsent(key, any -> new TreeMap<>()).put(new Place(card.at(), card.documentId()), card.documentId());
        }
    }

    private void unpost(Card card, long[] under) {
        for (var key : under) {
            var posting = postings.get(key);
            if (posting != null) {
                posting.remove(new Place(card.at(), card.documentId()));
                if (posting.isEmpty()) {
                    postings.remove(key);
                }
            }
        }
    }

    private List<Card> cardsUnder(Map<String, Set<String>> index, Collection<String> under) {
        var found = new ArrayList<Card>();
        for (var key : new HashSet<>(under)) {
            for (var id : index.getOrDefault(key, Set.of())) {
                found.add(Objects.requireNonNull(cards.get(id)));
            }
        }
        return found;
    }

    private static void enter(Map<String, Set<String>> index, @Nullable String key, String id) {
        if (key != null) {
            index.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(id);
        }
    }

    private static void leave(Map<String, Set<String>> index, @Nullable String key, String id) {
        var ids = key == null ? null : index.get(key);
        if (ids != null) {
            ids.remove(id);
            if (ids.isEmpty()) {
                index.remove(key);
            }
        }
    }

    private static <V> Map<String, V> pick(Map<String, V> map, Collection<String> ids) {
        var found = new LinkedHashMap<String, V>();
        for (var id : ids) {
            var value = map.get(id);
            if (value != null) {
                found.put(id, value);
            }
        }
        return found;
    }
}

package org.sayso.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.ExtractionMessage;
import org.sayso.ledger.Changes.StoryChange;
import org.sayso.ledger.Neighbourhood.Reach;
import org.sayso.ledger.archive.ArchiveWriter;
import org.sayso.ledger.archive.Card;
import org.sayso.ledger.archive.Link;
import org.sayso.ledger.archive.Probe;
import org.sayso.ledger.archive.StoryRow;
import org.sayso.ledger.archive.Writes;
import org.sayso.ledger.story.Cluster;
import org.sayso.ledger.story.StoryFinder;
import org.sayso.ledger.text.Hashing;

/** Places one batch: which deliveries are news, what the documents are linked to, which stories come of it. */
final class Recorder {

    /** For each key of a document no more candidates than this are looked at. */
    private static final int CANDIDATES = 64;

    private final StoryFinder finder;
    private final ArchiveWriter archive;
    private final Reach reach;
    private final List<String> recorded = new ArrayList<>();
    private final List<String> stale = new ArrayList<>();

    Recorder(StoryFinder finder, ArchiveWriter archive, Reach reach) {
        this.finder = finder;
        this.archive = archive;
        this.reach = reach;
    }

    Changes record(Collection<Delivery> batch) {
        var news = news(batch);
        if (news.isEmpty()) {
            return new Changes(List.of(), List.copyOf(stale), List.of());
        }
        var before = archive.cards(news.keySet());
        var fresh = fresh(news, before);
        var links = link(fresh);
        var near = Neighbourhood.of(archive, reach, before.values(), fresh, links.partners().values());
        var known = new HashSet<>(archive.links(near.members().keySet()));
        known.addAll(links.found());
        var clusters = finder.clusters(near.members().values(), known);
        return place(before, news.keySet(), near, clusters, links.found());
    }

    private Map<String, Delivery> news(Collection<Delivery> batch) {
        var latest = new LinkedHashMap<String, Delivery>();
        for (var delivery : batch) {
            latest.merge(delivery.documentId(), delivery, (a, b) -> Delivery.ORDER.compare(a, b) >= 0 ? a : b);
        }
        var cards = archive.cards(latest.keySet());
        latest.entrySet().removeIf(entry -> {
            var card = cards.get(entry.getKey());
            var old = card != null && entry.getValue().rank().compareTo(Delivery.Rank.of(card)) <= 0;
            if (old) {
                stale.add(entry.getKey());
            } else {
                recorded.add(entry.getKey());
            }
            return old;
        });
        return latest;
    }

    /** Writes cards, keys and messages, so that the batch's own documents are found like all others. */
    private List<Card> fresh(Map<String, Delivery> news, Map<String, Card> before) {
        var cards = new ArrayList<Card>();
        var keys = new LinkedHashMap<String, long[]>();
        var messages = new ArrayList<ExtractionMessage>();
        var removed = new ArrayList<String>();
        for (var delivery : news.values()) {
            switch (delivery) {
                case Delivery.Read read -> {
                    var card = card(read.message());
                    cards.add(card);
                    keys.put(card.documentId(), finder.keys(card.sketch()));
                    messages.add(read.message());
                }
                case Delivery.TakenDown down -> {
                    var old = before.get(down.documentId());
                    var at = old == null ? Instant.EPOCH : old.at();
                    var story = old == null ? null : old.story();
                    cards.add(new Card(down.documentId(), down.revision(), "", true, null, at, at, StoryFinder.anchor(down.documentId()), null, story, new byte[0]));
                    keys.put(down.documentId(), new long[0]);
                    removed.add(down.documentId());
                }
            }
        }
        archive.apply(new Writes(cards, keys, messages, removed, List.copyOf(before.keySet()), List.of(), List.of(), List.of(), List.of(), List.of()));
        return cards;
    }

    private Card card(ExtractionMessage message) {
        var source = message.source();
        var document = source.document();
        var id = Objects.requireNonNull(document.id(), "a document's id is set when it is accepted");
        var received = source.receivedAt().truncatedTo(ChronoUnit.MICROS);
        var at = document.publishedAt() == null ? received : document.publishedAt().toInstant().truncatedTo(ChronoUnit.MICROS);
        return new Card(id, source.revision(), Delivery.Rank.pipeline(message), false, address(message), at, received, StoryFinder.anchor(id), null, null,
                finder.sketch(message));
    }

    private static @Nullable String address(ExtractionMessage message) {
        var document = message.source().document();
        if (document.url() == null || document.url().isBlank()) {
            return null;
        }
        return Hashing.digest(Objects.requireNonNullElse(document.outlet(), "") + "\n" + document.url().strip(), 32);
    }

    private record Found(List<Link> found, Map<String, Card> partners) {}

    private Found link(List<Card> fresh) {
        var probes = new ArrayList<Probe>();
        var keysOf = new HashMap<String, long[]>();
        var addresses = new TreeSet<String>();
        for (var card : fresh) {
            if (card.takenDown()) {
                continue;
            }
            addIfThere(addresses, card.address());
            var keys = finder.keys(card.sketch());
            keysOf.put(card.documentId(), keys);
            probes.addAll(finder.probes(card, keys));
        }
        var candidates = new Candidates(archive.find(probes, CANDIDATES));
        var partners = new TreeMap<>(archive.cards(candidates.documentIds()));
        var versions = new HashMap<String, List<Card>>();
        for (var card : archive.cardsAt(addresses)) {
            partners.put(card.documentId(), card);
            versions.computeIfAbsent(Objects.requireNonNull(card.address()), any -> new ArrayList<>()).add(card);
        }
        var comparison = finder.comparison();
        var found = new LinkedHashMap<String, Link>();
        var linked = new TreeMap<String, Card>();
        for (var card : fresh) {
            var met = candidates.sharing(keysOf.getOrDefault(card.documentId(), new long[0]));
            versions.getOrDefault(Objects.requireNonNullElse(card.address(), ""), List.of()).forEach(version -> met.add(version.documentId()));
            for (var partner : met) {
                var other = partners.get(partner);
                if (other == null || partner.equals(card.documentId())) {
                    continue;
                }
                comparison.link(card, other).ifPresent(link -> {
                    found.put(link.a() + "\n" + link.b(), link);
                    linked.put(partner, other);
                });
            }
        }
        return new Found(List.copyOf(found.values()), linked);
    }

    private Changes place(Map<String, Card> before, Set<String> news, Neighbourhood near, List<Cluster> clusters, List<Link> links) {
        var members = near.members();
        var cards = new ArrayList<Card>();
        var stories = new TreeMap<String, List<Card>>();
        var homes = new HashMap<String, String>();
        var touched = new TreeMap<String, Set<String>>();
        var former = new TreeSet<String>();
        var settled = new SettledStories(near.settled());
        before.values().forEach(card -> addIfThere(former, card.story()));
        members.values().forEach(card -> addIfThere(former, card.story()));
        for (var cluster : clusters) {
            for (var story : cluster.stories()) {
                var settledStory = near.settledStory(story);
                var id = settledStory == null ? story.getFirst().anchor() : settledStory;
                var placed = new ArrayList<Card>();
                for (var card : story) {
                    var at = card.placed(near.home(card, cluster), near.stays(card) ? Objects.requireNonNull(card.story()) : id);
                    placed.add(at);
                    homes.put(card.documentId(), Objects.requireNonNull(at.story()));
                    if (!at.equals(card)) {
                        cards.add(at);
                    }
                    var earlier = before.getOrDefault(card.documentId(), card);
                    settled.moved(earlier, at);
                    if (news.contains(card.documentId()) || !at.story().equals(earlier.story())) {
                        touched.computeIfAbsent(at.story(), any -> new TreeSet<>()).add(card.documentId());
                        if (earlier.story() != null && !at.story().equals(earlier.story())) {
                            touched.computeIfAbsent(earlier.story(), any -> new TreeSet<>()).add(card.documentId());
                        }
                    }
                }
                if (settledStory == null) {
                    stories.put(id, placed);
                }
            }
        }
        for (var gone : news) {
            var card = before.get(gone);
            if (card != null && card.story() != null && !members.containsKey(gone)) {
                settled.left(card);
                touched.computeIfAbsent(card.story(), any -> new TreeSet<>()).add(gone);
            }
        }
        var removed = new ArrayList<String>();
        var changes = new ArrayList<StoryChange>();
        for (var id : former) {
            if (!stories.containsKey(id) && !near.settled().contains(id)) {
                removed.add(id);
                changes.add(new StoryChange.Redirected(id, successor(id, before, members, homes, cards)));
            }
        }
        var rows = new ArrayList<StoryRow>();
        for (var id : near.settled()) {
            var documents = touched.get(id);
            if (documents != null) {
                var row = settled.row(archive.story(id).orElseThrow());
                rows.add(row);
                changes.add(new StoryChange.Grown(id, row.revision(), List.copyOf(documents)));
            }
        }
        for (var entry : stories.entrySet()) {
            var documents = touched.get(entry.getKey());
            if (documents != null) {
                var old = archive.story(entry.getKey());
                var row = row(entry.getKey(), entry.getValue(), old);
                rows.add(row);
                changes.add(old.isEmpty()
                        ? new StoryChange.Opened(row.id(), row.revision(), List.copyOf(documents))
                        : new StoryChange.Grown(row.id(), row.revision(), List.copyOf(documents)));
            }
        }
        archive.apply(new Writes(cards, Map.of(), List.of(), List.of(), List.of(), links, removed, rows, List.of(), List.of()));
        return new Changes(List.copyOf(recorded), List.copyOf(stale), List.copyOf(changes));
    }

    /** Where the document went after which a vanished story was named; if that was taken down, where most of its company went, and its tombstone leads there. */
    private @Nullable String successor(String id, Map<String, Card> before, Map<String, Card> members, Map<String, String> homes, List<Card> cards) {
        var named = archive.anchor(id);
        if (named.isPresent() && !named.get().takenDown()) {
            return homes.get(named.get().documentId());
        }
        var company = new TreeMap<String, Integer>();
        for (var card : members.values()) {
            var earlier = before.getOrDefault(card.documentId(), card);
            if (id.equals(earlier.story())) {
                company.merge(Objects.requireNonNull(homes.get(card.documentId())), 1, Integer::sum);
            }
        }
        var into = company.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
        if (named.isPresent()) {
            var stone = named.get();
            cards.add(new Card(stone.documentId(), stone.revision(), stone.pipeline(), true, null, stone.at(), stone.knownAt(), stone.anchor(), null, into,
                    stone.sketch()));
        }
        return into;
    }

    private StoryRow row(String id, List<Card> story, Optional<StoryRow> old) {
        var heading = finder.heading(story);
        var span = StoryFinder.span(story);
        return new StoryRow(id, heading.title(), span[0], span[1], story.size(), heading.names(), old.map(row -> row.revision() + 1).orElse(1L));
    }

    private static void addIfThere(Set<String> set, @Nullable String value) {
        if (value != null) {
            set.add(value);
        }
    }
}

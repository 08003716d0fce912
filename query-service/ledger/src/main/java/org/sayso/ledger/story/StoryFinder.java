package org.sayso.ledger.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.ExtractionMessage;
import org.sayso.ledger.archive.Card;
import org.sayso.ledger.archive.Link;
import org.sayso.ledger.archive.Probe;
import org.sayso.ledger.text.Hashing;
import org.sayso.ledger.text.TermFrequencies;

/**
 * Which documents report one event. Everything here is a pure function of documents: their sketches, the link between two, the groups within a set. So the order
 * in which documents come cannot matter.
 */
public final class StoryFinder {

    /** Reports of one event lie no further apart than this. */
    public static final Duration WINDOW = Duration.ofDays(7);

    private static final int KEY_TERMS = 11;
    private static final double LINK = 0.12;

    private final Sketcher sketcher;
    private final TermFrequencies background;

    public StoryFinder(TermFrequencies background) {
        this.background = background;
        this.sketcher = new Sketcher(background);
    }

    public byte[] sketch(ExtractionMessage message) {
        return sketcher.sketch(message).encode();
    }

    /** Keys under which a document is found: every pair of its most telling terms, and its longer quotations. */
    public long[] keys(byte[] encoded) {
        var sketch = Sketch.decode(encoded);
        var strongest = IntStream.range(0, sketch.terms().length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -sketch.weights()[i]).thenComparing(i -> sketch.terms()[i]))
                .limit(KEY_TERMS)
                .map(i -> sketch.terms()[i])
                .sorted()
                .toList();
        var keys = new TreeSet<Long>();
        for (var i = 0; i < strongest.size(); i++) {
            for (var j = i + 1; j < strongest.size(); j++) {
                keys.add(Hashing.of(strongest.get(i), strongest.get(j)));
            }
        }
        Arrays.stream(sketch.quotes()).forEach(keys::add);
        return keys.stream().mapToLong(Long::longValue).toArray();
    }

    public List<Probe> probes(Card card, long[] keys) {
        var from = card.at().minus(WINDOW);
        var to = card.at().plus(WINDOW);
        return Arrays.stream(keys).mapToObj(key -> new Probe(key, from, to)).toList();
    }

    /** Compares the documents of one batch. */
    public Comparison comparison() {
        return new Comparison();
    }

    /** Reads each sketch once, however many pairs it stands in. For one thread. */
    public static final class Comparison {

        /** Sketches kept at once: a batch may meet thousands of cards. */
        private static final int MOST_KEPT = 1_024;

        private final Map<byte[], Sketch> read = new IdentityHashMap<>();

        private Comparison() {}

        /** The link between two documents, empty where the two alone look like reports of different events. */
        public Optional<Link> link(Card a, Card b) {
            if (a.documentId().compareTo(b.documentId()) > 0) {
                return link(b, a);
            }
            if (a.address() != null && a.address().equals(b.address())) {
                return Optional.of(new Link(a.documentId(), b.documentId(), 1));
            }
            if (Duration.between(a.at(), b.at()).abs().compareTo(WINDOW) > 0) {
                return Optional.empty();
            }
            var likeness = sketch(a).likeness(sketch(b));
            return likeness < LINK ? Optional.empty() : Optional.of(new Link(a.documentId(), b.documentId(), Math.min(likeness, 0.99)));
        }

        private Sketch sketch(Card card) {
            if (read.size() >= MOST_KEPT) {
                read.clear();
            }
            return read.computeIfAbsent(card.sketch(), Sketch::decode);
        }
    }

    /** Splits cards into clusters that no link of any weight joins, each with its stories. */
    public List<Cluster> clusters(Collection<Card> cards, Collection<Link> links) {
        var members = new TreeMap<String, Card>();
        cards.forEach(card -> members.put(card.documentId(), card));
        var roots = new HashMap<String, String>();
        members.keySet().forEach(id -> roots.put(id, id));
        for (var link : links) {
            if (members.containsKey(link.a()) && members.containsKey(link.b())) {
                roots.put(root(roots, link.a()), root(roots, link.b()));
            }
        }
        var parts = new TreeMap<String, List<Card>>();
        members.values().forEach(card -> parts.computeIfAbsent(root(roots, card.documentId()), any -> new ArrayList<>()).add(card));
        var clusters = new ArrayList<Cluster>();
        for (var part : parts.values()) {
            part.sort(Cluster.FIRST);
            clusters.add(new Cluster(Hashing.digest("cluster " + part.getFirst().documentId(), 16), Grouping.stories(part, links)));
        }
        return List.copyOf(clusters);
    }

    private static String root(Map<String, String> roots, String id) {
        var at = id;
        while (!roots.get(at).equals(at)) {
            roots.put(at, roots.get(roots.get(at)));
            at = roots.get(at);
        }
        return at;
    }

    /** The id of a story that is named after this document. */
    public static String anchor(String documentId) {
        return "s" + Hashing.digest("story " + documentId, 16);
    }

    /** What a list shows of a story. */
    public StoryHeading heading(List<Card> story) {
        String title = null;
        var counts = new TreeMap<String, Integer>();
        for (var card : story) {
            var sketch = Sketch.decode(card.sketch());
            title = title == null ? sketch.title() : title;
            sketch.names().forEach(name -> counts.merge(name, 1, Integer::sum));
        }
        var names = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(8)
                .map(Map.Entry::getKey)
                .toList();
        return new StoryHeading(title, names);
    }

    /** @param title of its first document that has one */
    public record StoryHeading(@Nullable String title, List<String> names) {}

    /** The first and the last moment of some documents. */
    public static Instant[] span(List<Card> cards) {
        return new Instant[] {
            cards.stream().map(Card::at).min(Comparator.naturalOrder()).orElseThrow(),
            cards.stream().map(Card::at).max(Comparator.naturalOrder()).orElseThrow()
        };
    }
}

package org.sayso.ledger.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sayso.ledger.archive.Card;
import org.sayso.ledger.archive.Link;
import org.sayso.ledger.text.AverageLink;

/**
 * Stories within one cluster: average link over the documents' links. Two groups stay apart, however alike, when each has names of its own that stand at the head of
 * most of its documents and of hardly any of the other's: two like events with different people. What is left over joins the story it is most like.
 */
final class Grouping {

    private static final double JOIN = 0.24;
    private static final int ENOUGH = 5;
    private static final double MOST = 0.4;
    private static final double HARDLY_ANY = 0.15;
    private static final int NAMES_OF_ITS_OWN = 2;
    private static final int LEFT_OVER = 2;
    private static final double LEFT_OVER_JOIN = 0.12;

    private final List<Card> cards;
    private final List<int[]> heads;

    private Grouping(List<Card> ordered) {
        this.cards = ordered;
        this.heads = ordered.stream().map(card -> Sketch.decode(card.sketch()).lead()).toList();
    }

    /** @param ordered by {@link Cluster#FIRST} */
    static List<List<Card>> stories(List<Card> ordered, Collection<Link> links) {
        return new Grouping(ordered).group(links);
    }

    private List<List<Card>> group(Collection<Link> links) {
        var index = new HashMap<String, Integer>();
        for (var i = 0; i < cards.size(); i++) {
            index.put(cards.get(i).documentId(), i);
        }
        var clustering = new AverageLink(cards.size(), JOIN, this::otherNames);
        var pairs = new ArrayList<Pair>(links.size());
        for (var link : links) {
            var a = index.get(link.a());
            var b = index.get(link.b());
            if (a != null && b != null) {
                clustering.link(a, b, link.weight());
                pairs.add(new Pair(a, b, link.weight()));
            }
        }
        return absorbed(clustering.groups(), pairs).stream()
                .map(group -> group.stream().sorted().map(cards::get).toList())
                .sorted(Comparator.comparing(List::getFirst, Cluster.FIRST))
                .toList();
    }

    private record Pair(int a, int b, double weight) {}

    private boolean otherNames(List<Integer> a, List<Integer> b) {
        if (Math.min(a.size(), b.size()) < ENOUGH) {
            return false;
        }
        var inA = counts(a);
        var inB = counts(b);
        return own(inA, a.size(), inB, b.size()) >= NAMES_OF_ITS_OWN && own(inB, b.size(), inA, a.size()) >= NAMES_OF_ITS_OWN;
    }

    private Map<Integer, Integer> counts(List<Integer> group) {
        var counts = new HashMap<Integer, Integer>();
        for (int member : group) {
            for (var name : heads.get(member)) {
                counts.merge(name, 1, Integer::sum);
            }
        }
        return counts;
    }

    private static long own(Map<Integer, Integer> mine, int size, Map<Integer, Integer> others, int otherSize) {
        return mine.entrySet().stream()
                .filter(entry -> entry.getValue() >= MOST * size && others.getOrDefault(entry.getKey(), 0) <= HARDLY_ANY * otherSize)
                .count();
    }

    /** Single documents and pairs go to the larger group they are most like on average, all at once, so that order cannot matter. */
    private List<List<Integer>> absorbed(List<List<Integer>> groups, List<Pair> pairs) {
        var large = groups.stream().filter(group -> group.size() > LEFT_OVER).map(ArrayList::new).toList();
        var fixed = large.stream().map(List::copyOf).toList();
        var home = new int[cards.size()];
        Arrays.fill(home, -1);
        for (var g = 0; g < fixed.size(); g++) {
            for (int member : fixed.get(g)) {
                home[member] = g;
            }
        }
        var likeness = fromLeftOver(pairs, home);
        var result = new ArrayList<List<Integer>>(large);
        for (var group : groups) {
            if (group.size() > LEFT_OVER) {
                continue;
            }
            var best = -1;
            var most = LEFT_OVER_JOIN;
            for (int g : reached(group, likeness, home)) {
                var average = average(group, fixed.get(g), likeness);
                if (average >= most && (best < 0 || average > most)) {
                    best = g;
                    most = average;
                }
            }
            if (best < 0) {
                result.add(group);
            } else {
                large.get(best).addAll(group);
            }
        }
        return result;
    }

    /** What each left-over document is like in the larger groups. */
    private static Map<Integer, Map<Integer, Double>> fromLeftOver(List<Pair> pairs, int[] home) {
        var likeness = new HashMap<Integer, Map<Integer, Double>>();
        for (var pair : pairs) {
            if (home[pair.a()] < 0 && home[pair.b()] >= 0) {
                likeness.computeIfAbsent(pair.a(), any -> new HashMap<>()).put(pair.b(), pair.weight());
            } else if (home[pair.b()] < 0 && home[pair.a()] >= 0) {
                likeness.computeIfAbsent(pair.b(), any -> new HashMap<>()).put(pair.a(), pair.weight());
            }
        }
        return likeness;
    }

    private static SortedSet<Integer> reached(List<Integer> group, Map<Integer, Map<Integer, Double>> likeness, int[] home) {
        var reached = new TreeSet<Integer>();
        for (int member : group) {
            likeness.getOrDefault(member, Map.of()).keySet().forEach(other -> reached.add(home[other]));
        }
        return reached;
    }

    private static double average(List<Integer> a, List<Integer> b, Map<Integer, Map<Integer, Double>> likeness) {
        var sum = 0.0;
        for (int i : a) {
            var mine = likeness.getOrDefault(i, Map.of());
            for (int j : b) {
                sum += mine.getOrDefault(j, 0.0);
            }
        }
        return sum / ((double) a.size() * b.size());
    }
}

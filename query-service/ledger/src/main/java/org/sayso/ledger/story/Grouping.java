package org.sayso.ledger.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.sayso.ledger.archive.Card;
import org.sayso.ledger.archive.Link;

/**
 * Stories within one cluster: average-link agglomeration over the links, two documents without a link counting as wholly unlike. Average link is what stops
 * chains: that A is like B and B like C brings A and C together only when the whole of both groups is alike. Ties fall by the documents' order.
 */
final class Grouping {

    private static final double JOIN = 0.26;

    private final List<Card> cards;
    private final List<List<Integer>> groups = new ArrayList<>();
    private final List<Map<Integer, Double>> sums = new ArrayList<>();
    private final boolean[] gone;

    private record Merge(double average, int first, int second) {}

    Grouping(List<Card> ordered, Collection<Link> links) {
        this.cards = ordered;
        this.gone = new boolean[2 * ordered.size()];
        var index = new HashMap<String, Integer>();
        for (var i = 0; i < ordered.size(); i++) {
            index.put(ordered.get(i).documentId(), i);
            groups.add(List.of(i));
            sums.add(new HashMap<>());
        }
        for (var link : links) {
            var a = index.get(link.a());
            var b = index.get(link.b());
            if (a != null && b != null) {
                sums.get(a).put(b, link.weight());
                sums.get(b).put(a, link.weight());
            }
        }
    }

    List<List<Card>> stories() {
        var queue = new PriorityQueue<Merge>(
                Comparator.comparingDouble(Merge::average).reversed().thenComparingInt(Merge::first).thenComparingInt(Merge::second));
        for (var i = 0; i < cards.size(); i++) {
            for (var entry : sums.get(i).entrySet()) {
                if (entry.getKey() > i) {
                    offer(queue, i, entry.getKey());
                }
            }
        }
        while (!queue.isEmpty()) {
            var merge = queue.poll();
            if (!gone[merge.first()] && !gone[merge.second()]) {
                join(queue, merge.first(), merge.second());
            }
        }
        var stories = new ArrayList<List<Card>>();
        for (var g = 0; g < groups.size(); g++) {
            if (!gone[g]) {
                stories.add(groups.get(g).stream().sorted().map(cards::get).toList());
            }
        }
        stories.sort(Comparator.comparing(List::getFirst, Cluster.FIRST));
        return stories;
    }

    private void join(PriorityQueue<Merge> queue, int a, int b) {
        gone[a] = true;
        gone[b] = true;
        var joined = groups.size();
        var all = new ArrayList<>(groups.get(a));
        all.addAll(groups.get(b));
        groups.add(all);
        var sum = new HashMap<>(sums.get(a));
        sums.get(b).forEach((other, weight) -> sum.merge(other, weight, Double::sum));
        sum.keySet().removeIf(other -> gone[other]);
        sums.add(sum);
        for (var entry : sum.entrySet()) {
            sums.get(entry.getKey()).put(joined, entry.getValue());
            offer(queue, entry.getKey(), joined);
        }
    }

    private void offer(PriorityQueue<Merge> queue, int a, int b) {
        var average = sums.get(a).getOrDefault(b, 0.0) / ((double) groups.get(a).size() * groups.get(b).size());
        if (average >= JOIN) {
            queue.add(new Merge(average, a, b));
        }
    }
}

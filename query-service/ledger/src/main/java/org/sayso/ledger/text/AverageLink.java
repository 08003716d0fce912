package org.sayso.ledger.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Average-link agglomeration over a sparse likeness; a pair without a link is wholly unlike. Average link is what stops chains: that A is like B and B like C brings
 * A and C together only when the whole of both groups is alike. Ties fall by index, so the outcome is a function of the input alone.
 */
public final class AverageLink {

    private final double join;
    private final Veto veto;
    private final List<List<Integer>> groups = new ArrayList<>();
    private final List<Map<Integer, Double>> sums = new ArrayList<>();
    private final List<Boolean> gone = new ArrayList<>();
    private final PriorityQueue<Merge> queue =
            new PriorityQueue<>(Comparator.comparingDouble(Merge::average).reversed().thenComparingInt(Merge::first).thenComparingInt(Merge::second));

    private record Merge(double average, int first, int second) {}

    /** Says which groups must stay apart however alike they are. */
    @FunctionalInterface
    public interface Veto {
        boolean apart(List<Integer> a, List<Integer> b);
    }

    /** @param join groups whose average likeness reaches this are joined */
    public AverageLink(int size, double join, Veto veto) {
        this.join = join;
        this.veto = veto;
        for (var i = 0; i < size; i++) {
            groups.add(List.of(i));
            sums.add(new HashMap<>());
            gone.add(false);
        }
    }

    public AverageLink(int size, double join) {
        this(size, join, (a, b) -> false);
    }

    public void link(int a, int b, double likeness) {
        sums.get(a).put(b, likeness);
        sums.get(b).put(a, likeness);
    }

    /** The groups, each ascending, ordered by their first member. To be called once. */
    public List<List<Integer>> groups() {
        var size = groups.size();
        for (var i = 0; i < size; i++) {
            for (int other : List.copyOf(sums.get(i).keySet())) {
                if (other > i) {
                    offer(i, other);
                }
            }
        }
        while (!queue.isEmpty()) {
            var merge = queue.poll();
            if (!gone.get(merge.first()) && !gone.get(merge.second()) && !veto.apart(groups.get(merge.first()), groups.get(merge.second()))) {
                join(merge.first(), merge.second());
            }
        }
        var result = new ArrayList<List<Integer>>();
        for (var g = 0; g < groups.size(); g++) {
            if (!gone.get(g)) {
                result.add(groups.get(g).stream().sorted().toList());
            }
        }
        result.sort(Comparator.comparing(List::getFirst));
        return List.copyOf(result);
    }

    private void join(int a, int b) {
        gone.set(a, true);
        gone.set(b, true);
        var joined = groups.size();
        var all = new ArrayList<>(groups.get(a));
        all.addAll(groups.get(b));
        groups.add(all);
        gone.add(false);
        // The smaller into the larger, and neither is left in its neighbours' maps: else each join would cost what all joins before it did.
        var larger = sums.get(a).size() >= sums.get(b).size() ? a : b;
        var sum = sums.get(larger);
        sums.get(a + b - larger).forEach((other, weight) -> sum.merge(other, weight, Double::sum));
        sum.remove(a);
        sum.remove(b);
        sums.set(a, Map.of());
        sums.set(b, Map.of());
        sums.add(sum);
        sum.forEach((other, weight) -> {
            var theirs = sums.get(other);
            theirs.remove(a);
            theirs.remove(b);
            theirs.put(joined, weight);
            offer(other, joined);
        });
    }

    private void offer(int a, int b) {
        var average = sums.get(a).getOrDefault(b, 0.0) / ((double) groups.get(a).size() * groups.get(b).size());
        if (average >= join) {
            queue.add(new Merge(average, Math.min(a, b), Math.max(a, b)));
        }
    }
}

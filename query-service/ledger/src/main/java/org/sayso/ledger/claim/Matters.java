package org.sayso.ledger.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.sayso.ledger.origin.Origins;
import org.sayso.ledger.text.AverageLink;

/** Puts clauses together that take a position on one matter. The renderings of an utterance stay together, unless one of them runs over several sentences. */
final class Matters {

    private static final double LEAST = 0.05;
    private static final double JOIN = 0.15;

    private Matters() {}

    /** Groups of clauses, each ascending. */
    static List<List<Integer>> of(Settled settled, Origins origins) {
        var units = units(settled);
        var unitOf = new HashMap<Integer, Integer>();
        for (var unit = 0; unit < units.size(); unit++) {
            for (var clause : units.get(unit)) {
                unitOf.put(clause, unit);
            }
        }
        var clustering = new AverageLink(units.size(), JOIN);
        likeliest(new Kin(settled, origins), settled.passages().size(), unitOf).forEach((two, best) -> {
            if (best.likelihood() >= LEAST) {
                clustering.link(two.one(), two.other(), best.likelihood());
            }
        });
        return clustering.groups().stream()
                .map(group -> List.copyOf(new TreeSet<>(group.stream().flatMap(unit -> units.get(unit).stream()).toList())))
                .sorted(Comparator.comparing(List::getFirst))
                .toList();
    }

    /** Two pairs of renderings tell more than one. */
    private record Best(double first, double second) {

        Best with(double likelihood) {
            return likelihood > first ? new Best(likelihood, first) : new Best(first, Math.max(second, likelihood));
        }

        double likelihood() {
            return second < 0 ? first : (first + second) / 2;
        }
    }

    private static Map<Kin.Two, Best> likeliest(Kin kin, int clauses, Map<Integer, Integer> unitOf) {
        var best = new HashMap<Kin.Two, Best>();
        for (var i = 0; i < clauses; i++) {
            for (var j : kin.candidates(i)) {
                var two = Kin.Two.of(Objects.requireNonNull(unitOf.get(i)), Objects.requireNonNull(unitOf.get(j)));
                if (two.one() != two.other()) {
                    var likelihood = Kinship.likelihood(kin.features(i, j));
                    best.put(two, best.getOrDefault(two, new Best(-1, -1)).with(likelihood));
                }
            }
        }
        return best;
    }

    private static List<List<Integer>> units(Settled settled) {
        var ofStatements = settled.ofStatements();
        var units = new ArrayList<List<Integer>>();
        var ofUtterance = new HashMap<String, List<Integer>>();
        for (var i = 0; i < settled.passages().size(); i++) {
            var index = settled.statement(i).index();
            if (Objects.requireNonNull(ofStatements.get(index)).size() > 1) {
                units.add(List.of(i));
            } else {
                ofUtterance.computeIfAbsent(Objects.requireNonNull(settled.utteranceOf().get(index)), any -> {
                    var opened = new ArrayList<Integer>();
                    units.add(opened);
                    return opened;
                }).add(i);
            }
        }
        return units;
    }
}

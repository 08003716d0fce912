package org.sayso.ledger.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sayso.ledger.origin.Origins;

/** Who stands where on each matter of a story, clause by clause. */
final class Positions {

    /** From this likelihood on who is not said to accuse, deny or answer speaks against others; where no other speaks of the matter, only from the higher one. */
    private static final double DENIES = 0.5;
    private static final double DENIES_ALONE = 0.75;
    private static final double ALIKE = 0.5;

    private final Settled settled;
    private final Map<String, Double> likelihoods;

    private Positions(Settled settled) {
        this.settled = settled;
        var denials = new Denials(settled);
        var ofUtterance = new HashMap<String, List<Double>>();
        for (var i = 0; i < settled.passages().size(); i++) {
            ofUtterance.computeIfAbsent(utterance(i), any -> new ArrayList<>()).add(Denial.likelihood(denials.features(i)));
        }
        this.likelihoods = new HashMap<>();
        ofUtterance.forEach((utterance, all) -> likelihoods.put(utterance, all.stream().mapToDouble(Double::doubleValue).sum() / all.size()));
    }

    /** The positions on each matter that is disputed, answered or taken up by several, in the order of documents and text. */
    static List<List<Claims.Taken>> of(Settled settled, Origins origins) {
        var positions = new Positions(settled);
        return Matters.of(settled, origins).stream().map(positions::taken).filter(Positions::telling).toList();
    }

    private String utterance(int i) {
        return Objects.requireNonNull(settled.utteranceOf().get(settled.statement(i).index()));
    }

    private double likelihood(int i) {
        return likelihoods.getOrDefault(utterance(i), 0.0);
    }

    /** Disputed, answered, an accusation, or put forward by two or in two reports. */
    private static boolean telling(List<Claims.Taken> taken) {
        var first = taken.getFirst().statement();
        return taken.stream().anyMatch(position -> !position.stance().equals("asserts") || position.statement().report() != first.report() || !Objects.equals(position.statement().speaker(), first.speaker()));
    }

    /** Clauses of one statement that follow one another and take one stance are one position. */
    private List<Claims.Taken> taken(List<Integer> matter) {
        var denying = denying(matter);
        var taken = new ArrayList<Claims.Taken>();
        var before = -2;
        for (var i : matter) {
            var clause = settled.passages().get(i).clause();
            var stance = denying.contains(i) ? "denies" : settled.stance(i);
            var last = taken.isEmpty() ? null : taken.getLast();
            if (last != null && before == i - 1 && last.statement() == clause.statement() && last.stance().equals(stance)) {
                taken.set(taken.size() - 1, new Claims.Taken(last.statement(), stance, last.start(), clause.end()));
            } else {
                taken.add(new Claims.Taken(clause.statement(), stance, clause.start(), clause.end()));
            }
            before = i;
        }
        return List.copyOf(taken);
    }

    /** What is told as an assertion and rather denies. */
    private Set<Integer> denying(List<Integer> matter) {
        var sides = matter.stream().map(settled::side).collect(Collectors.toSet());
        var denying = matter.stream().filter(i -> settled.stance(i).equals("asserts") && likelihood(i) > (sides.size() > 1 ? DENIES : DENIES_ALONE)).collect(Collectors.toCollection(TreeSet::new));
        if (sides.size() > 1 && !denying.isEmpty()) {
            leaveOne(matter, denying);
            var supporting = matter.stream().filter(i -> Stances.supports(settled.stance(i)) && !denying.contains(i)).toList();
            denying.removeIf(i -> supporting.stream().anyMatch(j -> same(i, j)));
        }
        return denying;
    }

    /** Somebody puts the matter forward: of sides that all rather deny it is the one that does so least. */
    private void leaveOne(List<Integer> matter, Set<Integer> denying) {
        if (matter.stream().noneMatch(i -> Stances.supports(settled.stance(i)) && !denying.contains(i))) {
            var ofSides = new TreeMap<Integer, List<Integer>>();
            denying.forEach(i -> ofSides.computeIfAbsent(settled.side(i), any -> new ArrayList<>()).add(i));
            ofSides.values().stream()
                    .min(Comparator.comparingDouble(side -> side.stream().mapToDouble(this::likelihood).average().orElse(0)))
                    .ifPresent(denying::removeAll);
        }
    }

    /** Who says the same in like words does not speak against it. */
    private boolean same(int i, int j) {
        var one = settled.passages().get(i);
        var other = settled.passages().get(j);
        return one.negative() == other.negative() && one.clause().numbers().equals(other.clause().numbers()) && one.roots().likeness(other.roots()) >= ALIKE;
    }
}

package org.sayso.ledger.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts that differ in scope and are set out together, so that nobody takes them for rivals: several of one kind in one sentence, a part and the whole it is told
 * to be of, what was asked for beside what there was, a measure and what it is a part of.
 */
final class SideBySide {

    /** How many numbers apart two counts are told side by side. */
    private static final int NEAR = 4;
    private static final double LIKE = 0.2;

    private final List<Group> groups;

    private SideBySide(List<Group> groups) {
        this.groups = groups;
    }

    /**
     * Values of one thing before they are numbered.
     *
     * @param cluster which values were read as one thing: what one cluster was split into is no other scope
     */
    record Group(int cluster, List<Number> numbers, String relation, List<Conflicts.Conflict> conflicts) {}

    /** The entries to be added: each value stands in one of them at most. */
    static List<Group> of(List<Group> groups) {
        var beside = new SideBySide(groups);
        var together = new ArrayList<Set<Group>>();
        beside.ofOneSentence().forEach(set -> join(together, set));
        beside.ofOneAnother().forEach(set -> join(together, set));
        beside.ofOneKind().forEach(set -> join(together, set));
        beside.ofOneMeasure().forEach(set -> join(together, set));
        beside.ofOneVoice().forEach(set -> join(together, set));
        return together.stream().map(SideBySide::entry).filter(entry -> entry.numbers().size() > 1).toList();
    }

    private static void join(List<Set<Group>> together, Set<Group> set) {
        var joined = new LinkedHashSet<Group>();
        var place = together.size();
        for (var i = together.size() - 1; i >= 0; i--) {
            if (!Collections.disjoint(together.get(i), set)) {
                joined.addAll(together.remove(i));
                place = i;
            }
        }
        joined.addAll(set);
        together.add(place, joined);
    }

    /** Different counts of one kind in one sentence. */
    private List<Set<Group>> ofOneSentence() {
        var bySentence = new TreeMap<String, List<Group>>();
        for (var group : groups) {
            for (var number : group.numbers()) {
                if ((number.noun() != null || number.measure() != null) && number.part() == null) {
                    bySentence.computeIfAbsent(number.report().id() + " " + number.dimension() + " " + number.noun() + " " + number.sentence(), any -> new ArrayList<>()).add(group);
                }
            }
        }
        return bySentence.values().stream()
                .map(together -> (Set<Group>) new LinkedHashSet<>(together))
                .filter(together -> together.stream().map(Group::cluster).distinct().count() > 1 && !unrelated(together))
                .toList();
    }

    /** The dead, the injured and the missing of one sentence are counts of different things that nobody takes for one another. */
    private static boolean unrelated(Set<Group> groups) {
        var measures = groups.stream().map(SideBySide::measure).filter(Objects::nonNull).toList();
        return !measures.isEmpty() && measures.size() >= groups.size() - 1 && measures.stream().distinct().count() == measures.size()
                && groups.stream().noneMatch(part -> groups.stream().anyMatch(whole -> isPart(part, whole)));
    }

    /** "96 stations … 80 of them", "set bail at 20,000 … had asked for 50,000": the one is read from the other and is of another scope. */
    private List<Set<Group>> ofOneAnother() {
        var sets = new ArrayList<Set<Group>>();
        for (var group : groups) {
            for (var number : group.numbers()) {
                var antecedent = number.bearing().antecedent();
                var whole = antecedent < 0 ? null : holding(antecedent);
                if (whole != null && whole.cluster() != group.cluster() && (number.part() != null && !number.denied() || number.bid() || whole.numbers().stream().anyMatch(Number::bid))) {
                    sets.add(ordered(group, whole));
                }
            }
        }
        return sets;
    }

    private @Nullable Group holding(int index) {
        return groups.stream().filter(group -> group.numbers().stream().anyMatch(number -> number.index() == index)).findFirst().orElse(null);
    }

    /** Computers beside devices, in one sentence or the next; an amount beside what may or can be held ("eight litres ran from a drum that holds 40"). */
    private List<Set<Group>> ofOneKind() {
        var sets = new ArrayList<Set<Group>>();
        for (var kind : groups) {
            for (var general : groups) {
                if (kind.cluster() != general.cluster() && kind.numbers().stream().anyMatch(number -> general.numbers().stream().anyMatch(other -> near(number, other) || limits(number, other)))) {
                    sets.add(ordered(kind, general));
                }
            }
        }
        return sets;
    }

    private static boolean near(Number kind, Number general) {
        return Kinds.isKindOf(kind.noun(), general.noun()) && kind.report() == general.report() && kind.dimension().equals(general.dimension())
                && Math.abs(kind.index() - general.index()) <= NEAR && kind.value() < general.value();
    }

    private static boolean limits(Number limit, Number amount) {
        return limit.measure() != null && limit.measure().equals(Measures.named("permitted")) && !limit.dimension().equals("count") && limit.dimension().equals(amount.dimension())
                && limit.report() == amount.report() && limit.sentence() == amount.sentence() && amount.part() == null;
    }

    /** A measure and what it is a part of. */
    private List<Set<Group>> ofOneMeasure() {
        var sets = new ArrayList<Set<Group>>();
        for (var part : groups) {
            for (var whole : groups) {
                if (part != whole && isPart(part, whole)) {
                    sets.add(ordered(part, whole));
                }
            }
        }
        return sets;
    }

    /** What one voice counts of the same things within a few sentences, or of another year. */
    private List<Set<Group>> ofOneVoice() {
        var sets = new ArrayList<Set<Group>>();
        for (var i = 0; i < groups.size(); i++) {
            for (var j = i + 1; j < groups.size(); j++) {
                var a = groups.get(i);
                var b = groups.get(j);
                if (a.cluster() != b.cluster() && a.numbers().stream().anyMatch(x -> b.numbers().stream().anyMatch(y -> ofOneVoice(x, y)))) {
                    sets.add(ordered(a, b));
                }
            }
        }
        return sets;
    }

    private static boolean ofOneVoice(Number a, Number b) {
        if (a.report() != b.report() || !a.dimension().equals(b.dimension()) || a.hour() || a.headline() || b.headline() || a.agrees(b) || a.value() == 0 || b.value() == 0) {
            return false;
        }
        var alike = a.context().containment(b.context());
        if (!Objects.equals(a.year(), b.year())) {
            return a.noun() != null && a.noun().equals(b.noun()) && (a.measure() == null || b.measure() == null || a.measure().equals(b.measure())) && (a.measure() != null || alike >= LIKE);
        }
        var voice = a.speakerId() == null ? b.speakerId() == null : Conflicts.sameSource(a, b);
        return voice && Rivals.near(a, b) && (a.dimension().equals("count") ? Objects.equals(a.measure(), b.measure()) && a.noun() != null && a.noun().equals(b.noun()) && (!People.isNoun(a.noun()) || a.measure() != null) && alike >= LIKE
                : !a.dimension().equals("s") && alike >= LIKE);
    }

    private static Set<Group> ordered(Group first, Group second) {
        var set = new LinkedHashSet<Group>();
        set.add(first);
        set.add(second);
        return set;
    }

    /** The values in the documents that give more than one of the counts. */
    private static Group entry(Set<Group> together) {
        Map<String, Set<Integer>> clusters = new HashMap<>();
        for (var group : together) {
            group.numbers().forEach(number -> clusters.computeIfAbsent(number.report().id(), any -> new HashSet<>()).add(group.cluster()));
        }
        var numbers = together.stream()
                .flatMap(group -> group.numbers().stream())
                .filter(number -> Objects.requireNonNull(clusters.get(number.report().id())).size() > 1)
                .distinct()
                .sorted(Comparator.comparingInt(Number::index))
                .toList();
        return new Group(-1, numbers, "different-scope", List.of());
    }

    private static boolean isPart(Group part, Group whole) {
        var a = measure(part);
        var b = measure(whole);
        return a != null && b != null && a.partOf().contains(b.name()) && part.numbers().getFirst().dimension().equals(whole.numbers().getFirst().dimension())
                && Objects.equals(part.numbers().getFirst().year(), whole.numbers().getFirst().year());
    }

    private static Measures.@Nullable Measure measure(Group group) {
        return group.numbers().stream().map(Number::measure).filter(Objects::nonNull).findFirst().orElse(null);
    }
}

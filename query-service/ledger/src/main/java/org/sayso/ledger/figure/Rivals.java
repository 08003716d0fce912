package org.sayso.ledger.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Values that two parties set against each other, where no rule tells of a contradiction that could be shown by two passages: one report gives both side by side, or
 * the one is held to after the other was given. They make a figure of values against each other, and not one of a count that moved.
 */
final class Rivals {

    private static final int SENTENCES = 2;
    private static final double ALIKE = 0.1;
    private static final double FARTHEST_APART = 50;
    private static final String COUNT = "count";

    private Rivals() {}

    /** Pairs of values of one thing that time does not explain. */
    static List<Conflicts.Conflict> within(List<Number> numbers) {
        var rivals = new ArrayList<Conflicts.Conflict>();
        for (var a : numbers) {
            for (var b : numbers) {
                if (a.index() < b.index() && opposed(a, b) && (a.report() == b.report() || heldTo(a, b, numbers))) {
                    rivals.add(new Conflicts.Conflict(a, b, "two parties, two values"));
                }
            }
        }
        return List.copyOf(rivals);
    }

    /** The groups, with those whose values two parties answer each other with made into one. */
    static List<SideBySide.Group> joined(List<SideBySide.Group> groups) {
        var joined = new ArrayList<SideBySide.Group>(groups);
        var added = new ArrayList<SideBySide.Group>();
        for (var i = 0; i < groups.size(); i++) {
            for (var j = i + 1; j < groups.size(); j++) {
                var a = groups.get(i);
                var b = groups.get(j);
                var pairs = a.cluster() == b.cluster() ? List.<Conflicts.Conflict>of() : sideBySide(a.numbers(), b.numbers());
                if (!pairs.isEmpty() && groups.stream().noneMatch(group -> group.relation().equals("contradict") && pairs.stream().anyMatch(pair -> group.numbers().contains(pair.a()) && group.numbers().contains(pair.b())))) {
                    var numbers = new ArrayList<Number>();
                    a.numbers().stream().filter(number -> pairs.stream().anyMatch(pair -> pair.a().value() == number.value())).forEach(numbers::add);
                    b.numbers().stream().filter(number -> pairs.stream().anyMatch(pair -> pair.b().value() == number.value())).forEach(numbers::add);
                    added.add(new SideBySide.Group(a.cluster(), List.copyOf(numbers), "contradict", List.of()));
                }
            }
        }
        joined.removeIf(group -> (group.relation().equals("agree") || group.relation().equals("single")) && added.stream().anyMatch(other -> other.numbers().containsAll(group.numbers())));
        joined.addAll(added);
        return List.copyOf(joined);
    }

    private static List<Conflicts.Conflict> sideBySide(List<Number> some, List<Number> others) {
        var pairs = new ArrayList<Conflicts.Conflict>();
        for (var a : some) {
            for (var b : others) {
                if (a.report() == b.report() && opposed(a, b) && near(a, b) && sameThing(a, b)) {
                    pairs.add(new Conflicts.Conflict(a, b, "two parties, two values"));
                }
            }
        }
        return pairs;
    }

    private static boolean near(Number a, Number b) {
        var from = Math.min(a.sentence(), b.sentence());
        var to = Math.max(a.sentence(), b.sentence());
        return a.report().extraction().sentences().stream().filter(sentence -> sentence.start() > from && sentence.start() <= to).count() <= SENTENCES;
    }

    private static boolean sameThing(Number a, Number b) {
        if (a.measure() != null && b.measure() != null && !a.measure().equals(b.measure()) || a.bid() != b.bid() || a.limit() != b.limit()
                || Math.min(a.low(), b.low()) * FARTHEST_APART < Math.max(a.low(), b.low())) {
            return false;
        }
        var alike = a.context().containment(b.context());
        if (!a.dimension().equals(COUNT)) {
            return true;
        }
        return a.noun() != null && b.noun() != null && People.same(a.noun(), b.noun()) || (a.noun() == null || b.noun() == null) && alike >= ALIKE;
    }

    /** Two sources give, of a whole, what cannot both hold. */
    private static boolean opposed(Number a, Number b) {
        return a.dimension().equals(b.dimension()) && stands(a) && stands(b) && !a.agrees(b) && !Conflicts.sameSource(a, b) && Objects.equals(a.year(), b.year()) && a.sameScene(b)
                && !a.otherDay(b) && !Objects.equals(a.bearing().replaces(), b.value()) && !Objects.equals(b.bearing().replaces(), a.value());
    }

    private static boolean stands(Number number) {
        return number.speakerId() != null && number.part() == null && !number.bearing().superseded() && !number.bearing().whole() && !number.headline();
    }

    /** The earlier value is given again with the later one, or after it. */
    private static boolean heldTo(Number a, Number b, List<Number> numbers) {
        var earlier = a.at().isAfter(b.at()) ? b : a;
        var later = earlier == a ? b : a;
        Predicate<Number> again = number -> number.value() == earlier.value() && number.report() != earlier.report() && !number.at().isBefore(later.at()) && stands(number) && !Conflicts.sameSource(number, later);
        return numbers.stream().anyMatch(again);
    }
}

package org.sayso.ledger.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sayso.ledger.origin.Origins;
import org.sayso.ledger.utterance.Speakers;

/**
 * How the values of one figure stand to one another.
 *
 * <p>Two values contradict each other when they cannot both hold, come from two sources, and time does not explain the difference: they stand in one report, or
 * the thing does not move with time, or it moved against its course. A later value from the same source, or in a later version of the same report, revises.
 */
final class Relations {

    /** A far lower later number is an addition or a part, not a rival. */
    private static final double PARTIAL = 0.4;
    /** Among so few each one counts. */
    private static final double FEW = 12;
    private static final double ONE_SIZE = 0.6;

    private Relations() {}

    /** What one group of values comes to: its own course, and beside it the values that stand against each other. */
    static List<Part> figures(List<Number> numbers, Origins origins) {
        var conflicts = conflicts(numbers, origins);
        if (conflicts.isEmpty()) {
            return List.of(new Part(numbers, relation(numbers), List.of()));
        }
        var parts = new ArrayList<Part>();
        var course = numbers.stream().filter(number -> number.measure() != null).map(Number::course).findFirst().orElse(Measures.Course.STANDS);
        if (course == Measures.Course.STANDS) {
            parts.add(new Part(numbers, "contradict", conflicts));
            parts.addAll(corrected(numbers));
            return parts;
        }
        var odd = odd(numbers, conflicts);
        var rest = numbers.stream().filter(number -> odd.stream().noneMatch(outlier -> number.agrees(outlier) && sameSource(number, outlier))).toList();
        var against = numbers.stream()
                .filter(number -> conflicts.stream().anyMatch(conflict -> number == conflict.a() || number == conflict.b() || sameOf(number, conflict)))
                .toList();
        parts.add(new Part(against, "contradict", conflicts));
        if (rest.size() > 1) {
            parts.add(new Part(rest, relation(rest), List.of()));
        }
        return parts;
    }

    record Part(List<Number> numbers, String relation, List<Figures.Conflict> conflicts) {}

    private static boolean sameOf(Number number, Figures.Conflict conflict) {
        return number.report() == conflict.a().report() && number.value() == conflict.a().value()
                || number.report() == conflict.b().report() && number.value() == conflict.b().value();
    }

    /** Of each pair that conflicts the value fewer others agree with. */
    private static List<Number> odd(List<Number> numbers, List<Figures.Conflict> conflicts) {
        return conflicts.stream().map(conflict -> allies(numbers, conflict.a()) < allies(numbers, conflict.b()) ? conflict.a() : conflict.b()).distinct().toList();
    }

    private static long allies(List<Number> numbers, Number number) {
        return numbers.stream().map(Number::report).distinct()
                .filter(report -> numbers.stream().anyMatch(other -> other.report() == report && Math.abs(other.value() - number.value()) <= 0.5 * number.value()))
                .count();
    }

    /** One source's value that a later version of one report gives otherwise. */
    private static List<Part> corrected(List<Number> numbers) {
        var parts = new ArrayList<Part>();
        for (var later : numbers) {
            var earlier = numbers.stream().filter(number -> number.index() < later.index() && sameAddress(number, later) && sameSource(number, later) && !number.agrees(later)).toList();
            if (!earlier.isEmpty()) {
                var both = new ArrayList<>(earlier);
                both.add(later);
                parts.add(new Part(List.copyOf(both), "revised", List.of()));
            }
        }
        return parts;
    }

    private static String relation(List<Number> numbers) {
        var differ = false;
        for (var i = 0; i < numbers.size() && !differ; i++) {
            for (var j = i + 1; j < numbers.size() && !differ; j++) {
                differ = !numbers.get(i).agrees(numbers.get(j)) || numbers.get(i).low() != numbers.get(j).low() && grew(numbers.get(i), numbers.get(j));
            }
        }
        return numbers.size() == 1 ? "single" : differ ? "revised" : "agree";
    }

    /** "At least four" and later "six" can both hold, yet the count was revised. */
    private static boolean grew(Number a, Number b) {
        return a.report() != b.report() && !Objects.equals(a.value(), b.value()) && Math.abs(a.value() - b.value()) > 0.08 * Math.max(a.value(), b.value());
    }

    private static List<Figures.Conflict> conflicts(List<Number> numbers, Origins origins) {
        var all = new ArrayList<Figures.Conflict>();
        for (var i = 0; i < numbers.size(); i++) {
            for (var j = i + 1; j < numbers.size(); j++) {
                var reason = reason(numbers.get(i), numbers.get(j));
                if (reason != null) {
                    all.add(reason);
                }
            }
        }
        all.sort(Comparator.comparingInt(Relations::anonymous).thenComparing(conflict -> conflict.a().headline() || conflict.b().headline())
                .thenComparing(conflict -> conflict.a().report() != conflict.b().report()));
        var conflicts = new ArrayList<Figures.Conflict>();
        for (var conflict : all) {
            if (conflicts.stream().noneMatch(known -> sameValues(known, conflict)
                    && (!inOne(conflict) || !inOne(known) || origins.same(conflict.a().report().id(), known.a().report().id())))) {
                conflicts.add(conflict);
            }
        }
        conflicts.sort(Comparator.comparingInt((Figures.Conflict conflict) -> conflict.a().index()).thenComparingInt(conflict -> conflict.b().index()));
        return List.copyOf(conflicts);
    }

    /** How many of its two sources are no known entity. */
    private static int anonymous(Figures.Conflict conflict) {
        return (known(conflict.a()) ? 0 : 1) + (known(conflict.b()) ? 0 : 1);
    }

    private static boolean known(Number number) {
        var statement = number.statement();
        return statement == null ? number.giver() != null : statement.identity() != null;
    }

    private static boolean inOne(Figures.Conflict conflict) {
        return conflict.a().report() == conflict.b().report();
    }

    /** One pair for two sources and two values is enough, in each origin that has both. */
    private static boolean sameValues(Figures.Conflict a, Figures.Conflict b) {
        return told(a.a(), b.a(), a.b(), b.b()) || told(a.a(), b.b(), a.b(), b.a());
    }

    /** The same two values, and of the two sources one at least the same: who agrees with one side does not make a conflict of his own. */
    private static boolean told(Number a, Number b, Number c, Number d) {
        return a.value() == b.value() && c.value() == d.value() && (sameSource(a, b) || sameSource(c, d) || !known(a) || !known(b) || !known(c) || !known(d));
    }

    private static Figures.@Nullable Conflict reason(Number a, Number b) {
        if (!stands(a) || !stands(b) || a.agrees(b) || !a.sameScene(b) || a.otherDay(b) || !Objects.equals(a.spot(), b.spot()) || sameSource(a, b)) {
            return null;
        }
        var alike = a.context().containment(b.context());
        if (!sameThing(a, b, alike)) {
            return null;
        }
        var measure = a.measure() == null ? b.measure() : a.measure();
        var course = a.measure() == null ? b.course() : a.course();
        var what = measure == null ? a.noun() == null ? "thing" : a.noun() : measure.name();
        if (a.report() == b.report()) {
            return new Figures.Conflict(a, b, "the same count (" + what + ") in one report, two sources, values " + show(a) + " and " + show(b));
        }
        var earlier = a.at().isAfter(b.at()) ? b : a;
        var later = earlier == a ? b : a;
        if (course == Measures.Course.STANDS && (alike >= (a.measure() != null && a.measure().equals(b.measure()) ? 0.15 : 0.3) || samePeople(a, b))) {
            return new Figures.Conflict(a, b, "the same count (" + what + "), which does not change with time, two sources, values " + show(a) + " and " + show(b));
        }
        if (course == Measures.Course.GROWS && earlier.low() > later.high() * 1.1 && later.high() >= PARTIAL * earlier.low() || course == Measures.Course.FALLS && earlier.high() < later.low() / 1.1) {
            return new Figures.Conflict(a, b, "the same count (" + what + "), which only " + (course == Measures.Course.GROWS ? "grows" : "falls") + ", is " + show(earlier)
                    + " in the earlier and " + show(later) + " in the later report, from two sources");
        }
        return null;
    }

    /** Somebody gives it, of a whole, and nobody has taken it back. */
    private static boolean stands(Number number) {
        return number.speakerId() != null && number.part() == null && !number.superseded();
    }

    /** It takes more to say that two values are rivals than that they belong together. */
    private static boolean sameThing(Number a, Number b, double alike) {
        var sameNoun = People.same(a.noun(), b.noun());
        var one = a.report() == b.report();
        if ((one || a.measure() != null && a.measure().course() == Measures.Course.STANDS) && a.dimension().equals("count") && !comparable(a, b)) {
            return false;
        }
        if (a.measure() != null && b.measure() != null) {
            if (!a.measure().equals(b.measure())) {
                return false;
            }
            if (a.measure().course() == Measures.Course.STANDS) {
                return sameNoun && (alike >= 0.15 || samePeople(a, b) || one && a.counted() != null && a.counted().equals(b.counted()));
            }
            return !one || sameNoun;
        }
        if (one && !a.dimension().equals("count") && a.noun() != null && a.noun().equals(b.noun())) {
            return alike > 0;
        }
        if (a.measure() == null && b.measure() == null) {
            return sameNoun && alike >= (otherDeed(a, b) ? 0.6 : 0.4);
        }
        return a.noun() != null && a.noun().equals(b.noun()) && (!a.dimension().equals("count") || alike >= 0.5);
    }

    /** Nine were returned, fourteen taken. */
    private static boolean otherDeed(Number a, Number b) {
        var x = a.quantity().predicate();
        var y = b.quantity().predicate();
        return x != null && y != null && !x.equals(y);
    }

    /** The people aboard, or told to leave, are the same people where the numbers are of one size. */
    private static boolean samePeople(Number a, Number b) {
        return a.measure() != null && a.measure().equals(b.measure()) && People.NOUN.equals(a.noun()) && People.NOUN.equals(b.noun())
                && Math.min(a.value(), b.value()) >= ONE_SIZE * Math.max(a.value(), b.value());
    }

    /** Of one size; "none" stands against any number. */
    private static boolean comparable(Number a, Number b) {
        if (a.report() == b.report() && (a.carried() || b.carried())) {
            return true;
        }
        var less = Math.min(a.value(), b.value());
        return less == 0 || Math.max(a.value(), b.value()) <= FEW || less >= PARTIAL * Math.max(a.value(), b.value());
    }

    private static String show(Number number) {
        var value = number.quantity().value();
        return value != null && value == Math.rint(value) ? String.valueOf(value.longValue()) : String.valueOf(value);
    }

    private static boolean sameSource(Number a, Number b) {
        if (a.statement() != null && b.statement() != null && Speakers.oneSide(a.statement(), b.statement())) {
            return true;
        }
        var x = a.speakerId();
        var y = b.speakerId();
        if (x == null || y == null) {
            return x == null && y == null && (a.report() == b.report() || Objects.equals(a.report().outlet(), b.report().outlet()));
        }
        return x.equals(y);
    }

    private static boolean sameAddress(Number a, Number b) {
        var first = Objects.requireNonNullElse(a.report().versionOf(), a.report().id());
        var second = Objects.requireNonNullElse(b.report().versionOf(), b.report().id());
        return a.report() != b.report() && first.equals(second);
    }

    static Number latest(List<Number> numbers) {
        return numbers.stream().max(Comparator.comparing(Number::asOf).thenComparing(Number::at).thenComparing(Number::index)).orElseThrow();
    }
}

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

    /** What one group of values comes to: its own course, and beside it the values that stand against each other or are told to take in more or less. */
    static List<Part> figures(List<Number> numbers, Origins origins) {
        var all = conflicts(numbers, origins);
        var conflicts = all.stream().filter(conflict -> !scoped(conflict)).toList();
        var parts = new ArrayList<Part>();
        if (conflicts.isEmpty()) {
            parts.add(new Part(numbers, relation(numbers), List.of()));
        } else {
            parts.addAll(against(numbers, conflicts, origins));
        }
        var scoped = all.stream().filter(Relations::scoped).toList();
        if (!scoped.isEmpty()) {
            parts.add(new Part(numbers.stream().filter(number -> scoped.stream().anyMatch(pair -> told(number, pair.a()) || told(number, pair.b()))).toList(), "different-scope", List.of()));
        }
        return parts;
    }

    /** A report says what one of the two takes in. */
    private static boolean scoped(Conflict conflict) {
        return conflict.a().bearing().explained() || conflict.b().bearing().explained();
    }

    private static List<Part> against(List<Number> numbers, List<Conflict> conflicts, Origins origins) {
        var parts = new ArrayList<Part>();
        var courses = numbers.stream().filter(number -> number.measure() != null).map(Number::course).toList();
        var course = courses.isEmpty() || courses.contains(Measures.Course.STANDS) ? Measures.Course.STANDS : courses.getFirst();
        var odd = odd(numbers, conflicts);
        var rest = numbers.stream().filter(number -> odd.stream().noneMatch(outlier -> number.agrees(outlier) && sameSource(number, outlier))).toList();
        var lasting = odd.stream().anyMatch(outlier -> numbers.stream().filter(number -> sameOf(number, outlier)).map(number -> origins.of(number.report().id())).distinct().count() > 1);
        if (course == Measures.Course.STANDS || lasting || !relation(rest).equals("revised")) {
            parts.add(new Part(numbers, "contradict", conflicts));
            parts.addAll(corrected(numbers));
        } else {
            parts.add(new Part(numbers.stream().filter(number -> conflicts.stream().anyMatch(conflict -> told(number, conflict.a()) || told(number, conflict.b()))).toList(),
                    "contradict", conflicts));
            parts.add(new Part(rest, "revised", List.of()));
        }
        return parts;
    }

    /** Two values that cannot both hold, and the rule that says so. */
    record Conflict(Number a, Number b, String reason) {}

    record Part(List<Number> numbers, String relation, List<Conflict> conflicts) {}

    /** The value of one side, in its report. */
    private static boolean told(Number number, Number side) {
        return number.report() == side.report() && number.value() == side.value();
    }

    /** The value of one side, in whatever report it is told. */
    private static boolean sameOf(Number number, Number side) {
        return number.value() == side.value() && (number.report() == side.report() || number.speakerId() == null || sameSource(number, side));
    }

    /** Of each pair that conflicts the value fewer others agree with. */
    private static List<Number> odd(List<Number> numbers, List<Conflict> conflicts) {
        return conflicts.stream().map(conflict -> allies(numbers, conflict.a()) < allies(numbers, conflict.b()) ? conflict.a() : conflict.b()).distinct().toList();
    }

    private static long allies(List<Number> numbers, Number number) {
        return numbers.stream().map(Number::report).distinct()
                .filter(report -> numbers.stream().anyMatch(other -> other.report() == report && Math.abs(other.value() - number.value()) <= 0.5 * number.value()))
                .count();
    }

    /** What one source gives otherwise in a later version of its report, or on a later day. */
    private static List<Part> corrected(List<Number> numbers) {
        var parts = new ArrayList<Part>();
        var done = new ArrayList<Number>();
        for (var number : numbers) {
            if (number.speakerId() != null && number.part() == null && done.stream().noneMatch(known -> sameSource(known, number))) {
                done.add(number);
                var own = numbers.stream().filter(other -> other.speakerId() != null && other.part() == null && sameSource(number, other)).toList();
                if (own.stream().anyMatch(earlier -> own.stream().anyMatch(later -> later.at().isAfter(earlier.at()) && !later.agrees(earlier)))) {
                    parts.add(new Part(own, "revised", List.of()));
                }
            }
        }
        return parts;
    }

    private static String relation(List<Number> numbers) {
        var moved = false;
        var differ = false;
        for (var i = 0; i < numbers.size() && !moved; i++) {
            for (var j = i + 1; j < numbers.size() && !moved; j++) {
                var other = !numbers.get(i).agrees(numbers.get(j)) || numbers.get(i).low() != numbers.get(j).low() && grew(numbers.get(i), numbers.get(j));
                differ |= other;
                moved = other && (numbers.get(i).report() != numbers.get(j).report() || revises(numbers.get(i), numbers.get(j)));
            }
        }
        return numbers.size() <= 1 ? "single" : moved ? "revised" : differ ? "different-scope" : "agree";
    }

    /** One report tells that the one took the place of the other: it is taken back, or one source gives both. */
    private static boolean revises(Number a, Number b) {
        return a.denied() || b.denied() || a.bearing().superseded() || b.bearing().superseded() || sameSource(a, b);
    }

    /** "At least four" and later "six" can both hold, yet the count was revised. */
    private static boolean grew(Number a, Number b) {
        return a.report() != b.report() && !Objects.equals(a.value(), b.value()) && Math.abs(a.value() - b.value()) > 0.08 * Math.max(a.value(), b.value());
    }

    private static List<Conflict> conflicts(List<Number> numbers, Origins origins) {
        var all = new ArrayList<Conflict>();
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
        var conflicts = new ArrayList<Conflict>();
        for (var conflict : all) {
            if (conflicts.stream().noneMatch(known -> sameValues(known, conflict)
                    && (!inOne(conflict) || !inOne(known) || origins.same(conflict.a().report().id(), known.a().report().id())))) {
                conflicts.add(conflict);
            }
        }
        conflicts.sort(Comparator.comparingInt((Conflict conflict) -> conflict.a().index()).thenComparingInt(conflict -> conflict.b().index()));
        return List.copyOf(conflicts);
    }

    /** How many of its two sources are no known entity. */
    private static int anonymous(Conflict conflict) {
        return (known(conflict.a()) ? 0 : 1) + (known(conflict.b()) ? 0 : 1);
    }

    private static boolean known(Number number) {
        var statement = number.statement();
        return statement == null ? number.giver() != null : statement.identity() != null;
    }

    private static boolean inOne(Conflict conflict) {
        return conflict.a().report() == conflict.b().report();
    }

    /** One pair for two sources and two values is enough, in each origin that has both. */
    private static boolean sameValues(Conflict a, Conflict b) {
        return told(a.a(), b.a(), a.b(), b.b()) || told(a.a(), b.b(), a.b(), b.a());
    }

    /** The same two values, and of the two sources one at least the same: who agrees with one side does not make a conflict of his own. */
    private static boolean told(Number a, Number b, Number c, Number d) {
        return a.value() == b.value() && c.value() == d.value() && (sameSource(a, b) || sameSource(c, d) || !known(a) || !known(b) || !known(c) || !known(d));
    }

    private static @Nullable Conflict reason(Number a, Number b) {
        if (a.dimension().equals("s") || !stands(a) || !stands(b) || a.agrees(b) || !a.sameScene(b) || a.otherDay(b) || !Objects.equals(a.spot(), b.spot()) || sameSource(a, b)) {
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
            return new Conflict(a, b, "the same count (" + what + ") in one report, two sources, values " + show(a) + " and " + show(b));
        }
        var earlier = a.at().isAfter(b.at()) ? b : a;
        var later = earlier == a ? b : a;
        if (course == Measures.Course.STANDS && (alike >= (a.measure() != null && a.measure().equals(b.measure()) ? 0.15 : 0.3) || samePeople(a, b))) {
            return new Conflict(a, b, "the same count (" + what + "), which does not change with time, two sources, values " + show(a) + " and " + show(b));
        }
        if (course == Measures.Course.GROWS && earlier.low() > later.high() * 1.1 && later.high() >= PARTIAL * earlier.low() || course == Measures.Course.FALLS && earlier.high() < later.low() / 1.1) {
            return new Conflict(a, b, "the same count (" + what + "), which only " + (course == Measures.Course.GROWS ? "grows" : "falls") + ", is " + show(earlier)
                    + " in the earlier and " + show(later) + " in the later report, from two sources");
        }
        return null;
    }

    /** Somebody gives it, of a whole, and nobody has taken it back. */
    private static boolean stands(Number number) {
        return number.speakerId() != null && number.part() == null && !number.bearing().superseded() && !number.bid();
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

    /** Twelve entered, forty took part. */
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
        if (a.report() == b.report() && (a.bearing().carried() || b.bearing().carried())) {
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

    static Number latest(List<Number> numbers) {
        return numbers.stream().max(Comparator.comparing(Number::asOf).thenComparing(Number::at).thenComparing(Number::index)).orElseThrow();
    }
}

package org.sayso.ledger.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sayso.ledger.origin.Origins;
import org.sayso.ledger.origin.Pairing;
import org.sayso.ledger.utterance.Speakers;

/**
 * Which values of one figure contradict each other.
 *
 * <p>They do when they cannot both hold, come from two sources, and time does not explain the difference: they stand in one report, or the thing does not move with
 * time, or it moved against its course.
 */
final class Conflicts {

    /** A far lower later number is an addition or a part, not a rival. */
    private static final double PARTIAL = 0.4;
    /** Among so few each one counts. */
    private static final double FEW = 12;
    private static final double ONE_SIZE = 0.6;
    /** Fewer words tell too little of what a number bears on to set it against another report's. */
    private static final int TELLING = 3;
    private static final double FARTHEST_APART = 10;

    private Conflicts() {}

    /** Two values that cannot both hold, and the rule that says so. */
    record Conflict(Number a, Number b, String reason) {}

    /** For each two values of two sources the pairs that show them, as {@link Pairing} has it. */
    static List<Conflict> of(List<Number> numbers, Origins origins) {
        var pairing = new Pairing<Number>(origins);
        var conflicts = new ArrayList<Conflict>();
        for (var opposition : oppositions(numbers)) {
            for (var pair : pairing.shown(candidates(opposition, numbers))) {
                var reason = reason(pair.a().of(), pair.b().of(), numbers);
                conflicts.add(reason == null ? new Conflict(pair.a().of(), pair.b().of(), "the same count, two sources, values " + show(pair.a().of()) + " and " + show(pair.b().of())) : reason);
            }
        }
        conflicts.sort(Comparator.comparingInt((Conflict conflict) -> conflict.a().index()).thenComparingInt(conflict -> conflict.b().index()));
        return List.copyOf(conflicts);
    }

    private static List<List<Conflict>> oppositions(List<Number> numbers) {
        var all = new ArrayList<Conflict>();
        for (var i = 0; i < numbers.size(); i++) {
            for (var j = i + 1; j < numbers.size(); j++) {
                var reason = reason(numbers.get(i), numbers.get(j), numbers);
                if (reason != null) {
                    all.add(reason);
                }
            }
        }
        all.sort(Comparator.comparingInt(Conflicts::anonymous).thenComparing(conflict -> conflict.a().report() != conflict.b().report()));
        var oppositions = new ArrayList<List<Conflict>>();
        for (var conflict : all) {
            oppositions.stream().filter(known -> sameValues(known.getFirst(), conflict)).findFirst().orElseGet(() -> {
                var opened = new ArrayList<Conflict>();
                oppositions.add(opened);
                return opened;
            }).add(turned(conflict));
        }
        return oppositions.stream().map(Conflicts::plainest).toList();
    }

    /** With the lower value first, so that the sides of all pairs of one opposition match. */
    private static Conflict turned(Conflict conflict) {
        return conflict.a().low() <= conflict.b().low() ? conflict : new Conflict(conflict.b(), conflict.a(), conflict.reason());
    }

    /** Of the passages in which one report gives one value the one whose speaker is known; none of a headline where there is another. */
    private static List<Conflict> plainest(List<Conflict> opposition) {
        var best = opposition.stream().filter(conflict -> opposition.stream().noneMatch(other -> plainer(other.a(), conflict.a()) || plainer(other.b(), conflict.b()))).toList();
        return best.isEmpty() ? opposition : best;
    }

    private static boolean plainer(Number a, Number b) {
        return a.report() == b.report() && (b.headline() && !a.headline() || a.headline() == b.headline() && known(a) && !known(b));
    }

    /** Wherever the two sources give the two values. */
    private static List<Pairing.Pair<Number>> candidates(List<Conflict> opposition, List<Number> numbers) {
        var pairs = new ArrayList<Pairing.Pair<Number>>();
        for (var conflict : opposition) {
            var others = given(conflict.b(), numbers);
            for (var a : given(conflict.a(), numbers)) {
                others.stream().filter(b -> !sameSource(a, b) && !a.otherDay(b)).forEach(b -> pairs.add(new Pairing.Pair<>(passage(a), passage(b))));
            }
        }
        return pairs;
    }

    /** A count that moves with time is another tomorrow. */
    private static List<Number> given(Number number, List<Number> numbers) {
        return numbers.stream()
                .filter(other -> other == number || number.course() == Measures.Course.STANDS && other.value() == number.value() && other.report() != number.report() && stands(other) && !other.headline() && sameSource(other, number))
                .toList();
    }

    private static Pairing.Passage<Number> passage(Number number) {
        return new Pairing.Passage<>(number.report(), number.quantity().start(), number.quantity().end(), number.index(), number.context(), number);
    }

    /** How many of its two sources are no known entity. */
    private static int anonymous(Conflict conflict) {
        return (known(conflict.a()) ? 0 : 1) + (known(conflict.b()) ? 0 : 1);
    }

    private static boolean known(Number number) {
        var statement = number.statement();
        return statement == null ? number.giver() != null : statement.identity() != null;
    }

    private static boolean sameValues(Conflict a, Conflict b) {
        return told(a.a(), b.a(), a.b(), b.b()) || told(a.a(), b.b(), a.b(), b.a());
    }

    /** The same two values, and of the two sources one at least the same: who agrees with one side does not make a conflict of his own. */
    private static boolean told(Number a, Number b, Number c, Number d) {
        return a.value() == b.value() && c.value() == d.value() && (sameSource(a, b) || sameSource(c, d) || !known(a) || !known(b) || !known(c) || !known(d));
    }

    private static @Nullable Conflict reason(Number a, Number b, List<Number> numbers) {
        if (a.dimension().equals("s") && (a.measure() == null || b.measure() == null) || !stands(a) || !stands(b) || a.agrees(b) || !a.sameScene(b) || a.otherDay(b) || !Objects.equals(a.spot(), b.spot()) || sameSource(a, b) || tookBack(a, b)) {
            return null;
        }
        var counted = counted(a, b);
        if (counted != null) {
            return counted;
        }
        if (a.report() == b.report() && (answers(a, b) || answers(b, a))) {
            return new Conflict(a, b, "one source answers another in one report, values " + show(a) + " and " + show(b));
        }
        if (denies(a, b, numbers) || denies(b, a, numbers)) {
            return new Conflict(a, b, "one source denies the value another gives, values " + show(a) + " and " + show(b));
        }
        return null;
    }

    private static @Nullable Conflict counted(Number a, Number b) {
        if (a.hour() && (a.quantity().scope() != null || b.quantity().scope() != null)) {
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
        if (a.measure() == null && Math.min(a.context().terms().length, b.context().terms().length) < TELLING) {
            return null;
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

    private static boolean answers(Number a, Number b) {
        return a.bearing().answers() && a.bearing().antecedent() == b.index();
    }

    /** "Twenty-nine, not twenty-three": beside the value it gives a source names the other's as wrong. */
    private static boolean denies(Number a, Number b, List<Number> numbers) {
        return numbers.stream().anyMatch(number -> number.denied() && number.bearing().antecedent() == a.index() && number.value() == b.value());
    }

    /** The one took the place of the other, which the same side gave before. */
    private static boolean tookBack(Number a, Number b) {
        return Objects.equals(a.bearing().replaces(), b.value()) || Objects.equals(b.bearing().replaces(), a.value());
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
                return sameNoun && (alike >= 0.15 || samePeople(a, b) || one && (a.dimension().equals("s") || a.counted() != null && a.counted().equals(b.counted())));
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
        if (a.report() == b.report() && (a.bearing().carried() || b.bearing().carried() || sameOpenCount(a, b))) {
            return true;
        }
        var less = Math.min(a.value(), b.value());
        return less == 0 || Math.max(a.value(), b.value()) <= FEW || less >= PARTIAL * Math.max(a.value(), b.value());
    }

    /** Two sources the report names count the same of what goes on: how far they are apart is what they quarrel about, unless it is so far that they count different things. */
    private static boolean sameOpenCount(Number a, Number b) {
        return Math.min(a.value(), b.value()) * FARTHEST_APART > Math.max(a.value(), b.value()) && known(a) && known(b) && a.measure() != null && a.measure().equals(b.measure()) && a.measure().course() != Measures.Course.STANDS;
    }

    private static String show(Number number) {
        var value = number.quantity().value();
        return value != null && value == Math.rint(value) ? String.valueOf(value.longValue()) : String.valueOf(value);
    }

    static boolean sameSource(Number a, Number b) {
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
}

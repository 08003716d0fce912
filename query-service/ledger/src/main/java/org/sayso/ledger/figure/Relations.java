package org.sayso.ledger.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sayso.ledger.origin.Origins;

/**
 * How the values of one figure stand to one another.
 *
 * <p>Two values contradict each other when they cannot both hold, come from two sources, and time does not explain the difference: they stand in one report, or
 * the thing does not move with time, or it moved against its course. A later value from the same source, or in a later version of the same report, revises.
 */
final class Relations {

    private Relations() {}

    /** What one group of values comes to: its own course, and beside it the values that stand against each other or are told to take in more or less. */
    static List<Part> figures(List<Number> numbers, List<Number> every, Origins origins) {
        var all = Conflicts.of(numbers, origins);
        var conflicts = all.stream().filter(conflict -> !scoped(conflict)).toList();
        var parts = new ArrayList<Part>();
        if (conflicts.isEmpty()) {
            var relation = relation(numbers);
            var rivals = relation.equals("revised") || relation.equals("different-scope") ? Rivals.within(numbers, every) : List.<Conflicts.Conflict>of();
            var beside = rivals.isEmpty() && relation.equals("revised") ? besides(numbers) : Set.<Number>of();
            if (!beside.isEmpty()) {
                parts.addAll(apart(numbers, beside));
            } else if (rivals.isEmpty()) {
                parts.add(new Part(numbers, relation, List.of()));
            } else {
                against(numbers, rivals, origins).forEach(part -> parts.add(new Part(part.numbers(), part.relation(), part.conflicts().stream().filter(Rivals::shown).toList())));
            }
        } else {
            parts.addAll(against(numbers, conflicts, origins));
        }
        var scoped = all.stream().filter(Relations::scoped).toList();
        if (!scoped.isEmpty()) {
            parts.add(new Part(numbers.stream().filter(number -> scoped.stream().anyMatch(pair -> told(number, pair.a()) || told(number, pair.b()))).toList(), "different-scope", List.of()));
        }
        return parts;
    }

    /** The values that stand only beside another of one voice in one report, where no word tells of a change: the rain of the day and of the week. */
    private static Set<Number> besides(List<Number> numbers) {
        var values = numbers.stream().map(Number::value).distinct().toList();
        var beside = new LinkedHashSet<Number>();
        for (var value : values) {
            var own = numbers.stream().filter(number -> number.value() == value).toList();
            if (own.stream().allMatch(number -> numbers.stream().anyMatch(other -> oneVoice(number, other))) && numbers.stream().anyMatch(other -> other.value() != value && own.stream().allMatch(number -> number.report() != other.report()))) {
                beside.addAll(own);
            }
        }
        var rest = numbers.stream().filter(number -> !beside.contains(number)).toList();
        return rest.isEmpty() || relation(rest).equals("revised") ? Set.of() : beside;
    }

    private static boolean oneVoice(Number a, Number b) {
        return a.report() == b.report() && a.course() != Measures.Course.GROWS && a.course() != Measures.Course.FALLS && b.course() != Measures.Course.GROWS && b.course() != Measures.Course.FALLS && !a.agrees(b) && (a.speakerId() == null || b.speakerId() == null || Conflicts.sameSource(a, b)) && a.part() == null && b.part() == null
                && !a.bearing().superseded() && !b.bearing().superseded() && a.bearing().replaces() == null && b.bearing().replaces() == null && !Rivals.moved(a) && !Rivals.moved(b);
    }

    private static List<Part> apart(List<Number> numbers, Set<Number> beside) {
        var rest = numbers.stream().filter(number -> !beside.contains(number)).toList();
        var together = numbers.stream().filter(number -> beside.contains(number) || beside.stream().anyMatch(other -> other.report() == number.report())).toList();
        return List.of(new Part(together, "different-scope", List.of()), new Part(rest, relation(rest), List.of()));
    }

    /** A report says what one of the two takes in. */
    private static boolean scoped(Conflicts.Conflict conflict) {
        return conflict.a().bearing().explained() || conflict.b().bearing().explained();
    }

    private static List<Part> against(List<Number> numbers, List<Conflicts.Conflict> conflicts, Origins origins) {
        var parts = new ArrayList<Part>();
        var stands = conflicts.stream().anyMatch(conflict -> conflict.a().course() == Measures.Course.STANDS || conflict.b().course() == Measures.Course.STANDS);
        var odd = odd(numbers, conflicts);
        var rest = numbers.stream().filter(number -> odd.stream().noneMatch(outlier -> number.agrees(outlier) && Conflicts.sameSource(number, outlier))).toList();
        if (stands || !relation(rest).equals("revised")) {
            parts.add(new Part(held(numbers, conflicts), "contradict", conflicts));
            parts.addAll(corrected(numbers));
        } else {
            parts.add(new Part(numbers.stream().filter(number -> conflicts.stream().anyMatch(conflict -> takes(number, conflict.a(), origins) || takes(number, conflict.b(), origins))).toList(),
                    "contradict", conflicts));
            parts.add(new Part(rest, "revised", List.of()));
        }
        return parts;
    }

    /** Without what its own source gives otherwise later, as long as somebody holds the other side: two counts that both grow are set against each other as they stand at last. */
    private static List<Number> held(List<Number> numbers, List<Conflicts.Conflict> conflicts) {
        var held = numbers.stream().filter(number -> !outgrown(number, numbers)).toList();
        return conflicts.stream().anyMatch(conflict -> held.stream().anyMatch(a -> Conflicts.sameSource(a, conflict.a()) && held.stream().anyMatch(b -> Conflicts.sameSource(b, conflict.b()) && !a.agrees(b))))
                ? held : numbers;
    }

    /** Whoever gave it gives another value later, and nobody gives it again. */
    private static boolean outgrown(Number number, List<Number> numbers) {
        var givers = numbers.stream().filter(other -> other.value() == number.value() && other.speakerId() != null).toList();
        return !givers.isEmpty() && givers.stream().allMatch(giver -> numbers.stream().anyMatch(later -> later.at().isAfter(giver.at()) && later.speakerId() != null && Conflicts.sameSource(giver, later) && !later.agrees(giver)));
    }

    record Part(List<Number> numbers, String relation, List<Conflicts.Conflict> conflicts) {}

    /** The value of one side, in its report. */
    private static boolean told(Number number, Number side) {
        return number.report() == side.report() && number.value() == side.value();
    }

    /** The value of one side, in its report or a copy. */
    private static boolean takes(Number number, Number side, Origins origins) {
        return told(number, side) || number.value() == side.value() && origins.same(number.report().id(), side.report().id()) && Conflicts.sameSource(number, side);
    }

    /** Of each pair that conflicts the value fewer others agree with. */
    private static List<Number> odd(List<Number> numbers, List<Conflicts.Conflict> conflicts) {
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
            if (number.speakerId() != null && number.part() == null && done.stream().noneMatch(known -> Conflicts.sameSource(known, number))) {
                done.add(number);
                var own = numbers.stream().filter(other -> other.speakerId() != null && other.part() == null && Conflicts.sameSource(number, other)).toList();
                if (own.stream().anyMatch(earlier -> own.stream().anyMatch(later -> (later.at().isAfter(earlier.at()) || Objects.equals(later.bearing().replaces(), earlier.value())) && !later.agrees(earlier)))) {
                    parts.add(new Part(numbers.stream().filter(other -> own.contains(other) || repeats(other, own)).toList(), "revised", List.of()));
                }
            }
        }
        return parts;
    }

    /** A report gives in its own words what the source does. */
    private static boolean repeats(Number number, List<Number> own) {
        return number.speakerId() == null && own.stream().anyMatch(other -> other.value() == number.value());
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
        return a.denied() || b.denied() || a.bearing().superseded() || b.bearing().superseded() || Conflicts.sameSource(a, b);
    }

    /** "At least four" and later "six" can both hold, yet the count was revised. */
    private static boolean grew(Number a, Number b) {
        return a.report() != b.report() && !Objects.equals(a.value(), b.value()) && Math.abs(a.value() - b.value()) > 0.08 * Math.max(a.value(), b.value());
    }

    static Number latest(List<Number> numbers) {
        return numbers.stream().max(Comparator.comparing(Number::asOf).thenComparing(Number::at).thenComparing(Number::index)).orElseThrow();
    }
}

package org.sayso.ledger.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Values that two parties set against each other, where no rule tells of a contradiction that could be shown by two passages: one report gives both side by side, or
 * the one is held to after the other was given. They make a figure of values against each other, and not one of a count that moved.
 */
final class Rivals {

    private static final int SENTENCES = 2;
    private static final int FARTHER = 5;
    private static final double ALIKE = 0.1;
    private static final double CLOSE = 0.3;
    private static final double PARTIAL = 0.4;
    private static final double DOZEN = 12;
    private static final double FARTHEST_APART = 50;
    private static final String COUNT = "count";
    private static final String DISTANCE = "m";
    private static final String SEA_MILE = "nautical-mile";
    private static final String LENGTH_OF_TIME = "s";
    private static final Pattern MOVED = Pattern.compile("\\b(?:rose|risen|rises|grew|grown|climbed|jumped|raised|increased|fell|fallen|dropped|lowered|reduced|(?:up|down) from|earlier|previous|previously|initially|initial)\\b", Pattern.CASE_INSENSITIVE);

    private Rivals() {}

    /** Pairs of values of one thing that time does not explain. */
    static List<Conflicts.Conflict> within(List<Number> numbers, List<Number> all) {
        var rivals = new ArrayList<Conflicts.Conflict>();
        var givers = all.stream().filter(number -> numbers.contains(number) || !number.dimension().equals(COUNT) || number.value() > DOZEN).toList();
        for (var a : numbers) {
            for (var b : numbers) {
                if (a.index() < b.index() && opposed(a, b, givers) && (a.report() == b.report() || heldTo(a, b, numbers))) {
                    rivals.add(new Conflicts.Conflict(a, b, "two parties, two values"));
                }
            }
        }
        return List.copyOf(rivals);
    }

    /** Whether two passages of one report show it; how far and how long is told from one point to another, which words near it hardly tell. */
    static boolean shown(Conflicts.Conflict conflict) {
        var a = conflict.a();
        var b = conflict.b();
        return a.report() == b.report() && near(a, b, SENTENCES) && a.speakerId() != null && b.speakerId() != null && !a.hour() && comparable(a, b) && !Set.of(DISTANCE, SEA_MILE).contains(a.dimension()) && (!a.dimension().equals(LENGTH_OF_TIME) || a.measure() != null && b.measure() != null);
    }

    /** A far smaller count is one of a part; among a dozen each one counts. */
    private static boolean comparable(Number a, Number b) {
        return !a.dimension().equals(COUNT) || Math.max(a.value(), b.value()) <= DOZEN || Math.min(a.value(), b.value()) >= PARTIAL * Math.max(a.value(), b.value());
    }

    /** The groups, with those whose values two parties answer each other with made into one. */
    static List<SideBySide.Group> joined(List<SideBySide.Group> groups) {
        var joined = new ArrayList<SideBySide.Group>(groups);
        var added = new ArrayList<SideBySide.Group>();
        var all = groups.stream().flatMap(group -> group.numbers().stream()).distinct().toList();
        for (var i = 0; i < groups.size(); i++) {
            for (var j = i + 1; j < groups.size(); j++) {
                var a = groups.get(i);
                var b = groups.get(j);
                var pairs = a.cluster() == b.cluster() ? List.<Conflicts.Conflict>of() : sideBySide(a.numbers(), b.numbers(), all);
                if (!pairs.isEmpty() && Stream.concat(groups.stream(), added.stream()).noneMatch(group -> group.relation().equals("contradict") && pairs.stream().anyMatch(pair -> gives(group, pair.a()) && gives(group, pair.b())))) {
                    var numbers = new ArrayList<Number>();
                    a.numbers().stream().filter(number -> pairs.stream().anyMatch(pair -> pair.a().value() == number.value())).forEach(numbers::add);
                    b.numbers().stream().filter(number -> pairs.stream().anyMatch(pair -> pair.b().value() == number.value())).forEach(numbers::add);
                    added.add(new SideBySide.Group(a.cluster(), List.copyOf(numbers), "contradict", pairs.stream().filter(pair -> shown(pair) && pair.a().context().containment(pair.b().context()) >= 0.5).toList()));
                }
            }
        }
        added.replaceAll(group -> completed(group, groups));
        joined.replaceAll(group -> group.relation().equals("contradict") ? completed(group, groups) : group);
        joined.removeIf(group -> (group.relation().equals("agree") || group.relation().equals("single")) && Stream.concat(groups.stream(), added.stream()).anyMatch(other -> other != group && other.relation().equals("contradict") && completed(other, groups).numbers().containsAll(group.numbers())));
        joined.addAll(added);
        return List.copyOf(joined);
    }

    private static List<Conflicts.Conflict> sideBySide(List<Number> some, List<Number> others, List<Number> all) {
        var pairs = new ArrayList<Conflicts.Conflict>();
        for (var a : some) {
            for (var b : others) {
                if (a.report() == b.report() && a.speakerId() != null && b.speakerId() != null && sameThing(a, b) && near(a, b) && opposed(a, b, all)) {
                    pairs.add(new Conflicts.Conflict(a, b, "two parties, two values"));
                }
            }
        }
        return pairs;
    }

    /** With the measured values that stand alone elsewhere: of one story they are hardly of two things. */
    private static SideBySide.Group completed(SideBySide.Group group, List<SideBySide.Group> groups) {
        var alone = groups.stream().filter(other -> other.relation().equals("single")).flatMap(other -> other.numbers().stream())
                .filter(number -> !number.dimension().equals(COUNT) && number.value() > DOZEN && group.numbers().stream().anyMatch(known -> known.dimension().equals(number.dimension()) && known.value() == number.value()))
                .toList();
        if (alone.isEmpty()) {
            return group;
        }
        return new SideBySide.Group(group.cluster(), Stream.concat(group.numbers().stream(), alone.stream()).distinct().sorted(Comparator.comparingInt(Number::index)).toList(), group.relation(), group.conflicts());
    }

    private static boolean gives(SideBySide.Group group, Number value) {
        return group.numbers().stream().anyMatch(number -> number.dimension().equals(value.dimension()) && number.value() == value.value() && number.report() == value.report());
    }

    static boolean near(Number a, Number b) {
        return near(a, b, !a.dimension().equals(COUNT) && a.context().containment(b.context()) >= CLOSE ? FARTHER : SENTENCES);
    }

    private static boolean near(Number a, Number b, int sentences) {
        var from = Math.min(a.sentence(), b.sentence());
        var to = Math.max(a.sentence(), b.sentence());
        return a.report().extraction().sentences().stream().filter(sentence -> sentence.start() > from && sentence.start() <= to).count() <= sentences;
    }

    /** The same is counted; it takes more where the words name only people, of whom a report counts many. */
    private static boolean sameThing(Number a, Number b) {
        if (!Objects.equals(a.measure(), b.measure()) || Math.min(a.value(), b.value()) * FARTHEST_APART < Math.max(a.value(), b.value())) {
            return false;
        }
        var alike = a.context().containment(b.context());
        if (!a.dimension().equals(COUNT)) {
            return !a.dimension().equals(LENGTH_OF_TIME) || alike > 0;
        }
        if (a.noun() == null || b.noun() == null) {
            return alike >= CLOSE;
        }
        return People.same(a.noun(), b.noun()) && (a.measure() != null || alike >= (People.isNoun(a.noun()) ? CLOSE : ALIKE));
    }

    /** Two sources give, of a whole, what cannot both hold. */
    private static boolean opposed(Number a, Number b, List<Number> numbers) {
        return a.dimension().equals(b.dimension()) && stands(a) && stands(b) && !a.agrees(b) && otherSource(a, b, numbers) && Objects.equals(a.year(), b.year()) && sameScene(a, b)
                && !a.otherDay(b) && !Objects.equals(a.bearing().replaces(), b.value()) && !Objects.equals(b.bearing().replaces(), a.value());
    }

    /** Where a report does not say whose a value is, it is the one's who gives it elsewhere. */
    private static boolean otherSource(Number a, Number b, List<Number> numbers) {
        if (a.speakerId() != null && b.speakerId() != null) {
            return !Conflicts.sameSource(a, b);
        }
        if (a.speakerId() == null && b.speakerId() == null) {
            return false;
        }
        var open = a.speakerId() == null ? a : b;
        var known = open == a ? b : a;
        var givers = numbers.stream().filter(number -> number.value() == open.value() && number.dimension().equals(open.dimension()) && number.speakerId() != null).toList();
        return !givers.isEmpty() && givers.stream().noneMatch(giver -> Conflicts.sameSource(giver, known)) && !moved(open);
    }

    /** Words near it tell that the count moved or was given otherwise before. */
    static boolean moved(Number number) {
        return MOVED.matcher(told(number)).find();
    }

    /** Its sentence and the one before. */
    private static String told(Number number) {
        return number.report().sentenceTextAt(Math.max(0, number.sentence() - 2)) + " " + number.report().sentenceTextAt(number.quantity().start());
    }

    /** A place named beside what one party measured is hardly another scene. */
    private static boolean sameScene(Number a, Number b) {
        return a.sameScene(b) || !a.dimension().equals(COUNT) && (a.bearing().elsewhere().isEmpty() || b.bearing().elsewhere().isEmpty());
    }

    private static boolean stands(Number number) {
        return !(number.hour() && number.quantity().scope() != null) && (number.part() == null || number.part().equals("of them") && number.dimension().equals("percent")) && !number.bearing().superseded() && !number.bearing().explained() && !number.bearing().whole() && !number.headline();
    }

    /** The earlier value is given again with the later one, or after it. */
    private static boolean heldTo(Number a, Number b, List<Number> numbers) {
        var earlier = a.at().isAfter(b.at()) ? b : a;
        var later = earlier == a ? b : a;
        Predicate<Number> again = number -> number.value() == earlier.value() && number.report() != earlier.report() && !number.at().isBefore(later.at()) && number.speakerId() != null && stands(number)
                && !Conflicts.sameSource(number, later);
        return numbers.stream().anyMatch(again);
    }
}

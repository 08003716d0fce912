package org.sayso.ledger.figure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.ledger.origin.Origins;
import org.sayso.ledger.text.AverageLink;

/**
 * Which numbers are values of one thing. First what gives one value of it, then the values among one another: what one report says beside each of two values holds
 * for them in all reports.
 */
final class Clustering {

    private static final double SAME = 0.3;
    private static final double JOIN = 0.22;
    private static final double JOIN_VALUES = 0.16;
    private static final double READ = 0.5;
    /** Of weights little more is said than that somebody gives them. */
    private static final double READ_WEIGHT = 0.9;
    /** What a source takes back is what it gave. */
    private static final double TAKEN_BACK = 0.6;
    private static final double LARGE = 1000;
    private static final double LIKE = 0.25;
    private static final double OTHER_DEED = 0.4;
    private static final double DOZEN = 12;
    private static final int TELLING = 3;
    private static final double FARTHEST_APART = 50;
    /** "Forty by the count of the police, ninety by that of the union". */
    private static final Pattern RIVALS = Pattern.compile("\\b(?:in|by|on|for) (?:that|those) of\\b|\\baccording to\\b.*\\baccording to\\b|\\bby (?:the|its|their) (?:count|reckoning|estimate|figures)\\b.*\\bby\\b|\\b(?:say|says|count|counts), (?:the|and) ", Pattern.DOTALL);
    private static final String LENGTH_OF_TIME = "s";
    private static final String COUNT = "count";
    private static final Set<String> HARM = Set.of("dead", "injured", "seriously injured", "in hospital");

    private final List<Number> numbers;
    private final Origins origins;

    private Clustering(List<Number> numbers, Origins origins) {
        this.numbers = numbers;
        this.origins = origins;
    }

    /** The clusters, in the order of their first numbers. */
    static List<List<Number>> of(List<Number> numbers, Origins origins) {
        return new Clustering(numbers, origins).clusters();
    }

    private List<List<Number>> clusters() {
        var values = grouped(numbers.stream().map(List::of).toList(), JOIN, (a, b) -> a.low() == b.low() && (a.telling() || sameThings(a, b)));
        return grouped(values, JOIN_VALUES, (a, b) -> true);
    }

    /** The same measure of the same things; of people a small number tells too little. */
    private boolean sameThings(Number a, Number b) {
        return a.measure() != null && a.measure().equals(b.measure()) && a.noun() != null && a.noun().equals(b.noun())
                && (!People.isNoun(a.noun()) || a.value() > DOZEN && (origins.same(a.report().id(), b.report().id()) || a.speakerId() != null && a.speakerId().equals(b.speakerId())));
    }

    private List<List<Number>> grouped(List<List<Number>> parts, double join, BiPredicate<Number, Number> comparable) {
        var linking = new AverageLink(parts.size(), join, (a, b) -> a.stream().anyMatch(i -> b.stream().anyMatch(j -> apart(parts.get(i), parts.get(j)))));
        for (var i = 0; i < parts.size(); i++) {
            for (var j = i + 1; j < parts.size(); j++) {
                if (comparable.test(parts.get(i).getFirst(), parts.get(j).getFirst())) {
                    var likeness = likeness(parts.get(i), parts.get(j));
                    if (likeness >= SAME) {
                        linking.link(i, j, likeness);
                    }
                }
            }
        }
        return linking.groups().stream()
                .map(group -> group.stream().flatMap(part -> parts.get(part).stream()).sorted(Comparator.comparingInt(Number::index)).toList())
                .toList();
    }

    /** Some report tells them of other things, or most that give both set them apart. */
    private static boolean apart(List<Number> a, List<Number> b) {
        if (countOther(a, b) && a.stream().noneMatch(x -> b.stream().anyMatch(y -> answers(x, y) || answers(y, x)))) {
            return true;
        }
        var kept = 0;
        var parted = 0;
        for (var x : a) {
            for (var y : b) {
                if (ofOtherThings(x, y)) {
                    return true;
                }
                if (x.report() == y.report()) {
                    if (apart(x, y)) {
                        parted++;
                    } else {
                        kept++;
                    }
                }
            }
        }
        return parted > kept || kept == 0 && a.stream().allMatch(x -> b.stream().allMatch(y -> apart(x, y)));
    }

    /** Both name what they count, and nowhere the same. */
    private static boolean countOther(List<Number> a, List<Number> b) {
        return a.getFirst().dimension().equals(COUNT) && a.stream().anyMatch(x -> x.noun() != null) && b.stream().anyMatch(y -> y.noun() != null)
                && a.stream().filter(x -> x.noun() != null).noneMatch(x -> b.stream().anyMatch(y -> y.noun() != null && (nounsMeet(x, y) || Kinds.isKindOf(x.noun(), y.noun()) || Kinds.isKindOf(y.noun(), x.noun()))));
    }

    /** How like each is to the likest of the others, on average; what a report reads from one another is of one thing. */
    private double likeness(List<Number> a, List<Number> b) {
        var likest = new double[a.size() + b.size()];
        for (var i = 0; i < a.size(); i++) {
            for (var j = 0; j < b.size(); j++) {
                if (readFrom(a.get(i), b.get(j)) || readFrom(b.get(j), a.get(i))) {
                    return Units.weighs(a.get(i).dimension()) ? READ_WEIGHT : READ;
                }
                var likeness = likeness(a.get(i), b.get(j));
                likest[i] = Math.max(likest[i], likeness);
                likest[a.size() + j] = Math.max(likest[a.size() + j], likeness);
            }
        }
        return Arrays.stream(likest).average().orElse(0);
    }

    /** Two counts, as far as these two reports tell. */
    private static boolean apart(Number a, Number b) {
        return ofOtherThings(a, b)
                || !a.sameScene(b) && !a.agrees(b)
                || partsApart(a, b)
                || a.report() == b.report() && a.sentence() == b.sentence() && a.statement() == b.statement() && !a.agrees(b) && !a.denied() && !b.denied() && !rivals(a);
    }

    /** Its sentence sets two parties' counts against each other. */
    private static boolean rivals(Number number) {
        return RIVALS.matcher(number.report().sentenceTextAt(number.quantity().start())).find();
    }

    /** Where one voice of one report gives the officers hurt and the people hurt as two numbers, those are two counts. */
    private static boolean partsApart(Number a, Number b) {
        return a.report() == b.report() && Objects.equals(a.speakerId(), b.speakerId()) && a.measure() != null && a.measure().equals(b.measure())
                && a.noun() != null && b.noun() != null && !a.noun().equals(b.noun()) && People.same(a.noun(), b.noun()) && !a.agrees(b) && !readFrom(a) && !readFrom(b);
    }

    private static boolean readFrom(Number number) {
        return number.bearing().carried() || number.denied();
    }

    /** Counts of two things, whatever other reports tell of them. */
    private static boolean ofOtherThings(Number a, Number b) {
        var x = a.measure();
        var y = b.measure();
        return !a.dimension().equals(b.dimension())
                || !Objects.equals(a.year(), b.year()) && !bothPast(a, b)
                || a.spot() != null && b.spot() != null && !a.spot().equals(b.spot())
                || !Objects.equals(a.denied() ? null : a.part(), b.denied() ? null : b.part())
                || x != null && y != null && !x.equals(y)
                || !a.dimension().equals(LENGTH_OF_TIME) && Deeds.undo(a.deed(), b.deed())
                || People.serve(a.noun()) != People.serve(b.noun()) && a.noun() != null && b.noun() != null && x != null && x.equals(y) && HARM.contains(x.name()) && !a.agrees(b)
                || (x == null) != (y == null) && (a.bid() || b.bid() || a.limit() || b.limit());
    }

    private static boolean bothPast(Number a, Number b) {
        return a.year() != null && b.year() != null && (a.year().startsWith("before") || b.year().startsWith("before"));
    }

    private double likeness(Number a, Number b) {
        if (apart(a, b)) {
            return 0;
        }
        if (a.value() == b.value() && (a.bearing().superseded() || b.bearing().superseded()) && a.report() != b.report() && a.speakerId() != null && a.speakerId().equals(b.speakerId())) {
            return TAKEN_BACK;
        }
        var context = a.context().containment(b.context());
        if (a.dimension().equals(LENGTH_OF_TIME)) {
            if (a.measure() != null && b.measure() != null && a.noun() != null && a.noun().equals(b.noun())) {
                return 0.5 + context / 2;
            }
            return a.low() == b.low() && (context >= LIKE || a.value() > DOZEN) ? 0.5 : 0;
        }
        if (a.value() == b.value() && a.telling() && nounsMeet(a, b)) {
            return 0.5 + context / 2;
        }
        if (a.measure() != null && b.measure() != null) {
            return nounsMeet(a, b) || weighed(a, b) ? 0.5 + context / 2 : 0;
        }
        if (a.value() == b.value() && origins.same(a.report().id(), b.report().id()) && nounsMeet(a, b)) {
            return Math.max(context, a.value() > DOZEN ? 0.6 : 0.3);
        }
        if (!a.dimension().equals(COUNT) && a.value() == b.value() && (a.value() >= LARGE || Units.weighs(a.dimension()) && a.value() > DOZEN && a.noun() != null && a.noun().equals(b.noun()))) {
            return 0.5 + context / 2;
        }
        if (a.measure() != b.measure() && a.noun() != null && b.noun() != null && (People.isNoun(a.noun()) || People.isNoun(b.noun())) && a.value() != b.value()) {
            return 0;
        }
        if (a.noun() != null && a.noun().equals(b.noun())) {
            if (a.report() == b.report() && !a.dimension().equals(COUNT) && context > 0) {
                return 0.35 + context / 2;
            }
            return context >= (otherDeed(a, b) ? OTHER_DEED : bySame(a, b) ? 0.1 : LIKE) ? 0.3 + context / 2 : 0;
        }
        return context >= 0.5 && Math.min(a.value(), b.value()) * FARTHEST_APART >= Math.max(a.value(), b.value()) && Math.min(a.context().terms().length, b.context().terms().length) >= TELLING && nounsMeet(a, b) && (a.value() == b.value() || (a.noun() == null) == (b.noun() == null) || a.dimension().equals(COUNT) && (a.noun() == null || b.noun() == null)) ? context : 0;
    }

    /** One is told of a measure or a deed and the other of another: the sheets that are missing, the sheets that were entered. */
    private static boolean otherDeed(Number a, Number b) {
        var x = a.measure() == null ? a.deed() : a.measure().name();
        var y = b.measure() == null ? b.deed() : b.measure().name();
        return a.value() != b.value() && x != null && y != null && !x.equals(y);
    }

    private static boolean answers(Number a, Number b) {
        return a.bearing().answers() && a.bearing().antecedent() == b.index();
    }

    private static boolean readFrom(Number a, Number b) {
        return a.bearing().antecedent() == b.index() && (a.bearing().carried() || a.denied()) && !apart(a, b);
    }

    /** "The filling was 52 tonnes", "52 tonnes of grain": of two weights one does not say what is weighed. */
    private static boolean weighed(Number a, Number b) {
        return !a.dimension().equals(COUNT) && (a.quantity().of() == null || b.quantity().of() == null);
    }

    /** The names on a list are the people it lists. */
    private static boolean nounsMeet(Number a, Number b) {
        return People.same(a.noun(), b.noun()) || listed(a.noun(), b.noun()) || listed(b.noun(), a.noun());
    }

    private static boolean listed(@Nullable String entry, @Nullable String person) {
        return Telling.isEntry(entry) && person != null && People.isNoun(person);
    }

    private static boolean bySame(Number a, Number b) {
        return a.speakerId() != null && a.speakerId().equals(b.speakerId()) && !People.NOUN.equals(a.noun());
    }
}

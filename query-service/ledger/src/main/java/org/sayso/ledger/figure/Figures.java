package org.sayso.ledger.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Dossier;
import org.sayso.ledger.utterance.Rivalry;
import org.sayso.ledger.entity.Identities;
import org.sayso.ledger.origin.Origins;
import org.sayso.ledger.report.Report;
import org.sayso.ledger.text.AverageLink;
import org.sayso.ledger.text.TermFrequencies;
import org.sayso.ledger.text.Words;
import org.sayso.ledger.utterance.Statement;

/** The ledger of numbers: what is counted, in what scope, by whom, as of when, and how the values stand to one another. */
public final class Figures {

    private static final double SAME = 0.3;
    private static final double JOIN = 0.22;
    private static final double LARGE = 1000;
    private static final List<String> ORDER = List.of("contradict", "revised", "different-scope", "agree", "single");

    private final List<Group> groups;

    private Figures(List<Group> groups) {
        this.groups = groups;
    }

    /**
     * Values of one thing.
     *
     * @param relation agree, revised, contradict, different-scope or single
     * @param conflicts pairs that cannot both hold
     */
    record Group(String id, List<Number> numbers, String relation, List<Conflict> conflicts) {}

    /** Two values that cannot both hold, and the rule that says so. */
    record Conflict(Number a, Number b, String reason) {}

    public static Figures of(List<Report> reports, List<Statement> statements, Identities identities, Origins origins, TermFrequencies background) {
        var numbers = new Numbers(background, new Scenes(reports, identities), identities).of(reports, statements);
        var clustering = new AverageLink(numbers.size(), JOIN, (a, b) -> a.stream().anyMatch(i -> b.stream().anyMatch(j -> apart(numbers.get(i), numbers.get(j)))));
        for (var i = 0; i < numbers.size(); i++) {
            for (var j = i + 1; j < numbers.size(); j++) {
                var likeness = likeness(numbers.get(i), numbers.get(j), origins);
                if (likeness >= SAME) {
                    clustering.link(i, j, likeness);
                }
            }
        }
        var groups = new ArrayList<Group>();
        for (var members : clustering.groups()) {
            var group = members.stream().map(numbers::get).toList();
            for (var part : Relations.figures(group, origins)) {
                groups.add(new Group("f" + (groups.size() + 1), part.numbers(), part.relation(), part.conflicts()));
            }
        }
        scopes(groups);
        wholes(groups);
        return new Figures(ordered(groups));
    }

    /** What needs a reader's eye comes first: values against each other, then counts that moved, then wholes beside their parts. */
    private static List<Group> ordered(List<Group> groups) {
        var ordered = new ArrayList<Group>();
        for (var group : groups.stream().sorted(Comparator.comparingInt((Group group) -> ORDER.indexOf(group.relation()))).toList()) {
            ordered.add(new Group("f" + (ordered.size() + 1), group.numbers(), group.relation(), group.conflicts()));
        }
        return List.copyOf(ordered);
    }

    /** Different counts of one kind that stand side by side in one document are set out together, so that nobody takes them for rivals. */
    private static void scopes(List<Group> groups) {
        var bySentence = new TreeMap<String, List<Group>>();
        for (var group : groups) {
            for (var number : group.numbers()) {
                if ((number.noun() != null || number.measure() != null) && number.part() == null) {
                    bySentence.computeIfAbsent(number.report().id() + " " + number.dimension() + " " + number.noun() + " " + number.sentence(), any -> new ArrayList<>()).add(group);
                }
            }
        }
        var seen = new ArrayList<List<Group>>();
        for (var together : bySentence.values()) {
            var distinct = together.stream().distinct().toList();
            if (distinct.size() > 1 && !unrelated(distinct) && !seen.contains(distinct)) {
                seen.add(distinct);
            }
        }
        for (var together : seen) {
            var numbers = together.stream().flatMap(group -> group.numbers().stream()).sorted(Comparator.comparingInt(Number::index)).toList();
            groups.add(new Group("f" + (groups.size() + 1), numbers, "different-scope", List.of()));
        }
    }

    /** The dead, the injured and the missing of one sentence are counts of different things that nobody takes for one another. */
    private static boolean unrelated(List<Group> groups) {
        var measures = groups.stream().map(Figures::measure).toList();
        return measures.stream().allMatch(Objects::nonNull) && measures.stream().distinct().count() == measures.size()
                && groups.stream().noneMatch(part -> groups.stream().anyMatch(whole -> isPart(part, whole)));
    }

    /** A whole and its part, where one document gives both. */
    private static void wholes(List<Group> groups) {
        for (var part : List.copyOf(groups)) {
            for (var whole : List.copyOf(groups)) {
                if (part != whole && isPart(part, whole) && !part.relation().equals("different-scope") && !whole.relation().equals("different-scope")) {
                    var documents = part.numbers().stream().map(number -> number.report().id()).collect(Collectors.toSet());
                    var both = Stream.concat(part.numbers().stream(), whole.numbers().stream()).filter(number -> documents.contains(number.report().id()))
                            .sorted(Comparator.comparingInt(Number::index)).toList();
                    if (both.size() > part.numbers().size()) {
                        groups.add(new Group("f" + (groups.size() + 1), both, "different-scope", List.of()));
                    }
                }
            }
        }
    }

    private static boolean isPart(Group part, Group whole) {
        var a = measure(part);
        var b = measure(whole);
        return a != null && b != null && a.partOf().contains(b.name())
                && Objects.equals(part.numbers().getFirst().year(), whole.numbers().getFirst().year());
    }

    private static Measures.@Nullable Measure measure(Group group) {
        return group.numbers().stream().map(Number::measure).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static boolean apart(Number a, Number b) {
        return !a.dimension().equals(b.dimension())
                || !Objects.equals(a.year(), b.year()) && !(bothPast(a, b))
                || !a.sameScene(b) && !a.agrees(b)
                || a.spot() != null && b.spot() != null && !a.spot().equals(b.spot())
                || !Objects.equals(a.part(), b.part())
                || a.measure() != null && b.measure() != null && !a.measure().equals(b.measure())
                || (a.measure() == null) != (b.measure() == null) && !a.dimension().equals("count") && (limit(a) || limit(b))
                || a.report() == b.report() && a.sentence() == b.sentence() && a.statement() == b.statement() && !a.agrees(b);
    }

    /** What may be is no count of what is. */
    private static boolean limit(Number number) {
        return number.measure() != null && number.measure().name().equals("permitted");
    }

    private static boolean bothPast(Number a, Number b) {
        return a.year() != null && b.year() != null && (a.year().startsWith("before") || b.year().startsWith("before"));
    }

    private static double likeness(Number a, Number b, Origins origins) {
        if (apart(a, b)) {
            return 0;
        }
        var context = a.context().containment(b.context());
        if (a.measure() != null && b.measure() != null) {
            return People.same(a.noun(), b.noun()) ? 0.5 + context / 2 : context >= 0.4 ? context : 0;
        }
        if (a.value() == b.value() && origins.same(a.report().id(), b.report().id())) {
            return Math.max(context, a.value() > 12 ? 0.6 : 0.3);
        }
        if (!a.dimension().equals("count") && a.value() == b.value() && a.value() >= LARGE) {
            return 0.5 + context / 2;
        }
        if (a.measure() != b.measure() && (People.NOUN.equals(a.noun()) || People.NOUN.equals(b.noun())) && a.value() != b.value()) {
            return context >= 0.6 ? context : 0;
        }
        if (Objects.equals(a.noun(), b.noun()) && a.noun() != null) {
            if (a.report() == b.report() && !a.dimension().equals("count") && context > 0) {
                return 0.35 + context / 2;
            }
            return context >= (bySame(a, b) ? 0.1 : 0.25) ? 0.3 + context / 2 : 0;
        }
        return context >= 0.5 && (a.value() == b.value() || a.noun() == null || b.noun() == null) ? context : 0;
    }

    private static boolean bySame(Number a, Number b) {
        return a.speakerId() != null && a.speakerId().equals(b.speakerId()) && !People.NOUN.equals(a.noun());
    }

    public List<Dossier.Figure> entries() {
        return groups.stream().map(Figures::entry).toList();
    }

    /** Pairs of values that contradict each other. */
    public List<Dossier.Contradiction> contradictions() {
        return groups.stream()
                .flatMap(group -> group.conflicts().stream())
                .map(conflict -> new Dossier.Contradiction("number", passage(conflict.a()), passage(conflict.b()), conflict.reason()))
                .toList();
    }

    /** For each figure with values against each other: the statement that put a value forward, a named speaker's before others', and those that give another. */
    public List<Rivalry> rivalries() {
        var rivalries = new ArrayList<Rivalry>();
        for (var group : groups) {
            var said = group.conflicts().isEmpty() ? List.<Number>of() : group.numbers().stream().filter(number -> number.statement() != null).toList();
            said.stream()
                    .filter(number -> !number.superseded() && group.conflicts().stream().anyMatch(conflict -> conflict.a().value() == number.value() || conflict.b().value() == number.value()))
                    .min(Comparator.comparing((Number number) -> !Objects.requireNonNull(number.statement()).attribution().stance().equals("accuses"))
                            .thenComparing(number -> !named(Objects.requireNonNull(number.statement())))
                            .thenComparing(Number::index))
                    .ifPresent(first -> {
                        var against = said.stream().filter(number -> !number.agrees(first)).map(number -> Objects.requireNonNull(number.statement())).distinct().toList();
                        if (!against.isEmpty()) {
                            rivalries.add(new Rivalry(Objects.requireNonNull(first.statement()), against));
                        }
                    });
        }
        return List.copyOf(rivalries);
    }

    /** By an entity, or by words one of which is a name: "the Mirror", not "survivors". */
    private static boolean named(Statement statement) {
        var speaker = statement.speaker();
        return statement.identity() != null || speaker != null && Words.of(speaker).stream().skip(1).anyMatch(Words.Word::capital);
    }

    private static Dossier.Passage passage(Number number) {
        var report = number.report();
        var sentence = Objects.requireNonNull(report.sentenceAt(number.quantity().start()));
        return new Dossier.Passage(report.id(), sentence.start(), sentence.end(), report.covered(sentence.start(), sentence.end()));
    }

    private static Dossier.Figure entry(Group group) {
        var numbers = group.numbers();
        var latest = Relations.latest(numbers);
        var low = numbers.stream().mapToDouble(Number::value).min().orElseThrow();
        var high = numbers.stream().mapToDouble(number -> number.quantity().high() == null ? number.value() : number.quantity().high()).max().orElseThrow();
        var values = numbers.stream().map(Figures::value).toList();
        var scope = new Dossier.Scope(first(numbers.stream().flatMap(number -> number.elsewhere().stream()).toList()), first(numbers.stream().map(Number::year).toList()), null);
        var best = group.relation().equals("contradict") || group.relation().equals("different-scope") ? null : (Double) latest.value();
        return new Dossier.Figure(group.id(), what(numbers), scope, group.relation(), low, best, high, values);
    }

    private static @Nullable String first(List<@Nullable String> values) {
        return values.stream().filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static String what(List<Number> numbers) {
        var of = numbers.stream().map(number -> number.quantity().of()).filter(Objects::nonNull).findFirst().orElse("");
        var measure = numbers.stream().map(Number::measure).filter(Objects::nonNull).findFirst().map(Measures.Measure::name).orElse("");
        var what = (of + (of.isEmpty() || measure.isEmpty() || of.contains(measure) ? "" : ", ") + (of.contains(measure) ? "" : measure)).strip();
        return what.isEmpty() ? numbers.getFirst().quantity().exact() : what;
    }

    private static Dossier.FigureValue value(Number number) {
        var quantity = number.quantity();
        return new Dossier.FigureValue(
                number.value(), quantity.high(), quantity.unit(), quantity.modifier(), number.speaker(), number.asOf(), number.report().id(), quantity.start(),
                quantity.end(), quantity.exact());
    }
}

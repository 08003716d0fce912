package org.sayso.ledger.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Dossier;
import org.sayso.ledger.utterance.Rivalry;
import org.sayso.ledger.entity.Identities;
import org.sayso.ledger.origin.Origins;
import org.sayso.ledger.report.Report;
import org.sayso.ledger.text.TermFrequencies;
import org.sayso.ledger.text.Words;
import org.sayso.ledger.utterance.Statement;

/** The ledger of numbers: what is counted, in what scope, by whom, as of when, and how the values stand to one another. */
public final class Figures {

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
    record Group(String id, List<Number> numbers, String relation, List<Conflicts.Conflict> conflicts) {}

    public static Figures of(List<Report> reports, List<Statement> statements, Identities identities, Origins origins, TermFrequencies background) {
        var numbers = Sharing.scenes(new Numbers(background, new Scenes(reports, identities), identities, new HoursOfDay(reports)).of(reports, statements), origins);
        var groups = new ArrayList<SideBySide.Group>();
        var cluster = 0;
        for (var members : Clustering.of(numbers, origins)) {
            for (var part : Relations.figures(members, numbers, origins)) {
                groups.add(new SideBySide.Group(cluster, part.numbers(), part.relation(), part.conflicts()));
            }
            cluster++;
        }
        var beside = SideBySide.of(List.copyOf(groups));
        var joined = new ArrayList<>(Rivals.joined(groups));
        joined.addAll(beside);
        return new Figures(ordered(joined));
    }

    /** What needs a reader's eye comes first: values against each other, then counts that moved, then wholes beside their parts. */
    private static List<Group> ordered(List<SideBySide.Group> groups) {
        var ordered = new ArrayList<Group>();
        for (var group : groups.stream().sorted(Comparator.comparingInt((SideBySide.Group group) -> ORDER.indexOf(group.relation()))).toList()) {
            ordered.add(new Group("f" + (ordered.size() + 1), group.numbers(), group.relation(), group.conflicts()));
        }
        return List.copyOf(ordered);
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
                    .filter(number -> !number.bearing().superseded() && group.conflicts().stream().anyMatch(conflict -> conflict.a().value() == number.value() || conflict.b().value() == number.value()))
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
        var span = Spans.around(number);
        return new Dossier.Passage(number.report().id(), span.start(), span.end(), number.report().covered(span.start(), span.end()));
    }

    private static Dossier.Figure entry(Group group) {
        var numbers = group.numbers();
        var latest = Relations.latest(numbers);
        var low = numbers.stream().mapToDouble(Number::value).min().orElseThrow();
        var high = numbers.stream().mapToDouble(number -> number.quantity().high() == null ? number.value() : number.quantity().high()).max().orElseThrow();
        var values = numbers.stream().map(Figures::value).toList();
        var scope = new Dossier.Scope(first(numbers.stream().flatMap(number -> number.bearing().elsewhere().stream()).toList()), first(numbers.stream().map(Number::year).toList()), null);
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

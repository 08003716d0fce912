package org.sayso.ledger.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.sayso.ledger.claim.Contrast.Feature;
import org.sayso.ledger.origin.Origins;
import org.sayso.ledger.utterance.Statement;
import org.sayso.ledger.utterance.Utterances;

/** Holds the clauses of a story against each other: those of two sides that share a rare word, stand near each other or answer one another. */
final class Contrasts {

    private static final Set<String> HELD = Set.of("asserts", "accuses", "confirms", "denies");
    /** Without any of these two clauses only speak of one thing. */
    private static final Set<Feature> SIGNS = EnumSet.of(
            Feature.ONE_NEGATIVE, Feature.OPPOSITES_OF_ONE, Feature.DENIES, Feature.BOTH_ACCUSE, Feature.ANSWERED, Feature.MUTUAL, Feature.ADVERSATIVE, Feature.INSISTS, Feature.POINTS_BACK);

    private static final double ALIKE = 0.5;
    private static final double LIKELY = 0.3;
    /** What somebody says stands against what so many others say at most. */
    private static final int OFTEN = 2;
    private static final int NEAR = 6;
    private static final int REPLY = 2;
    private static final int RENDERINGS = 8;
    private static final int LARGEST = 3_000;
    /** A root that more passages have is no rare one. */
    private static final int RARE = 64;

    private final List<Passage> passages;
    private final Map<Integer, Integer> answered;
    private final Map<Integer, String> utteranceOf = new HashMap<>();
    private final Set<Opposition> within = new HashSet<>();
    private final Sides sides;
    private final Map<Sides.Two, Integer> denials = new HashMap<>();
    private final Origins origins;
    /** Passages by root, and by the statement they answer or are answered by. */
    private final Map<Integer, List<Integer>> holders = new HashMap<>();
    private final Map<Integer, List<Integer>> replies = new HashMap<>();

    /** Two utterances, by id, the lesser first. */
    private record Opposition(String one, String other) {

        static Opposition of(String one, String other) {
            return one.compareTo(other) < 0 ? new Opposition(one, other) : new Opposition(other, one);
        }
    }

    private record Found(int i, int j, double likelihood) {}

    /** @param answered which statement each answer answers, by index */
    Contrasts(List<Reading> readings, List<Utterances.Aligned> utterances, Map<Integer, Integer> answered, Origins origins) {
        this.answered = answered;
        this.origins = origins;
        this.sides = new Sides(readings.stream().map(Reading::statement).toList());
        utterances.forEach(utterance -> utterance.statements().forEach(statement -> utteranceOf.put(statement.index(), utterance.id())));
        this.passages = Passage.of(held(readings).stream().flatMap(reading -> Clause.of(reading).stream()).toList());
        for (var i = 0; i < passages.size(); i++) {
            for (var key : passages.get(i).keys()) {
                holders.computeIfAbsent(key, any -> new ArrayList<>()).add(i);
            }
        }
        replies();
        var byIndex = new HashMap<Integer, Reading>();
        readings.forEach(reading -> byIndex.put(reading.statement().index(), reading));
        for (var answer : answered.entrySet()) {
            var reading = Objects.requireNonNull(byIndex.get(answer.getKey()));
            if (reading.stance().equals("denies")) {
                denials.merge(sides.two(reading.statement(), Objects.requireNonNull(byIndex.get(answer.getValue())).statement()), 1, Integer::sum);
            }
        }
        nested(readings);
    }

    private void replies() {
        var passagesOf = new HashMap<Integer, List<Integer>>();
        for (var i = 0; i < passages.size(); i++) {
            passagesOf.computeIfAbsent(passages.get(i).statement().index(), any -> new ArrayList<>()).add(i);
        }
        answered.forEach((answer, to) -> {
            replies.computeIfAbsent(answer, any -> new ArrayList<>()).addAll(passagesOf.getOrDefault(to, List.of()));
            replies.computeIfAbsent(to, any -> new ArrayList<>()).addAll(passagesOf.getOrDefault(answer, List.of()));
        });
    }

    /** What can contradict or be contradicted. Of what is rendered in very many reports the first renderings stand for all, and of a story too large the first statements. */
    private List<Reading> held(List<Reading> readings) {
        var rendered = new HashMap<String, Integer>();
        return readings.stream()
                .filter(reading -> HELD.contains(reading.stance()) && Oppositions.isSide(reading.statement()) && (!reading.hollow() || Hollow.names(reading.statement())))
                .filter(reading -> rendered.merge(Objects.requireNonNull(utteranceOf.get(reading.statement().index())), 1, Integer::sum) <= RENDERINGS)
                .limit(LARGEST)
                .toList();
    }

    /** What the one says stands, in some report, within what the other says: he tells it of him. */
    private void nested(List<Reading> readings) {
        var inOrder = readings.stream().map(Reading::statement).sorted(Comparator.comparing((Statement statement) -> statement.report().id()).thenComparingInt(Statement::start)).toList();
        for (var i = 0; i < inOrder.size(); i++) {
            for (var j = i + 1; j < inOrder.size() && inOrder.get(j).report() == inOrder.get(i).report() && inOrder.get(j).start() < inOrder.get(i).end(); j++) {
                within.add(opposition(inOrder.get(i), inOrder.get(j)));
            }
        }
    }

    List<Passage> passages() {
        return passages;
    }

    /** The likeliest pairs. */
    List<Link> links() {
        var oppositions = new HashMap<Opposition, List<Found>>();
        for (var i = 0; i < passages.size(); i++) {
            for (var j : candidates(i)) {
                var features = features(i, j);
                var likelihood = Contrast.likelihood(features);
                if (likelihood >= LIKELY && !agree(i, j, features) && SIGNS.stream().anyMatch(sign -> features.getOrDefault(sign, 0.0) > 0)) {
                    oppositions.computeIfAbsent(opposition(passages.get(i).statement(), passages.get(j).statement()), any -> new ArrayList<>()).add(new Found(i, j, likelihood));
                }
            }
        }
        var used = new HashMap<String, Integer>();
        var links = new ArrayList<Link>();
        oppositions.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Opposition, List<Found>> entry) -> -best(entry.getValue()))
                        .thenComparingInt(entry -> entry.getValue().getFirst().i())
                        .thenComparingInt(entry -> entry.getValue().getFirst().j()))
                .filter(entry -> used.getOrDefault(entry.getKey().one(), 0) < OFTEN && used.getOrDefault(entry.getKey().other(), 0) < OFTEN)
                .forEachOrdered(entry -> {
                    used.merge(entry.getKey().one(), 1, Integer::sum);
                    used.merge(entry.getKey().other(), 1, Integer::sum);
                    entry.getValue().forEach(found -> links.add(link(found)));
                });
        return List.copyOf(links);
    }

    /** Both say that it is not so, or much the same; or they tell of other days. */
    private boolean agree(int i, int j, Map<Feature, Double> features) {
        var one = passages.get(i);
        var other = passages.get(j);
        return one.negative() && other.negative() || features.getOrDefault(Feature.LIKE_SAME, 0.0) >= ALIKE || one.clause().daysApart(other.clause());
    }

    private static double best(List<Found> found) {
        return found.stream().mapToDouble(Found::likelihood).max().orElse(0);
    }

    private Opposition opposition(Statement a, Statement b) {
        return Opposition.of(Objects.requireNonNull(utteranceOf.get(a.index())), Objects.requireNonNull(utteranceOf.get(b.index())));
    }

    /** Who says that it is not so speaks against the other; else who does not accuse, else who speaks later. */
    private Link link(Found found) {
        var a = passages.get(found.i());
        var b = passages.get(found.j());
        var notA = a.clause().negative() || a.denies();
        var notB = b.clause().negative() || b.denies();
        var aFirst = notA != notB ? notB : a.accuses() != b.accuses() ? a.accuses() : !b.statement().report().at().isBefore(a.statement().report().at());
        return aFirst ? new Link(Link.Side.of(a.clause()), Link.Side.of(b.clause()), found.likelihood()) : new Link(Link.Side.of(b.clause()), Link.Side.of(a.clause()), found.likelihood());
    }

    /** The later passages one is to be held against, in order. */
    List<Integer> candidates(int i) {
        var first = passages.get(i);
        var sharing = new TreeSet<Integer>();
        for (var key : first.keys()) {
            var others = Objects.requireNonNull(holders.get(key));
            if (others.size() <= RARE) {
                sharing.addAll(others);
            }
        }
        for (var j = i + 1; j < passages.size() && near(first.statement(), passages.get(j).statement()); j++) {
            sharing.add(j);
        }
        sharing.addAll(replies.getOrDefault(first.statement().index(), List.of()));
        return sharing.tailSet(i, false).stream().filter(j -> opposed(first.statement(), passages.get(j).statement())).toList();
    }

    private boolean opposed(Statement a, Statement b) {
        var opposition = opposition(a, b);
        return !opposition.one().equals(opposition.other()) && !a.overlaps(b) && !within.contains(opposition) && !sides.one(a, b);
    }

    private static boolean near(Statement a, Statement b) {
        return a.report() == b.report() && Math.abs(a.index() - b.index()) <= NEAR;
    }

    private boolean answers(Statement a, Statement b) {
        return Integer.valueOf(b.index()).equals(answered.get(a.index())) || Integer.valueOf(a.index()).equals(answered.get(b.index()));
    }

    Map<Feature, Double> features(int i, int j) {
        var a = passages.get(i);
        var b = passages.get(j);
        var features = new EnumMap<Feature, Double>(Feature.class);
        features.put(Feature.BIAS, 1.0);
        wording(features, a, b);
        polarity(features, a, b);
        speakers(features, a, b);
        place(features, a, b);
        var one = a.clause().numbers();
        var other = b.clause().numbers();
        features.put(Feature.NUMBERS_DIFFER, of(!one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other)));
        features.put(Feature.NUMBERS_SAME, of(!Collections.disjoint(one, other)));
        features.put(Feature.NUMBERS_ONE_SIDED, of(one.isEmpty() != other.isEmpty()));
        return Collections.unmodifiableMap(features);
    }

    private static void wording(Map<Feature, Double> features, Passage a, Passage b) {
        features.put(Feature.MATTER_WITHIN, a.clause().matter().containment(b.clause().matter()));
        features.put(Feature.MATTER_ALIKE, a.clause().matter().likeness(b.clause().matter()));
        features.put(Feature.ROOTS_WITHIN, a.roots().containment(b.roots()));
        features.put(Feature.ROOTS_ALIKE, a.roots().likeness(b.roots()));
        features.put(Feature.RAREST, a.roots().rarest(b.roots()));
        features.put(Feature.COMMON, Math.log1p(a.roots().common(b.roots())));
        features.put(Feature.SENTENCES, Math.max(a.roots().containment(b.around()), a.around().containment(b.roots())));
    }

    private static void polarity(Map<Feature, Double> features, Passage a, Passage b) {
        var one = a.negative() != b.negative();
        var negative = a.negative() ? a : b;
        var other = negative == a ? b : a;
        features.put(Feature.ONE_NEGATIVE, of(one));
        features.put(Feature.NEGATIVE_MATTER, one ? features.get(Feature.MATTER_WITHIN) : 0);
        features.put(Feature.NEGATED_WEIGHT, one ? negative.negates(other) : 0);
        features.put(Feature.SWEEPING, of(one && negative.sweeping()));
        features.put(Feature.LIKE_SAME, one ? 0 : features.get(Feature.ROOTS_ALIKE));
        features.put(Feature.OPPOSITES_OF_ONE, of(a.clause().polar().stream().anyMatch(said -> b.clause().polar().stream().anyMatch(said::against))));
        features.put(Feature.BOTH_ACCUSE, of(a.accuses() && b.accuses()));
        features.put(Feature.DENIES, of(a.denies() != b.denies()));
        features.put(Feature.DENIES_SHARED, a.denies() != b.denies() ? features.get(Feature.ROOTS_WITHIN) : 0);
        features.put(Feature.DISMISSES, of(Stances.judges(a.statement()) || Stances.judges(b.statement())));
        features.put(Feature.FIRST_PERSON, of(a.firstPerson() || b.firstPerson()));
    }

    private void speakers(Map<Feature, Double> features, Passage a, Passage b) {
        var answers = answers(a.statement(), b.statement());
        features.put(Feature.ANSWERED, of(answers));
        features.put(Feature.SPEAKS_OF, of(a.speaksOf(b) || b.speaksOf(a)));
        features.put(Feature.MUTUAL, of(a.speaksOf(b) && b.speaksOf(a)));
        features.put(Feature.TARGETS, of(a.targets(b) || b.targets(a)));
        var elsewhere = Math.log1p(Math.max(0, denials.getOrDefault(sides.two(a.statement(), b.statement()), 0) - (answers ? 1 : 0)));
        features.put(Feature.ADVERSARIES, elsewhere);
        features.put(Feature.NEGATIVE_SHARED_ADVERSARIES, a.negative() != b.negative() ? features.get(Feature.ROOTS_WITHIN) * elsewhere : 0);
        features.put(Feature.UNKNOWN, of(a.statement().identity() == null || b.statement().identity() == null));
    }

    private void place(Map<Feature, Double> features, Passage a, Passage b) {
        var x = a.statement();
        var y = b.statement();
        var same = x.report() == y.report();
        var apart = Math.abs(x.index() - y.index());
        features.put(Feature.SAME_DOCUMENT, of(same));
        features.put(Feature.SAME_ORIGIN, of(origins.same(x.report().id(), y.report().id())));
        features.put(Feature.NEXT, of(same && apart <= 1));
        features.put(Feature.NEAR, same ? 1.0 / Math.max(1, apart) : 0);
        var replies = same && apart <= REPLY && sides.alone(x, y);
        var turns = replies && Replies.turns(a.clause(), b.clause());
        features.put(Feature.ADVERSATIVE, of(turns));
        features.put(Feature.ADVERSATIVE_NEGATIVE, of(turns && a.negative() != b.negative()));
        features.put(Feature.INSISTS, of(replies && Replies.insists(b.clause())));
        features.put(Feature.POINTS_BACK, of(replies && Replies.pointsBack(b.clause())));
        features.put(Feature.NEXT_SHARED, replies ? features.get(Feature.ROOTS_WITHIN) : 0);
    }

    private static double of(boolean holds) {
        return holds ? 1 : 0;
    }
}

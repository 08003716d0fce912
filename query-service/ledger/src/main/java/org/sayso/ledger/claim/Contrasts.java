package org.sayso.ledger.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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
    private static final double POSSIBLE = 0.15;
    /** What somebody says stands against what so many others say at most. */
    private static final int OFTEN = 2;
    private static final int NEAR = 6;
    private static final int RENDERINGS = 8;
    private static final int LARGEST = 3_000;
    /** A root that more passages have is no rare one. */
    private static final int RARE = 64;

    private final List<Passage> passages;
    private final Map<Integer, Integer> answered;
    private final Map<Integer, String> utteranceOf = new HashMap<>();
    private final Map<String, Integer> renderings = new HashMap<>();
    private final Set<Opposition> within = new HashSet<>();
    private final Sides sides;
    private final Weighing weighing;
    /** Passages by root, and by the statement they answer or are answered by. */
    private final Map<Integer, List<Integer>> holders = new HashMap<>();
    private final Map<Integer, List<Integer>> replies = new HashMap<>();

    /** Two utterances, by id, the lesser first. */
    private record Opposition(String one, String other) {

        static Opposition of(String one, String other) {
            return one.compareTo(other) < 0 ? new Opposition(one, other) : new Opposition(other, one);
        }
    }

    private record Found(Weighing.Pair pair, double likelihood) {}

    /** @param answered which statement each answer answers, by index */
    Contrasts(List<Reading> readings, List<Utterances.Aligned> utterances, Map<Integer, Integer> answered, Origins origins) {
        this.answered = answered;
        this.sides = new Sides(readings.stream().map(Reading::statement).toList());
        utterances.forEach(utterance -> {
            utterance.statements().forEach(statement -> utteranceOf.put(statement.index(), utterance.id()));
            renderings.put(utterance.id(), utterance.statements().size());
        });
        this.passages = Passage.of(held(readings).stream().flatMap(reading -> Clause.of(reading).stream()).toList());
        for (var i = 0; i < passages.size(); i++) {
            for (var key : passages.get(i).keys()) {
                holders.computeIfAbsent(key, any -> new ArrayList<>()).add(i);
            }
        }
        replies();
        nested(readings);
        this.weighing = new Weighing(readings, sides, answered, origins);
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

    /** The clauses of every two utterances that are to be held against each other, weighed; in order of the first of them. */
    Stream<List<Weighing.Pair>> weighed() {
        var pairs = new LinkedHashMap<Opposition, List<Passage[]>>();
        for (var i = 0; i < passages.size(); i++) {
            for (var j : candidates(i)) {
                pairs.computeIfAbsent(opposition(passages.get(i).statement(), passages.get(j).statement()), any -> new ArrayList<>()).add(new Passage[] {passages.get(i), passages.get(j)});
            }
        }
        return pairs.entrySet().stream().map(entry -> weighing.of(entry.getValue(), Math.min(rendered(entry.getKey().one()), rendered(entry.getKey().other()))));
    }

    private int rendered(String utterance) {
        return Objects.requireNonNull(renderings.get(utterance));
    }

    /** All pairs that may exclude each other, the likeliest two utterances first. */
    List<Link> links() {
        return weighed()
                .map(pairs -> pairs.stream()
                        .map(pair -> new Found(pair, Contrast.likelihood(pair.features())))
                        .filter(found -> found.likelihood() >= POSSIBLE && !agree(found.pair()) && SIGNS.stream().anyMatch(sign -> found.pair().features().getOrDefault(sign, 0.0) > 0))
                        .toList())
                .filter(found -> !found.isEmpty())
                .sorted(Comparator.comparingDouble(found -> -best(found)))
                .flatMap(List::stream)
                .map(Contrasts::link)
                .toList();
    }

    /** Of the pairs in their order the likely ones: what somebody says stands against what so many others say at most. */
    List<Link> likely(List<Link> links) {
        var used = new HashMap<String, Integer>();
        var taken = new HashSet<Opposition>();
        return links.stream()
                .filter(link -> link.likelihood() >= LIKELY)
                .filter(link -> {
                    var two = opposition(link.claim().statement(), link.denial().statement());
                    if (!taken.contains(two) && used.getOrDefault(two.one(), 0) < OFTEN && used.getOrDefault(two.other(), 0) < OFTEN) {
                        used.merge(two.one(), 1, Integer::sum);
                        used.merge(two.other(), 1, Integer::sum);
                        taken.add(two);
                    }
                    return taken.contains(two);
                })
                .toList();
    }

    /** Both say that it is not so, or much the same; or they tell of other days. */
    private static boolean agree(Weighing.Pair pair) {
        return pair.a().negative() && pair.b().negative() || pair.features().getOrDefault(Feature.LIKE_SAME, 0.0) >= ALIKE || pair.a().clause().daysApart(pair.b().clause());
    }

    private static double best(List<Found> found) {
        return found.stream().mapToDouble(Found::likelihood).max().orElse(0);
    }

    private Opposition opposition(Statement a, Statement b) {
        return Opposition.of(Objects.requireNonNull(utteranceOf.get(a.index())), Objects.requireNonNull(utteranceOf.get(b.index())));
    }

    /** Who says that it is not so speaks against the other; else who does not accuse, else who speaks later. */
    private static Link link(Found found) {
        var a = found.pair().a();
        var b = found.pair().b();
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
}

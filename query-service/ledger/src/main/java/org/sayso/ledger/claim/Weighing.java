package org.sayso.ledger.claim;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sayso.ledger.claim.Contrast.Feature;
import org.sayso.ledger.origin.Origins;
import org.sayso.ledger.report.Report;
import org.sayso.ledger.utterance.Statement;

/** What speaks for and against two clauses excluding each other: of the two alone, and of all renderings of the two utterances they belong to. */
final class Weighing {

    private static final Set<String> SUCH = Set.of("such", "any", "anyone", "anybody");
    private static final int REPLY = 2;

    private final Sides sides;
    private final Map<Integer, Integer> answered;
    private final Origins origins;
    private final Map<Sides.Two, Integer> denials = new HashMap<>();

    /**
     * @param readings by the index of a statement
     * @param answered which statement each answer answers, by index
     */
    Weighing(List<Reading> readings, Sides sides, Map<Integer, Integer> answered, Origins origins) {
        this.sides = sides;
        this.answered = answered;
        this.origins = origins;
        var byIndex = new HashMap<Integer, Reading>();
        readings.forEach(reading -> byIndex.put(reading.statement().index(), reading));
        for (var answer : answered.entrySet()) {
            var reading = Objects.requireNonNull(byIndex.get(answer.getKey()));
            if (reading.stance().equals("denies")) {
                denials.merge(sides.two(reading.statement(), Objects.requireNonNull(byIndex.get(answer.getValue())).statement()), 1, Integer::sum);
            }
        }
    }

    /** Two clauses and what is to be weighed of them. */
    record Pair(Passage a, Passage b, Map<Feature, Double> features) {}

    /**
     * Weighs the clauses of two utterances.
     *
     * @param rendered how often the one is rendered that is rendered less
     */
    List<Pair> of(List<Passage[]> pairs, int rendered) {
        var weighed = pairs.stream().map(pair -> new Pair(pair[0], pair[1], features(pair[0], pair[1]))).toList();
        var reports = new HashSet<Report>();
        weighed.stream().filter(pair -> pair.a().statement().report() == pair.b().statement().report()).forEach(pair -> reports.add(pair.a().statement().report()));
        var common = new EnumMap<Feature, Double>(Feature.class);
        common.put(Feature.RENDERED, Math.log(rendered));
        common.put(Feature.TOLD_TOGETHER, Math.log1p(reports.size()));
        common.put(Feature.ORIGINS_TOGETHER, Math.log1p(reports.stream().map(report -> origins.of(report.id())).distinct().count()));
        for (var feature : Feature.values()) {
            var of = feature.mostOf();
            if (of != null) {
                common.put(feature, weighed.stream().mapToDouble(pair -> pair.features().getOrDefault(of, 0.0)).max().orElse(0));
            }
        }
        weighed.forEach(pair -> pair.features().putAll(common));
        return weighed;
    }

    private Map<Feature, Double> features(Passage a, Passage b) {
        var features = new EnumMap<Feature, Double>(Feature.class);
        features.put(Feature.BIAS, 1.0);
        wording(features, a, b);
        polarity(features, a, b);
        speakers(features, a, b);
        place(features, a, b);
        if (a.statement().report() == b.statement().report()) {
            course(features, a, b);
        } else {
            features.put(Feature.APART_NEGATIVE_SHARED, a.negative() != b.negative() ? features.get(Feature.ROOTS_WITHIN) : 0);
        }
        var one = a.clause().numbers();
        var other = b.clause().numbers();
        features.put(Feature.NUMBERS_DIFFER, of(!one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other)));
        features.put(Feature.NUMBERS_SAME, of(!Collections.disjoint(one, other)));
        features.put(Feature.NUMBERS_ONE_SIDED, of(one.isEmpty() != other.isEmpty()));
        return features;
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

    private boolean answers(Statement a, Statement b) {
        return Integer.valueOf(b.index()).equals(answered.get(a.index())) || Integer.valueOf(a.index()).equals(answered.get(b.index()));
    }

    /** How the report sets the later of two against the earlier. */
    private void course(Map<Feature, Double> features, Passage a, Passage b) {
        var first = a.clause().start() <= b.clause().start() ? a : b;
        var second = first == a ? b : a;
        var apart = Spacing.between(first.clause(), second.clause());
        features.put(Feature.ONE_SENTENCE, of(apart.sentences() == 0));
        features.put(Feature.SENTENCES_NEAR, 1.0 / (1 + apart.sentences()));
        features.put(Feature.ONE_PARAGRAPH, of(apart.paragraphs() == 0));
        features.put(Feature.NEXT_PARAGRAPH, of(apart.paragraphs() == 1));
        features.put(Feature.FAR, of(apart.far()));
        var alone = sides.alone(a.statement(), b.statement());
        var denies = second.stance().equals("denies");
        features.put(Feature.ALONE, of(alone));
        features.put(Feature.ALONE_NEAR, of(alone && apart.close()));
        features.put(Feature.ALONE_DENIES, of(alone && denies));
        features.put(Feature.ALONE_NEGATIVE, of(alone && second.negative() && !first.negative()));
        features.put(Feature.ALONE_SUCH, of(alone && !Collections.disjoint(second.clause().words(), SUCH)));
        features.put(Feature.ALONE_NOTHING_SHARED, of(alone && features.get(Feature.ROOTS_WITHIN) == 0));
        features.put(Feature.ALONE_ACCUSED, of(alone && first.accuses() && (denies || second.negative())));
    }

    private static double of(boolean holds) {
        return holds ? 1 : 0;
    }
}

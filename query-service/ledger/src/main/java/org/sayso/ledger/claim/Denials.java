package org.sayso.ledger.claim;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.ledger.claim.Denial.Feature;

/** Weighs for each clause of a story whether it speaks against others. */
final class Denials {

    private static final Set<String> OFFICES = Set.of(
            "minister", "ministry", "police", "army", "military", "government", "company", "operator", "authority", "director", "colonel", "general", "chief", "mayor", "president", "manager",
            "executive", "governor", "navy");
    private static final int SHORT = 6;
    private static final int NEAR = 4;
    /** What a side says counts from so many clauses on; of fewer a part is taken for what is usual. */
    private static final int ENOUGH = 4;
    private static final double USUALLY_NEGATIVE = 0.25;
    private static final double USUALLY_ACCUSING = 0.1;

    private final Settled settled;
    private final Map<Integer, Integer> clauses = new HashMap<>();
    private final Map<Integer, Integer> negative = new HashMap<>();
    private final Map<Integer, Integer> accusing = new HashMap<>();
    private final Map<Integer, Integer> spokenOf = new HashMap<>();
    private final Map<Integer, Double> asClaim = new HashMap<>();
    private final Map<Integer, Double> asDenial = new HashMap<>();

    Denials(Settled settled) {
        this.settled = settled;
        var named = new HashMap<String, Set<Integer>>();
        for (var i = 0; i < settled.passages().size(); i++) {
            var passage = settled.passages().get(i);
            var side = settled.side(i);
            clauses.merge(side, 1, Integer::sum);
            negative.merge(side, passage.negative() ? 1 : 0, Integer::sum);
            accusing.merge(side, passage.accuses() ? 1 : 0, Integer::sum);
            passage.self().forEach(word -> named.computeIfAbsent(word, any -> new HashSet<>()).add(side));
        }
        for (var i = 0; i < settled.passages().size(); i++) {
            var meant = new HashSet<Integer>();
            settled.passages().get(i).sentence().forEach(word -> meant.addAll(named.getOrDefault(word, Set.of())));
            meant.remove(settled.side(i));
            meant.forEach(side -> spokenOf.merge(side, 1, Integer::sum));
        }
        var of = settled.ofStatements();
        for (var link : settled.links()) {
            mark(link.claim(), link.likelihood(), of, asClaim);
            mark(link.denial(), link.likelihood(), of, asDenial);
        }
    }

    private void mark(Link.Side side, double likelihood, Map<Integer, List<Integer>> of, Map<Integer, Double> as) {
        of.getOrDefault(side.statement().index(), List.of()).stream().filter(i -> settled.within(side, i)).forEach(i -> as.merge(i, likelihood, Math::max));
    }

    Map<Feature, Double> features(int i) {
        var passage = settled.passages().get(i);
        var features = new EnumMap<Feature, Double>(Feature.class);
        features.put(Feature.BIAS, 1.0);
        words(features, passage);
        disputes(features, i);
        neighbours(features, i);
        speaker(features, i);
        return Collections.unmodifiableMap(features);
    }

    private static void words(Map<Feature, Double> features, Passage passage) {
        features.put(Feature.DENIES, of(passage.denies()));
        features.put(Feature.DENIES_BY_CUE, of(passage.stance().equals("denies") && !passage.clause().reading().deniesByItself()));
        features.put(Feature.ACCUSES, of(passage.accuses()));
        features.put(Feature.NEGATIVE, of(passage.negative()));
        features.put(Feature.SWEEPING, of(passage.negative() && passage.sweeping()));
        features.put(Feature.DIRECT, of(passage.statement().attribution().kind().equals("direct")));
        features.put(Feature.NUMBER, of(!passage.clause().numbers().isEmpty()));
        features.put(Feature.HOUR, of(!passage.clause().hours().minutes().isEmpty()));
        features.put(Feature.SHORT, of(passage.clause().words().size() <= SHORT));
        features.put(Feature.POINTS_BACK, of(Replies.pointsBack(passage.clause())));
    }

    private void disputes(Map<Feature, Double> features, int i) {
        var own = settled.passages().get(i).stance();
        var made = settled.stance(i);
        features.put(Feature.MADE_DENIAL, of(made.equals("denies") && !own.equals("denies")));
        features.put(Feature.MADE_ACCUSATION, of(made.equals("accuses") && !own.equals("accuses")));
        features.put(Feature.ANSWERS, of(settled.answered().containsKey(settled.statement(i).index())));
        features.put(Feature.LINKED_AS_CLAIM, asClaim.getOrDefault(i, 0.0));
        features.put(Feature.LINKED_AS_DENIAL, asDenial.getOrDefault(i, 0.0));
    }

    private void neighbours(Map<Feature, Double> features, int i) {
        var before = neighbour(i, -1);
        var after = neighbour(i, 1);
        var roots = settled.passages().get(i).roots();
        features.put(Feature.BEFORE_SHARED, before == null ? 0 : before.roots().containment(roots));
        features.put(Feature.AFTER_SHARED, after == null ? 0 : after.roots().containment(roots));
        features.put(Feature.BEFORE_NEGATIVE, of(before != null && before.negative()));
        features.put(Feature.AFTER_NEGATIVE, of(after != null && after.negative()));
    }

    /** The nearest clause of another side in the same report; null where none is near. */
    private @Nullable Passage neighbour(int i, int step) {
        for (var j = i + step; j >= 0 && j < settled.passages().size() && Math.abs(i - j) <= NEAR; j += step) {
            var other = settled.statement(j);
            if (other.report() != settled.statement(i).report()) {
                return null;
            }
            if (settled.side(j) != settled.side(i) && !other.overlaps(settled.statement(i))) {
                return settled.passages().get(j);
            }
        }
        return null;
    }

    private void speaker(Map<Feature, Double> features, int i) {
        var passage = settled.passages().get(i);
        var side = settled.side(i);
        var others = clauses.getOrDefault(side, 1) - 1;
        features.put(Feature.SIDE_NEGATIVE, part(negative.getOrDefault(side, 0) - (passage.negative() ? 1 : 0), others, USUALLY_NEGATIVE));
        features.put(Feature.SIDE_ACCUSES, part(accusing.getOrDefault(side, 0) - (passage.accuses() ? 1 : 0), others, USUALLY_ACCUSING));
        features.put(Feature.SPOKEN_OF, Math.log1p(spokenOf.getOrDefault(side, 0)));
        var statement = passage.statement();
        var identity = statement.identity();
        features.put(Feature.BODY, of(identity != null && identity.type().equals("ORGANIZATION")));
        var called = ((statement.speaker() == null ? "" : statement.speaker()) + " " + String.join(" ", statement.roles())).toLowerCase(Locale.ROOT);
        features.put(Feature.OFFICE, of(OFFICES.stream().anyMatch(called::contains)));
    }

    private static double part(int of, int all, double usual) {
        return (of + ENOUGH * usual) / (all + ENOUGH);
    }

    private static double of(boolean holds) {
        return holds ? 1 : 0;
    }
}

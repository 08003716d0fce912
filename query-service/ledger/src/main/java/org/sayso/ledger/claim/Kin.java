package org.sayso.ledger.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.sayso.ledger.claim.Kinship.Feature;
import org.sayso.ledger.origin.Origins;
import org.sayso.ledger.utterance.Statement;

/** Holds the clauses of a story together: those that share a rare root, belong to one claim, or stand next to each other and share a root or reply. */
final class Kin {

    private static final int KEYS = 10;
    /** What more clauses have is no rare root, and a claim that has more is not gone through. */
    private static final int RARE = 64;
    private static final int NEAR = 3;
    private static final int REPLY = 2;
    private static final int SHORT = 3;

    private final Settled settled;
    private final Origins origins;
    private final Map<Integer, List<Integer>> holders = new HashMap<>();
    private final Map<Integer, List<Integer>> ofClaim = new HashMap<>();
    private final Map<Two, Double> linked = new HashMap<>();
    /** Statements of one sentence, by index. */
    private final Set<Integer> alone = new HashSet<>();

    /** Two clauses, the lesser first. */
    record Two(int one, int other) {

        static Two of(int i, int j) {
            return new Two(Math.min(i, j), Math.max(i, j));
        }
    }

    Kin(Settled settled, Origins origins) {
        this.settled = settled;
        this.origins = origins;
        for (var i = 0; i < settled.passages().size(); i++) {
            for (var key : settled.passages().get(i).roots().rarest(KEYS)) {
                holders.computeIfAbsent(key, any -> new ArrayList<>()).add(i);
            }
            ofClaim.computeIfAbsent(claim(i), any -> new ArrayList<>()).add(i);
        }
        var of = settled.ofStatements();
        of.forEach((statement, clauses) -> {
            if (clauses.size() == 1) {
                alone.add(statement);
            }
        });
        for (var link : settled.links()) {
            for (var i : of.getOrDefault(link.claim().statement().index(), List.of())) {
                for (var j : of.getOrDefault(link.denial().statement().index(), List.of())) {
                    if (settled.within(link.claim(), i) && settled.within(link.denial(), j)) {
                        linked.merge(Two.of(i, j), link.likelihood(), Math::max);
                    }
                }
            }
        }
    }

    private int claim(int i) {
        return Objects.requireNonNull(settled.claimOf().get(settled.statement(i).index()));
    }

    /** The later clauses one is to be held together with, in order. */
    List<Integer> candidates(int i) {
        var sharing = new TreeSet<Integer>();
        for (var key : settled.passages().get(i).roots().rarest(KEYS)) {
            var others = Objects.requireNonNull(holders.get(key));
            if (others.size() <= RARE) {
                sharing.addAll(others);
            }
        }
        for (var j = i + 1; j < settled.passages().size() && j <= i + NEAR && settled.statement(j).report() == settled.statement(i).report(); j++) {
            if (speaksOfThat(settled.passages().get(i), settled.passages().get(j))) {
                sharing.add(j);
            }
        }
        var together = Objects.requireNonNull(ofClaim.get(claim(i)));
        if (together.size() <= RARE) {
            together.stream().filter(j -> ofOneClaim(i, j)).forEach(sharing::add);
        }
        return List.copyOf(sharing.tailSet(i, false));
    }

    /** What a claim brings together are statements; of one that runs over sentences only those are meant that share a root with the other or stand against it. */
    private boolean ofOneClaim(int i, int j) {
        return alone.contains(settled.statement(i).index()) && alone.contains(settled.statement(j).index())
                || settled.passages().get(i).roots().common(settled.passages().get(j).roots()) > 0 || linked.containsKey(Two.of(i, j));
    }

    /** Being near is not enough: the second has a root of the first, or replies to it and to nothing else. */
    private boolean speaksOfThat(Passage a, Passage b) {
        var answered = settled.answered().get(b.statement().index());
        return a.roots().common(b.roots()) > 0 || (answered == null || answered == a.statement().index()) && replies(a.statement(), b.statement()) && (Replies.turns(a.clause(), b.clause()) || Replies.pointsBack(b.clause()));
    }

    /** Two speak next to each other, nobody else between them. */
    private boolean replies(Statement x, Statement y) {
        return x != y && x.report() == y.report() && Math.abs(x.index() - y.index()) <= REPLY && settled.sides().alone(x, y);
    }

    /** @param i the earlier */
    Map<Feature, Double> features(int i, int j) {
        var a = settled.passages().get(i);
        var b = settled.passages().get(j);
        var features = new EnumMap<Feature, Double>(Feature.class);
        features.put(Feature.BIAS, 1.0);
        wording(features, a, b);
        relation(features, i, j);
        place(features, a, b);
        features.put(Feature.ONE_NEGATIVE, of(a.negative() != b.negative()));
        features.put(Feature.OPPOSITES_OF_ONE, of(a.clause().polar().stream().anyMatch(said -> b.clause().polar().stream().anyMatch(said::against))));
        features.put(Feature.BOTH_ACCUSE, of(a.accuses() && b.accuses()));
        features.put(Feature.SPEAKS_OF, of(a.speaksOf(b) || b.speaksOf(a)));
        numbers(features, a.clause(), b.clause());
        features.put(Feature.SHORT, of(Math.min(a.clause().words().size(), b.clause().words().size()) <= SHORT));
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
        features.put(Feature.SENTENCES_ALIKE, a.around().likeness(b.around()));
    }

    private void relation(Map<Feature, Double> features, int i, int j) {
        var x = settled.statement(i);
        var y = settled.statement(j);
        var answers = Integer.valueOf(y.index()).equals(settled.answered().get(x.index())) || Integer.valueOf(x.index()).equals(settled.answered().get(y.index()));
        features.put(Feature.ONE_UTTERANCE, of(x != y && Objects.equals(settled.utteranceOf().get(x.index()), settled.utteranceOf().get(y.index()))));
        features.put(Feature.ONE_CLAIM, of(x != y && claim(i) == claim(j)));
        features.put(Feature.LINKED, linked.getOrDefault(Two.of(i, j), 0.0));
        features.put(Feature.ANSWERED, of(answers));
        features.put(Feature.SAME_STATEMENT, of(x == y));
        features.put(Feature.SAME_SIDE, of(x != y && settled.sides().one(x, y)));
    }

    private void place(Map<Feature, Double> features, Passage a, Passage b) {
        var x = a.statement();
        var y = b.statement();
        var same = x.report() == y.report();
        var apart = Math.abs(x.index() - y.index());
        var replies = replies(x, y);
        features.put(Feature.SAME_ORIGIN, of(origins.same(x.report().id(), y.report().id())));
        features.put(Feature.SAME_DOCUMENT, of(same));
        features.put(Feature.NEXT, of(same && apart <= 1));
        features.put(Feature.NEAR, same ? 1.0 / Math.max(1, apart) : 0);
        features.put(Feature.NEXT_SHARED, replies ? features.getOrDefault(Feature.ROOTS_WITHIN, 0.0) : 0);
        features.put(Feature.ADVERSATIVE, of(replies && Replies.turns(a.clause(), b.clause())));
        features.put(Feature.POINTS_BACK, of(replies && Replies.pointsBack(b.clause())));
    }

    private static void numbers(Map<Feature, Double> features, Clause a, Clause b) {
        var one = a.numbers();
        var other = b.numbers();
        features.put(Feature.NUMBERS_DIFFER, of(!one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other)));
        features.put(Feature.NUMBERS_SAME, of(!Collections.disjoint(one, other)));
        features.put(Feature.NUMBERS_ONE_SIDED, of(one.isEmpty() != other.isEmpty()));
        features.put(Feature.HOURS, of(!a.hours().minutes().isEmpty() && !b.hours().minutes().isEmpty()));
    }

    private static double of(boolean holds) {
        return holds ? 1 : 0;
    }
}

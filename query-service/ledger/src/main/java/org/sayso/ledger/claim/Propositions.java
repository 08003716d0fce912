package org.sayso.ledger.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.sayso.ledger.text.AverageLink;
import org.sayso.ledger.utterance.Statement;
import org.sayso.ledger.utterance.Utterances;

/** Puts utterances together that come to one proposition, whoever the speaker. */
final class Propositions {

    private static final double SAME_PROPOSITION = 0.4;
    private static final double JOIN = 0.3;

    private Propositions() {}

    /** Groups of statements, each by index. */
    static List<List<Statement>> of(List<Utterances.Aligned> utterances, List<Reading> readings) {
        var clustering = new AverageLink(utterances.size(), JOIN);
        var candidates = candidates(utterances, readings);
        for (var i = 0; i < utterances.size(); i++) {
            for (var j = candidates.get(i).nextSetBit(i + 1); j >= 0; j = candidates.get(i).nextSetBit(j + 1)) {
                var likeness = likeness(utterances.get(i), utterances.get(j), readings);
                if (likeness >= SAME_PROPOSITION) {
                    clustering.link(i, j, likeness);
                }
            }
        }
        return clustering.groups().stream()
                .map(group -> group.stream()
                        .flatMap(u -> utterances.get(u).statements().stream())
                        .sorted(Comparator.comparingInt(Statement::index))
                        .toList())
                .toList();
    }

    /**
     * Utterances that can be alike enough. What is alike enough shares two fifths of the lighter gist, so one of the terms that stand before the last two fifths of its
     * weight, the rarest first.
     */
    private static List<BitSet> candidates(List<Utterances.Aligned> utterances, List<Reading> readings) {
        var holders = new HashMap<Integer, BitSet>();
        var candidates = new ArrayList<BitSet>();
        for (var u = 0; u < utterances.size(); u++) {
            candidates.add(new BitSet());
            for (var statement : telling(utterances.get(u), readings)) {
                for (var term : statement.gist().terms()) {
                    holders.computeIfAbsent(term, any -> new BitSet()).set(u);
                }
            }
        }
        for (var u = 0; u < utterances.size(); u++) {
            for (var statement : telling(utterances.get(u), readings)) {
                for (var term : statement.gist().heaviest(1 - SAME_PROPOSITION)) {
                    candidates.get(u).or(holders.getOrDefault(term, new BitSet()));
                }
            }
        }
        for (var u = 0; u < utterances.size(); u++) {
            for (var other = candidates.get(u).nextSetBit(0); other >= 0; other = candidates.get(u).nextSetBit(other + 1)) {
                candidates.get(other).set(u);
            }
        }
        return candidates;
    }

    private static List<Statement> telling(Utterances.Aligned utterance, List<Reading> readings) {
        return utterance.statements().stream().filter(statement -> !readings.get(statement.index()).hollow()).toList();
    }

    private static double likeness(Utterances.Aligned a, Utterances.Aligned b, List<Reading> readings) {
        var best = 0.0;
        for (var x : a.statements()) {
            for (var y : b.statements()) {
                var one = readings.get(x.index());
                var other = readings.get(y.index());
                var least = one.answers() == other.answers() ? 2 : 3;
                if (!one.hollow() && !other.hollow() && x.gist().common(y.gist()) >= least) {
                    best = Math.max(best, (x.gist().containment(y.gist()) + x.gist().likeness(y.gist())) / 2);
                }
            }
        }
        return best;
    }
}

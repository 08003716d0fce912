package org.sayso.ledger.claim;

import java.util.Comparator;
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
        for (var i = 0; i < utterances.size(); i++) {
            for (var j = i + 1; j < utterances.size(); j++) {
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

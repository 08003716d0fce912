package org.sayso.ledger.claim;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.sayso.ledger.utterance.Statement;

/**
 * What the words of a statement come to, read once: statements are compared pair by pair.
 *
 * @param hollow it has no proposition of its own
 */
record Reading(Statement statement, String stance, boolean hollow) {

    private static final Set<String> DENYING = Set.of("deny", "reject", "dispute", "refute", "dismiss", "rebut", "contradict", "repudiate", "disavow", "contest", "rubbish", "rule");

    static List<Reading> of(List<Statement> statements) {
        return statements.stream().map(statement -> new Reading(statement, Stances.of(statement), Hollow.is(statement))).toList();
    }

    Reading as(String other) {
        return new Reading(statement, other, hollow);
    }

    /** A negation of this one reaches words that both have. */
    boolean negates(Reading other) {
        return !Collections.disjoint(Polarity.negated(statement.text()), Polarity.stems(other.statement().text()));
    }

    boolean putsForward() {
        return Stances.supports(stance);
    }

    /** What it says denies, not the verb that reports it. */
    boolean deniesByItself() {
        var cue = statement.attribution().cue();
        return stance.equals("denies") && (cue == null || !DENYING.contains(cue.lemma())) && !Polarity.dismisses(statement);
    }

    boolean answers() {
        return Stances.isAnswer(stance);
    }
}

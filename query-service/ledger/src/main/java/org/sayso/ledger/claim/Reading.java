package org.sayso.ledger.claim;

import java.util.List;
import org.sayso.ledger.utterance.Statement;

/**
 * What the words of a statement come to, read once: statements are compared pair by pair.
 *
 * @param hollow it has no proposition of its own
 */
record Reading(Statement statement, String stance, boolean hollow) {

    static List<Reading> of(List<Statement> statements) {
        return statements.stream().map(statement -> new Reading(statement, Stances.of(statement), Hollow.is(statement))).toList();
    }

    boolean putsForward() {
        return Stances.supports(stance);
    }

    /** What it says denies, not the verb that reports it. */
    boolean deniesByItself() {
        return stance.equals("denies") && statement.attribution().stance().equals("asserts") && !Polarity.dismisses(statement);
    }

    boolean answers() {
        return Stances.isAnswer(stance);
    }
}

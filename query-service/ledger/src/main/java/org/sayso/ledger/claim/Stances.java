package org.sayso.ledger.claim;

import org.sayso.ledger.utterance.Statement;

/** What stance a statement takes by its own words. */
final class Stances {

    private Stances() {}

    /** Demands and predictions put something forward; a judgement on another's words denies them. */
    static String of(Statement statement) {
        if (Polarity.dismisses(statement)) {
            return "denies";
        }
        return switch (statement.attribution().stance()) {
            case "demands", "predicts" -> "asserts";
            case "denies" -> Polarity.speaksOfDenial(statement) ? "asserts" : "denies";
            default -> statement.attribution().stance();
        };
    }

    static boolean supports(String stance) {
        return switch (stance) {
            case "asserts", "accuses", "confirms" -> true;
            default -> false;
        };
    }

    static boolean putsForward(Statement statement) {
        return supports(of(statement));
    }

    /** Whether it answers something said by another. */
    static boolean answers(Statement statement) {
        return isAnswer(of(statement));
    }

    static boolean isAnswer(String stance) {
        return switch (stance) {
            case "denies", "questions", "declines", "confirms" -> true;
            default -> false;
        };
    }
}

package org.sayso.ledger.claim;

import java.util.List;
import org.sayso.ledger.text.Lexicon;
import org.sayso.ledger.text.Words;
import org.sayso.ledger.utterance.Statement;

/** What stance a statement takes by its own words. */
final class Stances {

    private static final List<String> EVASIONS = Lexicon.lines(Stances.class, "evasions.txt");

    private Stances() {}

    /** Demands and predictions put something forward; a judgement on another's words denies them. */
    static String of(Statement statement) {
        if (Polarity.dismisses(statement)) {
            return "denies";
        }
        return switch (statement.attribution().stance()) {
            case "demands", "predicts", "asserts" -> evades(statement) ? "declines" : "asserts";
            case "denies" -> Polarity.speaksOfDenial(statement) ? "asserts" : "denies";
            default -> statement.attribution().stance();
        };
    }

    /** "It was too early to speak of a cause". */
    private static boolean evades(Statement statement) {
        var words = " " + String.join(" ", Words.lower(Words.of(statement.text()))) + " ";
        return EVASIONS.stream().anyMatch(evasion -> words.contains(" " + evasion + " "));
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

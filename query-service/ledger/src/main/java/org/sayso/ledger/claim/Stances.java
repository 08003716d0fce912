package org.sayso.ledger.claim;

import java.util.List;
import org.sayso.ledger.text.Lexicon;
import org.sayso.ledger.text.Words;
import org.sayso.ledger.utterance.Statement;

/** What stance a statement takes by its own words. */
final class Stances {

    private static final List<String> DISMISSALS = Lexicon.lines(Stances.class, "dismissals.txt");
    private static final int SHORT = 10;

    private Stances() {}

    /** Demands and predictions put something forward; a judgement on another's words denies them. */
    static String of(Statement statement) {
        if (Polarity.dismisses(statement)) {
            return "denies";
        }
        return switch (statement.attribution().stance()) {
            case "demands", "predicts", "asserts" -> byContent(statement);
            case "denies" -> Polarity.speaksOfDenial(statement) ? "asserts" : "denies";
            default -> statement.attribution().stance();
        };
    }

    private static String byContent(Statement statement) {
        if (statement.text().strip().endsWith("?")) {
            return "questions";
        }
        if (Refusals.is(statement)) {
            return "declines";
        }
        if (dismisses(statement)) {
            return "denies";
        }
        return switch (Wrongs.in(statement)) {
            case DONE -> "accuses";
            case NOT_DONE -> "denies";
            case NOTHING -> alleges(statement) ? "accuses" : "asserts";
        };
    }

    /** "A lie", "far from the truth": said of what another said, for it says nothing else. */
    private static boolean dismisses(Statement statement) {
        var words = Words.lower(Words.of(statement.text()));
        return words.size() <= SHORT && says(words, DISMISSALS);
    }

    /** It says nothing but that another's words are wrong. */
    static boolean judges(Statement statement) {
        return dismisses(statement) || Polarity.dismisses(statement);
    }

    private static boolean alleges(Statement statement) {
        var cue = statement.attribution().cue();
        return cue != null && cue.lemma().equals("allege");
    }

    static boolean says(List<String> lower, List<String> phrases) {
        var words = " " + String.join(" ", lower) + " ";
        return phrases.stream().anyMatch(phrase -> words.contains(" " + phrase + " "));
    }

    static boolean supports(String stance) {
        return switch (stance) {
            case "asserts", "accuses", "confirms" -> true;
            default -> false;
        };
    }

    /** Whether it answers something said by another. */
    static boolean isAnswer(String stance) {
        return switch (stance) {
            case "denies", "questions", "declines", "confirms" -> true;
            default -> false;
        };
    }
}

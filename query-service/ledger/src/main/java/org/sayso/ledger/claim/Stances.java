package org.sayso.ledger.claim;

import java.util.List;
import java.util.Set;
import org.sayso.ledger.text.Lexicon;
import org.sayso.ledger.text.Words;
import org.sayso.ledger.utterance.Statement;

/** What stance a statement takes by its own words. */
final class Stances {

    private static final List<String> EVASIONS = Lexicon.lines(Stances.class, "evasions.txt");
    private static final List<String> DISMISSALS = Lexicon.lines(Stances.class, "dismissals.txt");
    private static final Set<String> WRONGS = Set.of(String.join(" ", Lexicon.lines(Stances.class, "wrongs.txt")).split(" "));
    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "my", "our");
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
        if (says(statement, EVASIONS)) {
            return "declines";
        }
        if (dismisses(statement)) {
            return "denies";
        }
        return alleges(statement) || wrongs(statement) ? "accuses" : "asserts";
    }

    /** "A lie", "far from the truth": said of what another said, for it says nothing else. */
    private static boolean dismisses(Statement statement) {
        return Words.of(statement.text()).size() <= SHORT && says(statement, DISMISSALS);
    }

    private static boolean alleges(Statement statement) {
        var cue = statement.attribution().cue();
        return cue != null && cue.lemma().equals("allege");
    }

    /** A wrong that somebody else is said to have done: no word of the speaker's own side, nothing negated. */
    private static boolean wrongs(Statement statement) {
        var words = Words.lower(Words.of(statement.text()));
        if (words.isEmpty() || FIRST_PERSON.contains(words.getFirst()) || Polarity.negative(statement)) {
            return false;
        }
        return words.stream().anyMatch(WRONGS::contains);
    }

    private static boolean says(Statement statement, List<String> phrases) {
        var words = " " + String.join(" ", Words.lower(Words.of(statement.text()))) + " ";
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

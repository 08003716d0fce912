package org.sayso.ledger.claim;

import java.util.List;
import java.util.Set;
import org.sayso.ledger.text.Lexicon;
import org.sayso.ledger.text.Words;
import org.sayso.ledger.utterance.Statement;

/**
 * That somebody will not say: by what is said ("it was too early to speak of a cause", {@code evasions.txt}), or by what stands before it in the report ("did not want to
 * comment on the arrest", {@code refusals.txt}).
 */
final class Refusals {

    private static final List<String> EVASIONS = Lexicon.lines(Refusals.class, "evasions.txt");
    private static final List<String> REFUSALS = Lexicon.lines(Refusals.class, "refusals.txt");
    private static final Set<String> OPENERS = Set.of("to", "whether", "if", "on", "about", "what", "who", "why", "how", "when", "where", "which");
    private static final int NEAR = 3;

    private Refusals() {}

    static boolean is(Statement statement) {
        var words = Words.lower(Words.of(statement.text()));
        return Stances.says(words, EVASIONS) || !words.isEmpty() && (OPENERS.contains(words.getFirst()) || Hollow.is(statement)) && refused(statement);
    }

    private static boolean refused(Statement statement) {
        var report = statement.report();
        var sentence = report.sentenceAt(statement.start());
        if (sentence == null) {
            return false;
        }
        var before = Words.lower(Words.of(report.covered(sentence.start(), statement.start())));
        for (var to = before.size(); to > 0 && to >= before.size() - NEAR; to--) {
            var upTo = " " + String.join(" ", before.subList(0, to));
            if (REFUSALS.stream().anyMatch(phrase -> upTo.endsWith(" " + phrase))) {
                return true;
            }
        }
        return false;
    }
}

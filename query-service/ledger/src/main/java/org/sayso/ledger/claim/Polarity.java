package org.sayso.ledger.claim;

import java.util.Collections;
import java.util.Set;
import org.sayso.ledger.text.Words;
import org.sayso.ledger.utterance.Statement;

/** Whether a statement says that something is so or that it is not, and what it does to another's statement by naming it. */
final class Polarity {

    private static final Set<String> NEGATIONS = Set.of("no", "not", "never", "nobody", "none", "nothing", "neither", "nor", "without", "cannot", "n't");
    private static final Set<String> STATEMENTS = Set.of(
            "account", "accounts", "accusation", "accusations", "allegation", "allegations", "claim", "claims", "charge", "charges", "figure", "figures", "version",
            "report", "reports", "story", "statement", "remark", "remarks", "criticism", "suggestion", "theory");
    private static final Set<String> NAMING = Set.of("call", "dismiss", "describe", "brand", "label", "reject", "rubbish", "ridicule", "term", "slam", "contest", "dispute");

    private static final Set<String> DENIALS = Set.of("denial", "denials", "deny", "denying");

    private Polarity() {}

    /** The content denies what it speaks of. An odd number of negations: "nobody had not heard" affirms. */
    static boolean negative(Statement statement) {
        var count = 0;
        for (var content : statement.content()) {
            for (var word : Words.lower(Words.of(content.exact()))) {
                if (NEGATIONS.contains(word) || word.endsWith("n't")) {
                    count++;
                }
            }
        }
        return count % 2 == 1;
    }

    /** "Called the account a fairy tale": a judgement on what another said. */
    static boolean dismisses(Statement statement) {
        var cue = statement.attribution().cue();
        if (cue == null || !NAMING.contains(cue.lemma())) {
            return false;
        }
        var head = Words.lower(Words.of(statement.content().getFirst().exact())).stream().limit(6).toList();
        return !Collections.disjoint(head, STATEMENTS);
    }

    /** "Rejected the ministry's denials": who denies a denial affirms. */
    static boolean speaksOfDenial(Statement statement) {
        return Words.of(statement.text()).stream().map(Words.Word::lower).anyMatch(DENIALS::contains);
    }
}

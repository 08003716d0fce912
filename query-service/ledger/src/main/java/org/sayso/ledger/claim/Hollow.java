package org.sayso.ledger.claim;

import java.util.Set;
import org.sayso.ledger.text.StopWords;
import org.sayso.ledger.text.Words;
import org.sayso.ledger.utterance.Statement;

/**
 * Contents that say nothing by themselves: "the accusation", "it", "the timing", "Mr. Brun", "to comment". They can answer what another said, never put anything
 * forward.
 */
final class Hollow {

    private static final Set<String> AUXILIARIES = Set.of(
            "is", "was", "were", "are", "be", "been", "being", "am", "has", "had", "have", "having", "would", "will", "can", "cannot", "could", "should", "may",
            "might", "must", "did", "does", "do");
    private static final Set<String> OPENERS = Set.of(
            "the", "a", "an", "this", "that", "these", "those", "such", "any", "all", "his", "her", "its", "their", "our", "my", "your", "to", "it", "them", "what",
            "which", "who", "he", "she", "they", "him", "us", "so", "as", "anything", "some", "one");
    private static final Set<String> POINTING = Set.of(
            "account", "accounts", "accusation", "accusations", "allegation", "allegations", "claim", "claims", "charge", "charges", "report", "reports", "version",
            "finding", "findings", "figure", "figures", "statement", "statements", "remark", "remarks", "criticism", "suggestion", "suggestions", "theory", "story",
            "assertion", "assertions", "incident", "comment", "question", "questions", "wrongdoing", "involvement", "responsibility", "link",
            "connection", "part", "role");
    private static final Set<String> PRONOUNS = Set.of("it", "this", "that", "them", "these", "those", "so", "what");
    private static final int TELLING = 2;

    private Hollow() {}

    /** Whether the content has no proposition of its own. */
    static boolean is(Statement statement) {
        if (!statement.numbers().isEmpty() || statement.attribution().kind().equals("direct") && statement.content().getFirst().exact().indexOf(' ') > 0) {
            return false;
        }
        var words = Words.of(statement.text());
        if (words.isEmpty()) {
            return true;
        }
        var telling = 0;
        var named = false;
        for (var word : words) {
            var lower = word.lower();
            if (AUXILIARIES.contains(lower) || lower.endsWith("n't") || word.number()) {
                return false;
            }
            named |= word.capital();
            if (!word.capital() && !StopWords.isStop(lower) && !POINTING.contains(lower)) {
                telling++;
            }
        }
        return telling == 0 || telling <= TELLING && (OPENERS.contains(words.getFirst().lower()) || words.size() == 1 || named && words.size() <= TELLING);
    }

    /** Whether it points to something said or done: "the accusation", "it", "any involvement". */
    static boolean points(Statement statement) {
        return Words.of(statement.text()).stream().map(Words.Word::lower).anyMatch(word -> POINTING.contains(word) || PRONOUNS.contains(word));
    }

    /** "Such a talk": what was just spoken of. */
    static boolean such(Statement statement) {
        return Words.of(statement.text()).stream().anyMatch(word -> word.lower().equals("such"));
    }

    /** "Any delay" names what is denied, "the accusation" does not. */
    static boolean names(Statement statement) {
        return Words.of(statement.text()).stream().anyMatch(word -> !word.capital() && !StopWords.isStop(word.lower()) && !POINTING.contains(word.lower()) && !PRONOUNS.contains(word.lower()));
    }

    /** Not even a word that points to something: "it", "what", a bare name. */
    static boolean empty(Statement statement) {
        return is(statement)
                && Words.of(statement.text()).stream().allMatch(word -> word.capital() || PRONOUNS.contains(word.lower()) || StopWords.isStop(word.lower()));
    }
}

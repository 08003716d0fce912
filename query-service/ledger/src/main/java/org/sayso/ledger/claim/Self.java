package org.sayso.ledger.claim;

import java.util.HashSet;
import java.util.Set;
import org.sayso.ledger.text.StopWords;
import org.sayso.ledger.text.Words;
import org.sayso.ledger.utterance.Statement;

/** Whether words speak of the speaker. */
final class Self {

    private static final Set<String> PRONOUNS = Set.of("he", "she", "i", "we", "his", "her", "my", "our");
    private static final int FIRST = 3;

    private Self() {}

    /** What is said is said of the speaker or the body it speaks for: "he had ordered it", "the Front had made up a sheet". */
    static boolean opens(Statement statement) {
        var words = Words.lower(Words.of(statement.text()));
        return !words.isEmpty() && (PRONOUNS.contains(words.getFirst()) || words.stream().limit(FIRST).anyMatch(words(statement)::contains));
    }

    /** Names of the speaker and of the body it speaks for, as words. */
    static Set<String> words(Statement statement) {
        var words = new HashSet<String>();
        var source = statement.attribution().source();
        var entity = source == null ? null : statement.report().entity(source.entity());
        if (entity != null) {
            words.addAll(Words.lower(Words.of(entity.name())));
            for (var role : entity.roles()) {
                var body = statement.report().entity(role.organization());
                if (body != null) {
                    words.addAll(Words.lower(Words.of(body.name())));
                }
            }
        }
        if (source != null && source.span() != null) {
            var span = source.span();
            Words.of(span.exact()).stream().filter(Words.Word::capital).forEach(word -> words.add(word.lower()));
        }
        if (statement.speaker() != null) {
            Words.of(statement.speaker()).stream().filter(Words.Word::capital).forEach(word -> words.add(word.lower()));
        }
        words.removeIf(word -> StopWords.isStop(word) || word.length() < 3);
        return words;
    }
}

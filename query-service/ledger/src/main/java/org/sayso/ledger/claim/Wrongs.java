package org.sayso.ledger.claim;

import java.util.List;
import java.util.Set;
import org.sayso.ledger.text.Lexicon;
import org.sayso.ledger.text.Words;
import org.sayso.ledger.utterance.Statement;

/**
 * What people do to one another that is a wrong in itself, from {@code wrongs.txt}. Somebody must have done it: "an officer twisted it", "was beaten by a guard". That
 * something "had been tampered with" names nobody, and "a stolen document" is no deed.
 */
final class Wrongs {

    private static final Set<String> WORDS = Set.of(String.join(" ", Lexicon.lines(Wrongs.class, "wrongs.txt")).split(" "));
    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "my", "our");
    private static final Set<String> NOBODY = Set.of("nobody", "none", "never", "not", "no");
    private static final Set<String> BEING = Set.of("is", "was", "were", "are", "be", "been", "being", "got");
    private static final Set<String> HAVING = Set.of("had", "has", "have", "having");
    private static final Set<String> BEFORE_NOUN = Set.of("a", "an", "the", "this", "that", "any", "some", "his", "her", "its", "their", "of", "for", "with", "as", "and");
    private static final int NEAR = 3;

    private Wrongs() {}

    /** What the words say of wrongs. */
    enum Told {
        NOTHING,
        DONE,
        NOT_DONE
    }

    static Told in(Statement statement) {
        var words = Words.lower(Words.of(statement.text()));
        if (words.isEmpty()) {
            return Told.NOTHING;
        }
        for (var i = 0; i < words.size(); i++) {
            if (WORDS.contains(words.get(i)) && isDeed(words, i)) {
                return !NOBODY.contains(words.getFirst()) && words.subList(Math.max(0, i - NEAR), i).stream().noneMatch(word -> NOBODY.contains(word) || word.endsWith("n't"))
                        ? FIRST_PERSON.contains(words.getFirst()) || Polarity.negative(statement) ? Told.NOTHING : Told.DONE
                        : Told.NOT_DONE;
            }
        }
        return Told.NOTHING;
    }

    private static boolean isDeed(List<String> words, int at) {
        var before = words.subList(Math.max(0, at - NEAR), at);
        var after = words.subList(at + 1, Math.min(words.size(), at + 1 + NEAR));
        if (before.stream().anyMatch(BEING::contains)) {
            return after.contains("by") || after.contains("with") && words.get(at).startsWith("threaten");
        }
        var participle = words.get(at).endsWith("en") && !words.get(at).equals("threaten");
        return participle ? before.stream().anyMatch(HAVING::contains) : at > 0 && !BEFORE_NOUN.contains(words.get(at - 1)) && !words.get(at - 1).endsWith("ing");
    }
}

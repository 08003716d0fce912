package org.sayso.ledger.utterance;

import java.util.HashMap;
import java.util.Map;
import org.sayso.ledger.text.Lemmas;
import org.sayso.ledger.text.Lexicon;
import org.sayso.ledger.text.Stems;

/** One word for all that reports use for one another, from {@code synonyms.txt}. */
public final class Synonyms {

    private static final Map<String, String> FIRST = load();

    private Synonyms() {}

    /** The first word of its class, the base form of the word where it is in none. */
    public static String of(String lower) {
        var base = Lemmas.of(lower);
        return FIRST.getOrDefault(Stems.of(base), base);
    }

    private static Map<String, String> load() {
        var first = new HashMap<String, String>();
        for (var line : Lexicon.lines(Synonyms.class, "synonyms.txt")) {
            var words = line.split(" +");
            for (var word : words) {
                first.putIfAbsent(Stems.of(Lemmas.of(word)), words[0]);
            }
        }
        return Map.copyOf(first);
    }
}

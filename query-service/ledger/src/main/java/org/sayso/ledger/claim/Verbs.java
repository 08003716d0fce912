package org.sayso.ledger.claim;

import java.util.HashMap;
import java.util.Map;
import org.sayso.ledger.text.Lexicon;
import org.sayso.ledger.text.Stems;

/** Brings past forms of irregular verbs, from {@code verbs.txt}, to the stem of their dictionary form. */
final class Verbs {

    private static final Map<String, String> PAST = load();

    private Verbs() {}

    /** The dictionary form of an irregular past, else the word. */
    static String base(String lower) {
        return PAST.getOrDefault(lower, lower);
    }

    static String stem(String lower) {
        return Stems.of(base(lower));
    }

    private static Map<String, String> load() {
        var past = new HashMap<String, String>();
        for (var line : Lexicon.lines(Verbs.class, "verbs.txt")) {
            var forms = line.split(" +");
            for (var form : forms) {
                past.put(form, forms[0]);
            }
        }
        return Map.copyOf(past);
    }
}

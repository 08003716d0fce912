package org.sayso.ledger.text;

import java.util.HashMap;
import java.util.Map;

/** The base forms of irregular verbs, from {@code irregular.txt}. Not for what is stored: {@link Stems} alone are the keys of the background. */
public final class Lemmas {

    private static final Map<String, String> BASES = load();

    private Lemmas() {}

    /** "Fall" for "fell"; any other word as it is. */
    public static String of(String lower) {
        return BASES.getOrDefault(lower, lower);
    }

    private static Map<String, String> load() {
        var bases = new HashMap<String, String>();
        for (var line : Lexicon.lines(Lemmas.class, "irregular.txt")) {
            var forms = line.split(" +");
            for (var form : forms) {
                bases.putIfAbsent(form, forms[0]);
            }
        }
        return Map.copyOf(bases);
    }
}

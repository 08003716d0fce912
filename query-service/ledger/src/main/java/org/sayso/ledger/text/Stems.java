package org.sayso.ledger.text;

/** A light stemmer for English endings: plural, -ed, -ing, silent e. Words that are no English words come out the same for the same form, which is enough. */
public final class Stems {

    private Stems() {}

    public static String of(String lower) {
        var w = lower;
        if (w.length() > 4 && w.endsWith("ies")) {
            return w.substring(0, w.length() - 3) + "y";
        }
        if (w.length() > 5 && w.endsWith("ing")) {
            w = w.substring(0, w.length() - 3);
        } else if (w.length() > 4 && (w.endsWith("ed") || w.endsWith("es"))) {
            w = w.substring(0, w.length() - 2);
        } else if (w.length() > 3 && w.endsWith("s") && !w.endsWith("ss")) {
            w = w.substring(0, w.length() - 1);
        }
        return w.length() > 3 && w.endsWith("e") ? w.substring(0, w.length() - 1) : w;
    }
}

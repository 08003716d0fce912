package org.sayso.ledger.text;

import java.util.ArrayList;
import java.util.List;

/** Word diffs in the notation of wdiff: {@code [-dropped-] {+added+}}. */
public final class WordDiff {

    private static final int LONGEST = 400;

    private WordDiff() {}

    /** How {@code text} differs from {@code base}; a text of more than 400 words is shown as all dropped and all added. */
    public static String between(String base, String text) {
        var a = Words.of(base);
        var b = Words.of(text);
        if (a.size() > LONGEST || b.size() > LONGEST) {
            return "[-" + base + "-] {+" + text + "+}";
        }
        var common = new int[a.size() + 1][b.size() + 1];
        for (var i = a.size() - 1; i >= 0; i--) {
            for (var j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).lower().equals(b.get(j).lower()) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        var parts = new ArrayList<String>();
        var dropped = new ArrayList<String>();
        var added = new ArrayList<String>();
        for (int i = 0, j = 0; i < a.size() || j < b.size(); ) {
            if (i < a.size() && j < b.size() && a.get(i).lower().equals(b.get(j).lower())) {
                flush(parts, dropped, added);
                parts.add(b.get(j).form());
                i++;
                j++;
            } else if (j == b.size() || i < a.size() && common[i + 1][j] >= common[i][j + 1]) {
                dropped.add(a.get(i++).form());
            } else {
                added.add(b.get(j++).form());
            }
        }
        flush(parts, dropped, added);
        return String.join(" ", parts);
    }

    private static void flush(List<String> parts, List<String> dropped, List<String> added) {
        if (!dropped.isEmpty()) {
            parts.add("[-" + String.join(" ", dropped) + "-]");
            dropped.clear();
        }
        if (!added.isEmpty()) {
            parts.add("{+" + String.join(" ", added) + "+}");
            added.clear();
        }
    }
}

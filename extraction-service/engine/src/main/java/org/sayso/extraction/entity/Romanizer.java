package org.sayso.extraction.entity;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.lexicon.LexiconTable;

/** Writes words of other scripts in plain Latin letters, lower case, without accents. Letters it has no entry for stay. */
final class Romanizer {

    private static final Map<Character, String> LATIN = Map.ofEntries(
            Map.entry('ł', "l"), Map.entry('ø', "o"), Map.entry('đ', "dj"), Map.entry('ß', "ss"), Map.entry('æ', "ae"), Map.entry('œ', "oe"),
            Map.entry('þ', "th"), Map.entry('ð', "d"), Map.entry('ı', "i"), Map.entry('ħ', "h"), Map.entry('ə', "a"), Map.entry('š', "sh"),
            Map.entry('č', "ch"), Map.entry('ć', "ch"), Map.entry('ž', "zh"), Map.entry('ş', "sh"), Map.entry('ș', "sh"), Map.entry('ţ', "ts"),
            Map.entry('ț', "ts"), Map.entry('ż', "zh"));

    private final Map<Character, String> single = new HashMap<>(LATIN);
    private final Map<Integer, String> pairs = new HashMap<>();

    Romanizer() {
        for (var row : LexiconTable.read("lexicon/romanization.tsv")) {
            var letters = row.get(0);
            if (letters.length() == 1) {
                single.put(letters.charAt(0), row.get(1));
            } else if (letters.length() == 2) {
                pairs.put(pair(letters.charAt(0), letters.charAt(1)), row.get(1));
            } else {
                throw new IllegalStateException("romanization.tsv: " + letters + " has " + letters.length() + " letters, at most two can be matched");
            }
        }
    }

    /** The word in Latin letters. */
    String romanize(String word) {
        var lower = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (ascii(lower)) {
            return lower;
        }
        var latin = new StringBuilder(lower.length() + 8);
        for (int i = 0; i < lower.length(); i++) {
            char c = bare(lower.charAt(i));
            if (i + 1 < lower.length()) {
                var two = pairs.get(pair(c, bare(lower.charAt(i + 1))));
                if (two != null) {
                    latin.append(two);
                    i++;
                    continue;
                }
            }
            latin.append(of(lower.charAt(i), c));
        }
        return latin.toString();
    }

    private String of(char c, char bare) {
        @Nullable String known = single.get(c);
        if (known == null) {
            known = single.get(bare);
        }
        return known == null ? String.valueOf(bare) : known;
    }

    /** The letter without its accent; letters whose accent makes another letter of them are in the table as they are. */
    private static char bare(char c) {
        if (c < 0x80 || c == 'й' || c == 'ї' || c == 'ё' || c == 'ў') {
            return c;
        }
        var parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        return parts.charAt(0);
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static int pair(char a, char b) {
        return a << 16 | b;
    }
}

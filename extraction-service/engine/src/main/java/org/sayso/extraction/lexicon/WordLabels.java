package org.sayso.extraction.lexicon;

import java.text.Normalizer;
import java.util.Locale;
import org.sayso.extraction.token.Hashing;

/**
 * The label under which the automaton knows a word. Case, accents, full stops and the many apostrophes do not count, save that a short word written in
 * capitals alone ("US", "WHO", "IS") is another word than the same letters in lower case.
 */
public final class WordLabels {

    private static final int LONGEST_ACRONYM = 5;
    private static final int ACRONYM_MARK = 0x5BD1E995;

    private WordLabels() {}

    /** Label of the word as written, an acronym apart. */
    public static int exact(String form) {
        var bare = bare(form);
        return isAcronym(bare) ? Hashing.mix(Hashing.of(bare) ^ ACRONYM_MARK) : folded(bare);
    }

    /** Label of the word whatever its case. */
    public static int folded(String form) {
        return Hashing.of(fold(bare(form)));
    }

    /** Two to five letters or digits, at least two letters, all capitals. Full stops do not count. */
    public static boolean isAcronym(String form) {
        int capitals = 0;
        int length = 0;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (Character.isUpperCase(c)) {
                capitals++;
            } else if (c == '.') {
                continue;
            } else if (!Character.isDigit(c)) {
                return false;
            }
            length++;
        }
        return capitals >= 2 && length <= LONGEST_ACRONYM;
    }

    private static String bare(String form) {
        return form.indexOf('.') < 0 ? form : form.replace(".", "");
    }

    private static String fold(String form) {
        boolean plain = true;
        for (int i = 0; i < form.length() && plain; i++) {
            plain = form.charAt(i) < 0x80;
        }
        var lower = form.toLowerCase(Locale.ROOT);
        if (plain) {
            return lower;
        }
        var decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
        var folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            switch (c) {
                case '\u2019', '\u2018', '\u02BC', '\u02B9', '\u2032' -> folded.append('\'');
                case '\u2010', '\u2011' -> folded.append('-');
                case 'ł' -> folded.append('l');
                case 'ø' -> folded.append('o');
                case 'ı' -> folded.append('i');
                case 'ß' -> folded.append("ss");
                default -> {
                    if (Character.getType(c) != Character.NON_SPACING_MARK || c == 0x0306 && i > 0 && decomposed.charAt(i - 1) == 'и') {
                        folded.append(c);
                    }
                }
            }
        }
        return folded.toString();
    }
}

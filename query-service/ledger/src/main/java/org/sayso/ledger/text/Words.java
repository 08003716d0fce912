package org.sayso.ledger.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words of a text: runs of letters and digits, with apostrophes and the separators of numbers inside them. Offsets are UTF-16, lower-cased forms have
 * typographic apostrophes made plain and lose a possessive ending.
 */
public final class Words {

    /**
     * One word.
     *
     * @param form as written
     * @param lower lower-cased, without "'s"
     */
    public record Word(String form, String lower, int start, int end) {

        public boolean capital() {
            return Character.isUpperCase(form.codePointAt(0));
        }

        public boolean number() {
            return Character.isDigit(form.codePointAt(0));
        }
    }

    private Words() {}

    public static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        var i = 0;
        while (i < text.length()) {
            var point = text.codePointAt(i);
            if (!Character.isLetterOrDigit(point)) {
                i += Character.charCount(point);
                continue;
            }
            var start = i;
            while (i < text.length() && (inside(text, i) || joins(text, i))) {
                i += Character.charCount(text.codePointAt(i));
            }
            var form = text.substring(start, i);
            words.add(new Word(form, lower(form), start, i));
        }
        return words;
    }

    /** The lower-cased words only. */
    public static List<String> lower(List<Word> words) {
        return words.stream().map(Word::lower).toList();
    }

    private static String lower(String form) {
        var lower = form.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        return lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
    }

    private static boolean inside(String text, int i) {
        var point = text.codePointAt(i);
        return Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private static boolean joins(String text, int i) {
        var c = text.charAt(i);
        if (i + 1 >= text.length()) {
            return false;
        }
        var next = text.charAt(i + 1);
        return switch (c) {
            case '\'', '\u2019' -> Character.isLetter(next);
            case '.', ',' -> Character.isDigit(next) && Character.isDigit(text.charAt(i - 1));
            default -> false;
        };
    }
}

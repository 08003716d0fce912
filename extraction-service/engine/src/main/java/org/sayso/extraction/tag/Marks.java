package org.sayso.extraction.tag;

import org.jspecify.annotations.Nullable;
import org.sayso.extraction.token.Tokens;
import org.sayso.extraction.token.Word;

/** The tags of marks follow from the mark; only an apostrophe, which may be a possessive, and a few signs are left to the model. */
final class Marks {

    private Marks() {}

    static @Nullable Tag of(Word word) {
        if (word.isWord()) {
            return null;
        }
        var form = word.form();
        char c = form.charAt(0);
        if (form.length() > 1) {
            return c == '.' || c == '-' ? Tag.COLON : c == '!' || c == '?' ? Tag.STOP : c == '\'' ? Tag.CLOSE_QUOTE : c == '`' ? Tag.OPEN_QUOTE : Tag.NFP;
        }
        return switch (c) {
            case ',' -> Tag.COMMA;
            case '.', '!', '?' -> Tag.STOP;
            case ':', ';', '…', '–', '—', '―' -> Tag.COLON;
            case '"', '“', '„', '«', '‘', '`' -> Tag.OPEN_QUOTE;
            case '”', '»' -> Tag.CLOSE_QUOTE;
            case '(', '[', '{' -> Tag.OPEN_BRACKET;
            case ')', ']', '}' -> Tag.CLOSE_BRACKET;
            case '$', '€', '£', '¥' -> Tag.DOLLAR;
            case '-' -> Tag.HYPH;
            case '%' -> Tag.NN;
            case '&' -> Tag.CC;
            case '\'', '’' -> null;
            default -> Tag.SYM;
        };
    }

    static boolean straight(Word word) {
        return word.form().charAt(0) == '"';
    }

    /** A straight quote with a space or a stop behind it, and none before, closes. */
    static boolean closes(Tokens tokens, int i, int end) {
        return !tokens.spaceBefore(i) || i + 1 == end;
    }
}

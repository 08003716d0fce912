package org.sayso.extraction.html;

/** What a browser shows as a space, and what it does not show at all. */
final class Whitespace {

    private Whitespace() {}

    static boolean is(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u0085' || c == '\u1680' || c >= '\u2000' && c <= '\u200A' || c == '\u202F' || c == '\u205F' || c == '\u3000'
                || c == '\u2028' || c == '\u2029';
    }

    static boolean ignorable(char c) {
        return c == '\u00AD' || c >= '\u200B' && c <= '\u200F' || c == '\uFEFF' || c == '\u2060' || c >= '\u202A' && c <= '\u202E';
    }
}

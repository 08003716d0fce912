package org.sayso.extraction.text;

/**
 * The original and a twin of the same length in which marks that differ only in typography are one: every space but a line's end is {@code ' '}, the many
 * apostrophes are {@code '\''}, the many hyphens {@code '-'}. Since every character keeps its place, an index into one is an index into the other.
 * Quotation marks and dashes keep their direction; the stages that care tell them apart.
 */
public final class NormalizedText {

    private final SourceText source;
    private final String chars;

    private NormalizedText(SourceText source, String chars) {
        this.source = source;
        this.chars = chars;
    }

    public static NormalizedText of(SourceText source) {
        var original = source.text();
        char[] twin = null;
        for (int i = 0; i < original.length(); i++) {
            char c = original.charAt(i);
            if (c < 0x80 && c != '\t' && c != '`' && c != 0x0B) {
                continue;
            }
            char d = normal(original, i, c);
            if (d != c) {
                if (twin == null) {
                    twin = original.toCharArray();
                }
                twin[i] = d;
            }
        }
        return new NormalizedText(source, twin == null ? original : new String(twin));
    }

    private static char normal(String text, int i, char c) {
        return switch (c) {
            case '\t', 0x0B, 0x00A0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200A, 0x202F, 0x205F, 0x3000 -> ' ';
            case 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x200E, 0x200F -> ' ';
            case 0x0085, 0x2028, 0x2029 -> '\n';
            case 0x02BC, 0x02B9, 0x2032, 0xFF07 -> '\'';
            case 0x2019 -> between(text, i) ? '\'' : c;
            case 0x2010, 0x2011, 0x00AD, 0xFF0D -> '-';
            case 0xFF02 -> '"';
            default -> c;
        };
    }

    /** A right single quote with a letter or digit on both sides can only be an apostrophe. */
    private static boolean between(String text, int i) {
        return i > 0 && i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i - 1)) && Character.isLetterOrDigit(text.charAt(i + 1));
    }

    public SourceText source() {
        return source;
    }

    /** The text as sent. */
    public String original() {
        return source.text();
    }

    /** The twin: same length, same places. */
    public String chars() {
        return chars;
    }

    public char charAt(int index) {
        return chars.charAt(index);
    }

    public int length() {
        return chars.length();
    }
}

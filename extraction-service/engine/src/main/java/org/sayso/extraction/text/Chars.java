package org.sayso.extraction.text;

/** The questions of {@link Character} that every stage asks of every character, answered from a table where the character is ASCII. */
public final class Chars {

    private static final int ASCII = 128;
    private static final int LETTER = 1;
    private static final int DIGIT = 2;
    private static final int UPPER = 4;
    private static final int SPACE = 8;
    private static final byte[] KINDS = kinds();

    private Chars() {}

    private static byte[] kinds() {
        var kinds = new byte[ASCII];
        for (char c = 0; c < ASCII; c++) {
            kinds[c] = (byte) ((Character.isLetter(c) ? LETTER : 0) | (Character.isDigit(c) ? DIGIT : 0) | (Character.isUpperCase(c) ? UPPER : 0)
                    | (Character.isWhitespace(c) ? SPACE : 0));
        }
        return kinds;
    }

    public static boolean isLetter(char c) {
        return c < ASCII ? (KINDS[c] & LETTER) != 0 : Character.isLetter(c);
    }

    public static boolean isDigit(char c) {
        return c < ASCII ? (KINDS[c] & DIGIT) != 0 : Character.isDigit(c);
    }

    public static boolean isLetterOrDigit(char c) {
        return c < ASCII ? (KINDS[c] & (LETTER | DIGIT)) != 0 : Character.isLetterOrDigit(c);
    }

    public static boolean isUpperCase(char c) {
        return c < ASCII ? (KINDS[c] & UPPER) != 0 : Character.isUpperCase(c);
    }

    public static boolean isWhitespace(char c) {
        return c < ASCII ? (KINDS[c] & SPACE) != 0 : Character.isWhitespace(c);
    }

    public static char toLowerCase(char c) {
        return c < ASCII ? (char) ((KINDS[c] & UPPER) != 0 ? c | 0x20 : c) : Character.toLowerCase(c);
    }
}

package org.sayso.extraction.segment;

import org.sayso.extraction.text.Chars;

/**
 * A line of a text, without the white space around it, and what its look tells.
 *
 * @param words how many words it has
 * @param capitals how many of them begin with a capital
 * @param small how many of its first {@value #FEW_WORDS} begin with a small letter, link words left out
 * @param dateWords how many of its first {@value #FEW_WORDS} are parts of dates and hours
 * @param digits whether it has a digit
 * @param bars separators of menus: bars, bullets, wide gaps
 */
record Line(int start, int end, int words, int capitals, int small, int dateWords, boolean digits, int bars, boolean sentenceEnd) {

    /** Behind so many words a line is prose, and no one asks which they are. */
    private static final int FEW_WORDS = 40;

    static Line of(String text, int start, int end) {
        int words = 0;
        int capitals = 0;
        int small = 0;
        int dateWords = 0;
        int bars = 0;
        boolean digits = false;
        int wordStart = -1;
        for (int i = start; i <= end; i++) {
            char c = i < end ? text.charAt(i) : ' ';
            if (Chars.isLetterOrDigit(c) || c == '\'' && wordStart >= 0) {
                wordStart = wordStart < 0 ? i : wordStart;
                digits |= Chars.isDigit(c);
                continue;
            }
            if (wordStart >= 0) {
                words++;
                char first = text.charAt(wordStart);
                if (Chars.isUpperCase(first)) {
                    capitals++;
                } else if (words <= FEW_WORDS && Character.isLowerCase(first) && !isLink(text, wordStart, i)) {
                    small++;
                }
                dateWords += words <= FEW_WORDS && DateWords.is(text, wordStart, i) ? 1 : 0;
                wordStart = -1;
            }
            boolean gap = c == ' ' && i + 2 < end && text.charAt(i + 1) == ' ' && text.charAt(i + 2) == ' ' && (i == start || text.charAt(i - 1) != ' ');
            bars += c == '|' || c == '•' || c == '·' || c == '●' || gap ? 1 : 0;
        }
        return new Line(start, end, words, capitals, small, dateWords, digits, bars, endsSentence(text, start, end));
    }

    private static boolean isLink(String text, int start, int end) {
        return switch (text.substring(start, Math.min(end, start + 8))) {
            case "and", "in", "with", "for", "of", "the", "at", "on", "de", "von", "van", "der", "bin", "al", "la", "du", "di", "y", "e", "et" -> true;
            default -> false;
        };
    }

    private static boolean endsSentence(String text, int start, int end) {
        for (int i = end - 1; i >= start; i--) {
            char c = text.charAt(i);
            if (c == '.' || c == '!' || c == '?' || c == '…' || c == ':' || c == ';' || c == '。' || c == '！' || c == '？' || c == '।' || c == '؟') {
                return true;
            }
            if ("\"'”’»)] ".indexOf(c) < 0) {
                return false;
            }
        }
        return false;
    }

    int length() {
        return end - start;
    }
}

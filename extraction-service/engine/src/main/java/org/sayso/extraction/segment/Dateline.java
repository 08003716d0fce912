package org.sayso.extraction.segment;

import java.util.Set;

/** The place, day and agency that open a report: "KYIV, May 4 (Agency) -", "(Moscow)", "BURGAS –". */
final class Dateline {

    private static final int LONGEST = 90;
    private static final Set<String> SMALL = Set.of("of", "the", "and", "near", "on", "aboard", "in", "de", "la", "el", "al", "di", "do");

    private Dateline() {}

    /** Where the dateline at the head of a paragraph ends, space after it included; {@code start} where there is none. */
    static int end(String text, int start, int end) {
        if (start >= end) {
            return start;
        }
        if (text.charAt(start) == '(') {
            return bracketed(text, start, end);
        }
        return dashed(text, start, end);
    }

    /** "(Moscow) Russia said": a name of one to four capitalised words in brackets, then a capital. */
    private static int bracketed(String text, int start, int end) {
        int close = start + 1;
        int words = 0;
        boolean inWord = false;
        while (close < end && close - start < 40 && text.charAt(close) != ')') {
            char c = text.charAt(close);
            if (Character.isLetter(c)) {
                if (!inWord && !Character.isUpperCase(c)) {
                    return start;
                }
                words += inWord ? 0 : 1;
                inWord = true;
            } else if (c == ' ' || c == '-' || c == ',' || c == '/' || c == '.') {
                inWord = false;
            } else if (c != '\'' && c != '’') {
                return start;
            }
            close++;
        }
        if (close >= end || text.charAt(close) != ')' || words == 0 || words > 5) {
            return start;
        }
        int after = close + 1;
        while (after < end && (text.charAt(after) == ' ' || dash(text.charAt(after)))) {
            after++;
        }
        boolean opens = after < end && (Character.isUpperCase(text.charAt(after)) || Character.isDigit(text.charAt(after)) || "\"“‘«'".indexOf(text.charAt(after)) >= 0);
        return opens ? after : start;
    }

    private static int dashed(String text, int start, int end) {
        int limit = Math.min(end, start + LONGEST);
        boolean agency = false;
        boolean day = false;
        int capitals = 0;
        int upper = 0;
        for (int i = start; i < limit; ) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                int stop = i;
                boolean allUpper = true;
                while (stop < limit && (Character.isLetter(text.charAt(stop)) || text.charAt(stop) == '\'' || text.charAt(stop) == '-' && stop + 1 < limit && Character.isLetter(text.charAt(stop + 1)))) {
                    allUpper &= !Character.isLowerCase(text.charAt(stop));
                    stop++;
                }
                boolean dateWord = DateWords.is(text, i, stop);
                boolean capital = Character.isUpperCase(c);
                if (!capital && !SMALL.contains(text.substring(i, stop))) {
                    return start;
                }
                capitals += capital ? 1 : 0;
                upper += allUpper && stop - i >= 3 ? 1 : 0;
                day |= dateWord;
                i = stop;
            } else if (c == '(') {
                int close = text.indexOf(')', i);
                if (close < 0 || close >= limit || close - i > 40 || capitals == 0 && i > start) {
                    return start;
                }
                agency = true;
                i = close + 1;
            } else if (dash(c)) {
                boolean spaced = i > start && text.charAt(i - 1) == ' ' || c == '—' || i + 1 < end && text.charAt(i + 1) == ' ' && agency;
                boolean enough = agency || upper > 0 && upper >= capitals - (day ? 2 : 2) && upper * 3 >= capitals;
                if (!spaced || !enough || capitals == 0) {
                    return start;
                }
                int after = i;
                while (after < end && (dash(text.charAt(after)) || text.charAt(after) == ' ')) {
                    after++;
                }
                return after;
            } else if (Character.isDigit(c)) {
                day = true;
                i++;
            } else if (c == ' ' || c == ',' || c == '.' || c == '/' || c == ';') {
                i++;
            } else {
                return start;
            }
        }
        return start;
    }

    private static boolean dash(char c) {
        return c == '-' || c == '–' || c == '—';
    }
}

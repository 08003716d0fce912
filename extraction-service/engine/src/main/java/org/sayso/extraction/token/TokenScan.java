package org.sayso.extraction.token;

import org.sayso.extraction.text.Chars;

/** The cursor of the {@link Tokenizer}. */
final class TokenScan {

    /** Takes the tokens in order. */
    interface Sink {
        void token(int start, int end);
    }

    /** No word is longer; what is gets cut. */
    private static final int LONGEST = 512;

    private final String text;
    private final Abbreviations abbreviations;
    private final Sink sink;
    /** Whether the text has the sign that every mailbox has. */
    private final boolean mailboxes;
    private int to;

    TokenScan(String text, Abbreviations abbreviations, Sink sink) {
        this.text = text;
        this.abbreviations = abbreviations;
        this.sink = sink;
        this.mailboxes = text.indexOf('@') >= 0;
    }

    void run(int from, int until) {
        to = until;
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (c == ' ' || Chars.isWhitespace(c) || Character.isISOControl(c)) {
                i++;
            } else if (isDigit(c)) {
                i = number(i);
            } else if (inWord(c)) {
                i = word(i);
            } else {
                i = mark(i);
            }
        }
    }

    // ---- words

    private int word(int start) {
        int web = webAddress(start);
        if (web > start) {
            sink.token(start, web);
            return web;
        }
        int country = countryOfDollar(start);
        if (country > start) {
            sink.token(start, country);
            return country;
        }
        int end = start;
        int stop = Math.min(to, start + LONGEST);
        while (end < stop) {
            char c = text.charAt(end);
            if (inWord(c)) {
                end++;
            } else if (c == '.' && joinsByPeriod(start, end)) {
                end++;
            } else if (c == '&' && isUpper(end - 1) && isUpper(end + 1)) {
                end++;
            } else if (c == '-' && joinsByHyphen(start, end)) {
                end++;
            } else if ((c == '\'' || c == '’') && joinsByApostrophe(start, end)) {
                end++;
            } else {
                break;
            }
        }
        end = Math.max(end, start + 1);
        if (end < to && text.charAt(end) == '.' && keepsPeriod(start, end)) {
            end++;
        }
        return contraction(start, end);
    }

    /** "$US55": capitals between a dollar sign and its number are a token of their own. */
    private int countryOfDollar(int start) {
        if (start == 0 || text.charAt(start - 1) != '$') {
            return start;
        }
        int end = start;
        while (end < to && end - start < 3 && text.charAt(end) >= 'A' && text.charAt(end) <= 'Z') {
            end++;
        }
        return end < to && end - start < 3 && isDigit(text.charAt(end)) ? end : start;
    }

    /** Splits what is written together: {@code n't} off its verb, {@code cannot}. Suffixes after an apostrophe come as tokens of their own by {@link #mark}. */
    private int contraction(int start, int end) {
        int length = end - start;
        if (length == 6 && text.regionMatches(true, start, "cannot", 0, 6)) {
            sink.token(start, start + 3);
            sink.token(start + 3, end);
            return end;
        }
        if (length > 1 && end + 1 < to && (text.charAt(end - 1) | 32) == 'n' && apostrophe(end) && (text.charAt(end + 1) | 32) == 't' && !inWordAt(end + 2)) {
            sink.token(start, end - 1);
            sink.token(end - 1, end + 2);
            return end + 2;
        }
        sink.token(start, end);
        return end;
    }

    /** A period between letters joins acronyms (U.S.), and names of sites; elsewhere a space was lost ("denied.The"). */
    private boolean joinsByPeriod(int start, int at) {
        if (at + 1 >= to || !Chars.isLetter(text.charAt(at + 1))) {
            return false;
        }
        boolean single = at - start == 1 || at - start >= 2 && text.charAt(at - 2) == '.';
        boolean nextSingle = at + 2 >= to || !Chars.isLetter(text.charAt(at + 2));
        if (single && nextSingle) {
            return true;
        }
        if (single && text.charAt(at - 1) != '.' && Chars.isLetter(text.charAt(at - 1)) && at - start >= 2) {
            return false;
        }
        return abbreviations.isSiteSuffix(text, at + 1, letters(at + 1));
    }

    private boolean keepsPeriod(int start, int end) {
        if (end - start == 1) {
            // An initial; "I." ends a sentence as often as not, and the splitter looks at it again.
            return Chars.isUpperCase(text.charAt(start)) && text.charAt(start) != 'I' || abbreviations.isAbbreviation(text, start, end);
        }
        if (text.charAt(end - 2) == '.' && Chars.isLetter(text.charAt(end - 1))) {
            return true;
        }
        return abbreviations.isAbbreviation(text, start, end);
    }

    /** A hyphen stays inside after a prefix that is no word (anti-, co-), and between letters and digits (F-16); elsewhere it is a mark of its own. */
    private boolean joinsByHyphen(int start, int at) {
        if (!inWordAt(at + 1)) {
            return false;
        }
        boolean digitAfter = isDigit(text.charAt(at + 1));
        if (digitAfter) {
            return at - start <= 2 && Chars.isUpperCase(text.charAt(at - 1)) || text.regionMatches(true, start, "covid", 0, 5) && at - start == 5;
        }
        return abbreviations.isPrefix(text, start, at);
    }

    /** Inside a name (O'Brien, D'Souza) or an old word (ma'am); not before a suffix that is a word of its own. */
    private boolean joinsByApostrophe(int start, int at) {
        if (at + 1 >= to || !Chars.isLetter(text.charAt(at + 1))) {
            return false;
        }
        int length = letters(at + 1) - (at + 1);
        if (isSuffix(at + 1, length)) {
            return false;
        }
        if (length == 1 && (text.charAt(at + 1) | 32) == 't' && (text.charAt(at - 1) | 32) == 'n') {
            return false;
        }
        // A quotation that begins inside a word has lost its space: only short beginnings are names.
        return at - start <= 2 || length <= 2;
    }

    private boolean isSuffix(int at, int length) {
        if (length == 1) {
            char c = (char) (text.charAt(at) | 32);
            return c == 's' || c == 'd' || c == 'm';
        }
        return length == 2 && (text.regionMatches(true, at, "re", 0, 2) || text.regionMatches(true, at, "ve", 0, 2) || text.regionMatches(true, at, "ll", 0, 2));
    }

    private int letters(int from) {
        int i = from;
        int stop = Math.min(to, from + LONGEST);
        while (i < stop && Chars.isLetter(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The end of an address of a page or a mailbox that begins here, or {@code start}. */
    private int webAddress(int start) {
        char c = text.charAt(start);
        boolean address = c == 'h' && (text.startsWith("http://", start) || text.startsWith("https://", start)) || c == 'w' && text.startsWith("www.", start);
        if (!address && !mailboxes) {
            return start;
        }
        int end = start;
        if (!address) {
            int stop = Math.min(to, start + 64);
            while (end < stop && (inWord(text.charAt(end)) || text.charAt(end) == '.' || text.charAt(end) == '-' || text.charAt(end) == '_')) {
                end++;
            }
            if (end >= to || text.charAt(end) != '@' || end == start || !inWordAt(end + 1)) {
                return start;
            }
        }
        while (end < to && end < start + LONGEST && !Chars.isWhitespace(text.charAt(end)) && "\"<>“”«»)]".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (end > start && ".,;:!?'".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    // ---- numbers

    private int number(int start) {
        int iso = isoDate(start);
        if (iso > start) {
            sink.token(start, iso);
            return iso;
        }
        int end = start;
        int stop = Math.min(to, start + LONGEST);
        while (end < stop) {
            char c = text.charAt(end);
            if (isDigit(c)) {
                end++;
            } else if ((c == ',' || c == '.' || c == ':' || c == '/') && end + 1 < stop && isDigit(text.charAt(end + 1)) && !lostSpace(start, end, c)) {
                end++;
            } else {
                break;
            }
        }
        int after = letters(end);
        if (after > end && !abbreviations.isUnit(text, end, after)) {
            // Ordinals, decades, names of models: 8th, 1990s, 4x4.
            while (after < stop && inWord(text.charAt(after))) {
                after++;
            }
            sink.token(start, after);
            return after;
        }
        sink.token(start, end);
        return end;
    }

    /** "in 2013,2014 was": a comma that does not stand before three digits separates. */
    private boolean lostSpace(int start, int at, char mark) {
        if (mark != ',') {
            return false;
        }
        int digits = 0;
        for (int i = at + 1; i < to && digits < 4 && isDigit(text.charAt(i)); i++) {
            digits++;
        }
        return digits != 3 || at - start > 3 && text.charAt(at - 4) != ',';
    }

    private int isoDate(int start) {
        if (start + 10 > to || text.charAt(start + 4) != '-' || text.charAt(start + 7) != '-') {
            return start;
        }
        for (int i = 0; i < 10; i++) {
            if (i != 4 && i != 7 && !isDigit(text.charAt(start + i))) {
                return start;
            }
        }
        return start + 10 < to && isDigit(text.charAt(start + 10)) ? start : start + 10;
    }

    // ---- marks

    private int mark(int start) {
        char c = text.charAt(start);
        int end = start + 1;
        switch (c) {
            case '.' -> end = ellipsis(start);
            case '-' -> end = same(start, '-');
            case '!', '?' -> {
                while (end < to && end < start + LONGEST && (text.charAt(end) == '!' || text.charAt(end) == '?')) {
                    end++;
                }
            }
            case '*', '=', '_', '~' -> end = same(start, c);
            case '@', '#' -> {
                if (inWordAt(start + 1) && !(c == '#' && isDigit(text.charAt(start + 1)))) {
                    end = start + 1;
                    while (end < to && end < start + LONGEST && (inWord(text.charAt(end)) || text.charAt(end) == '_')) {
                        end++;
                    }
                }
            }
            case '\'', '’', '‘' -> end = apostrophe(start) ? afterApostrophe(start) : start + 1;
            default -> { }
        }
        sink.token(start, end);
        return end;
    }

    /** {@code 's 're '80s 'em} are tokens; else the mark stands alone. */
    private int afterApostrophe(int start) {
        int letters = letters(start + 1);
        int length = letters - start - 1;
        boolean bound = start > 0 && inWord(text.charAt(start - 1));
        if (length > 0 && bound && isSuffix(start + 1, length) && !inWordAt(letters)) {
            return letters;
        }
        if (length == 2 && !bound && text.regionMatches(true, start + 1, "em", 0, 2) && !inWordAt(letters)) {
            return letters;
        }
        if (!bound && start + 3 < to && isDigit(text.charAt(start + 1)) && isDigit(text.charAt(start + 2))) {
            int end = start + 3;
            if (end < to && text.charAt(end) == 's') {
                end++;
            }
            return inWordAt(end) ? start + 1 : end;
        }
        return start + 1;
    }

    /** Three or more periods are one mark, with single spaces between them or without. */
    private int ellipsis(int start) {
        int end = start + 1;
        int periods = 1;
        int i = end;
        while (i < to && i < start + LONGEST) {
            if (text.charAt(i) == '.') {
                periods++;
                end = ++i;
            } else if (text.charAt(i) == ' ' && i + 1 < to && text.charAt(i + 1) == '.') {
                i++;
            } else {
                break;
            }
        }
        return periods >= 3 || periods == 2 && end == start + 2 ? end : start + 1;
    }

    private int same(int start, char c) {
        int end = start + 1;
        while (end < to && end < start + LONGEST && text.charAt(end) == c) {
            end++;
        }
        return end;
    }

    // ---- characters

    private boolean apostrophe(int at) {
        char c = text.charAt(at);
        return c == '\'' || c == '’' || c == '‘';
    }

    private boolean isUpper(int at) {
        return at >= 0 && at < to && Chars.isUpperCase(text.charAt(at));
    }

    private boolean inWordAt(int at) {
        return at < to && inWord(text.charAt(at));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c > 127 && Character.isDigit(c);
    }

    private static boolean inWord(char c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }
}

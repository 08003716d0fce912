package org.sayso.extraction.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.language.Lexicon;
import org.sayso.extraction.text.Chars;

/** Phrases by which a line outside the reporting is known, as {@code lines.en.txt} lists them. */
public final class LineLexicon {

    /** Longer lines are prose, whatever phrase they hold. */
    static final int LONGEST = 260;

    private static final int LONGEST_HOLDING = 200;
    private static final LineLexicon ENGLISH = new LineLexicon("segment/lines.en.txt");

    private enum Where {
        WHOLE,
        START,
        IN
    }

    private record Phrase(SegmentKind kind, Where where, String text) {}

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    private LineLexicon(String resource) {
        for (String line : Lexicon.lines(resource)) {
            String[] parts = line.split(" ", 3);
            var kind = SegmentKind.valueOf(parts[0].toUpperCase(Locale.ROOT));
            var where = Where.valueOf(parts[1].toUpperCase(Locale.ROOT));
            String first = parts[2].split(" ", 2)[0];
            byFirstWord.computeIfAbsent(first, word -> new ArrayList<>()).add(new Phrase(kind, where, parts[2]));
        }
    }

    public static LineLexicon english() {
        return ENGLISH;
    }

    /** What the line is by its phrases, or null where none tells. */
    public @Nullable SegmentKind kindOf(CharSequence line) {
        if (line.length() > LONGEST) {
            return null;
        }
        String bare = bare(line);
        for (int at = 0; at < bare.length(); ) {
            int space = bare.indexOf(' ', at);
            int end = space < 0 ? bare.length() : space;
            for (Phrase phrase : byFirstWord.getOrDefault(bare.substring(at, end), List.of())) {
                if (matches(phrase, bare, at) && (!needsMark(phrase) || markAfterFirstWord(line))) {
                    return phrase.kind();
                }
            }
            at = end + 1;
        }
        return null;
    }

    private static boolean matches(Phrase phrase, String bare, int at) {
        int end = at + phrase.text().length();
        if (!bare.startsWith(phrase.text(), at) || end < bare.length() && bare.charAt(end) != ' ') {
            return false;
        }
        return switch (phrase.where()) {
            case WHOLE -> at == 0 && end == bare.length();
            case START -> at == 0;
            case IN -> bare.length() <= LONGEST_HOLDING;
        };
    }

    /** "Related: ..." is no reporting, "Related costs rose" is. */
    private static boolean needsMark(Phrase phrase) {
        return phrase.where() == Where.START && phrase.text().indexOf(' ') < 0 && phrase.kind() != SegmentKind.BYLINE && phrase.kind() != SegmentKind.DATE;
    }

    private static boolean markAfterFirstWord(CharSequence line) {
        int i = 0;
        while (i < line.length() && !Chars.isLetterOrDigit(line.charAt(i)) && line.charAt(i) != '©') {
            i++;
        }
        while (i < line.length() && (Chars.isLetterOrDigit(line.charAt(i)) || line.charAt(i) == '©')) {
            i++;
        }
        while (i < line.length() && line.charAt(i) == ' ') {
            i++;
        }
        return i == line.length() || ":|-–—>»©/".indexOf(line.charAt(i)) >= 0 || i > 0 && line.charAt(0) == '©';
    }

    /** Lower case, words parted by one space, marks left out but for the apostrophe within a word and the copyright sign. */
    static String bare(CharSequence line) {
        var out = new StringBuilder(line.length());
        boolean space = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean apostrophe = (c == '\'' || c == '’') && !out.isEmpty() && !space;
            if (Chars.isLetterOrDigit(c) || c == '©' || apostrophe) {
                if (space && !out.isEmpty()) {
                    out.append(' ');
                }
                space = false;
                out.append(apostrophe ? '\'' : Chars.toLowerCase(c));
                if (c == '©') {
                    space = true;
                }
            } else {
                space = true;
            }
        }
        return out.toString();
    }
}

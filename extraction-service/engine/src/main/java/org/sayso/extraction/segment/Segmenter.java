package org.sayso.extraction.segment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.text.Chars;
import org.sayso.extraction.text.NormalizedText;
import org.sayso.extraction.text.Span;

/**
 * Cuts a text into its lines and tells what each is: the report itself, its headline, who signs and when, credits, and what outlets put around
 * it. A dateline becomes a segment of its own. Linear: each line is looked at once, and its neighbours once more.
 */
public final class Segmenter {

    private static final int HEADLINE_LENGTH = 200;
    private static final int HEADING_WORDS = 14;

    private final LineLexicon phrases = LineLexicon.english();

    public Segments segment(NormalizedText text, @Nullable String language) {
        String chars = text.chars();
        List<Line> lines = lines(chars);
        SegmentKind[] kinds = new SegmentKind[lines.size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = byItself(chars, lines.get(i));
        }
        title(text, lines, kinds);
        top(chars, lines, kinds);
        bottom(chars, lines, kinds);
        headings(lines, kinds);
        return new Segments(text, language, cut(chars, lines, kinds));
    }

    private static List<Line> lines(String chars) {
        var lines = new ArrayList<Line>();
        int start = -1;
        int end = 0;
        for (int i = 0; i <= chars.length(); i++) {
            char c = i == chars.length() ? '\n' : chars.charAt(i);
            if (c == '\n' || c == '\r' || c == '\f') {
                if (start >= 0) {
                    lines.add(Line.of(chars, start, end));
                    start = -1;
                }
            } else if (c != ' ' && !Chars.isWhitespace(c)) {
                if (start < 0) {
                    start = i;
                }
                end = i + 1;
            }
        }
        return lines;
    }

    private SegmentKind byItself(String chars, Line line) {
        if (line.words() == 0) {
            return line.length() <= 40 ? SegmentKind.BOILERPLATE : SegmentKind.BODY;
        }
        if (line.words() >= 3 && line.words() <= 10 && endsWithContributed(chars, line)) {
            return SegmentKind.CREDIT;
        }
        boolean bracketed = chars.charAt(line.start()) == '(' && chars.charAt(line.end() - 1) == ')';
        SegmentKind kind = line.length() > LineLexicon.LONGEST ? null : phrases.kindOf(chars.subSequence(line.start(), line.end()));
        if (kind != null) {
            return switch (kind) {
                case BYLINE -> line.small() <= 1 && line.words() <= 14 && (!line.sentenceEnd() || line.bars() > 0) ? SegmentKind.BYLINE : SegmentKind.BODY;
                case DATE -> isDate(line) ? SegmentKind.DATE : SegmentKind.BODY;
                case CREDIT -> line.words() <= 40 && (line.small() <= 12) ? SegmentKind.CREDIT : SegmentKind.BODY;
                case BOILERPLATE -> SegmentKind.BOILERPLATE;
                case HEADLINE, DATELINE, BODY -> SegmentKind.BODY;
            };
        }
        if (isDate(line)) {
            return SegmentKind.DATE;
        }
        if (line.bars() >= 2 && line.words() <= 16 && !line.sentenceEnd()) {
            return SegmentKind.BOILERPLATE;
        }
        if (isAddress(chars, line)) {
            return SegmentKind.BOILERPLATE;
        }
        return bracketed && line.words() <= 6 && line.small() <= 2 ? SegmentKind.CREDIT : SegmentKind.BODY;
    }

    /** "Jo Swan and the Orrery Wire contributed." */
    private static boolean endsWithContributed(String chars, Line line) {
        int end = chars.charAt(line.end() - 1) == '.' ? line.end() - 1 : line.end();
        return chars.regionMatches(end - 12, " contributed", 0, 12) && line.small() <= 1;
    }

    private static boolean isDate(Line line) {
        return line.digits() && line.words() <= 16 && line.dateWords() >= 2 && line.dateWords() * 3 >= line.words() * 2 && line.words() - line.dateWords() <= 3;
    }

    private static boolean isAddress(String chars, Line line) {
        return (chars.startsWith("http://", line.start()) || chars.startsWith("https://", line.start()) || chars.startsWith("www.", line.start()))
                && chars.substring(line.start(), line.end()).indexOf(' ') < 0;
    }

    /** A line that is the document's title is its headline. */
    private static void title(NormalizedText text, List<Line> lines, SegmentKind[] kinds) {
        var title = text.source().document().title();
        if (title == null) {
            return;
        }
        String bare = LineLexicon.bare(title);
        for (int i = 0; i < Math.min(6, kinds.length); i++) {
            var line = lines.get(i);
            if (line.length() < 2 * title.length() + 10 && LineLexicon.bare(text.chars().subSequence(line.start(), line.end())).equals(bare)) {
                kinds[i] = SegmentKind.HEADLINE;
                return;
            }
        }
    }

    /** Above the first full paragraph stand the headline, then names and dates. */
    private static void top(String chars, List<Line> lines, SegmentKind[] kinds) {
        int first = firstParagraph(chars, lines, kinds);
        boolean headline = false;
        for (int i = 0; i < first; i++) {
            headline |= kinds[i] == SegmentKind.HEADLINE;
        }
        for (int i = 0; i < first; i++) {
            var line = lines.get(i);
            if (kinds[i] != SegmentKind.BODY) {
                continue;
            }
            if (headline && line.small() <= 1 && line.words() >= 2 && line.words() <= 14 && !line.sentenceEnd() && line.capitals() >= 2) {
                kinds[i] = SegmentKind.BYLINE;
            } else if (headline && line.bars() > 0 && !line.sentenceEnd()) {
                kinds[i] = SegmentKind.BOILERPLATE;
            } else if (line.length() <= HEADLINE_LENGTH) {
                kinds[i] = SegmentKind.HEADLINE;
                headline = true;
            }
        }
    }

    private static int firstParagraph(String chars, List<Line> lines, SegmentKind[] kinds) {
        for (int i = 0; i < kinds.length; i++) {
            var line = lines.get(i);
            if (i >= 12) {
                return 0;
            }
            boolean dateline = line.words() > 12 && Dateline.end(chars, line.start(), line.end()) > line.start();
            if (kinds[i] == SegmentKind.BODY && (dateline || line.length() > HEADLINE_LENGTH || line.sentenceEnd() && line.words() > 4)) {
                return i;
            }
        }
        return 0;
    }

    /** Below the last full paragraph stand names, agencies and short notes. */
    private static void bottom(String chars, List<Line> lines, SegmentKind[] kinds) {
        for (int i = kinds.length - 1; i > 0 && kinds.length - i <= 12; i--) {
            var line = lines.get(i);
            if (kinds[i] != SegmentKind.BODY) {
                continue;
            }
            if (line.length() > 120 && line.sentenceEnd() && !isBiography(chars, lines, kinds, i)) {
                return;
            }
            boolean name = !line.sentenceEnd() && line.words() <= 4 && line.length() <= 60;
            if (isBiography(chars, lines, kinds, i)) {
                kinds[i] = SegmentKind.BOILERPLATE;
                if (chars.startsWith(chars.substring(lines.get(i - 1).start(), lines.get(i - 1).end()), line.start())) {
                    kinds[i - 1] = SegmentKind.BYLINE;
                }
            } else if (name) {
                kinds[i] = chars.startsWith("With ", line.start()) ? SegmentKind.CREDIT : SegmentKind.BYLINE;
            } else if (line.sentenceEnd()) {
                return;
            }
        }
    }

    /** "Jo Swan is Europe correspondent ...": a last paragraph that opens with the name on the line before, or with whoever signs. */
    private static boolean isBiography(String chars, List<Line> lines, SegmentKind[] kinds, int i) {
        var line = lines.get(i);
        var before = lines.get(i - 1);
        boolean named = before.words() >= 2 && before.words() <= 4 && before.length() < 50 && !before.sentenceEnd() && before.small() == 0 && before.capitals() >= 2
                && chars.startsWith(chars.substring(before.start(), before.end()), line.start());
        if (named) {
            return true;
        }
        for (int k = 0; k < Math.min(6, kinds.length); k++) {
            if (kinds[k] == SegmentKind.BYLINE && i > kinds.length - 4 && sharesName(chars, lines.get(k), line)) {
                return true;
            }
        }
        return false;
    }

    private static boolean sharesName(String chars, Line byline, Line line) {
        int from = chars.startsWith("By ", byline.start()) ? byline.start() + 3 : byline.start();
        String name = chars.substring(from, byline.end());
        return name.length() > 5 && name.indexOf(' ') > 0 && chars.regionMatches(true, line.start(), name + " is ", 0, name.length() + 4);
    }

    /** A short line without a sentence's end, before a paragraph, is a heading. */
    private static void headings(List<Line> lines, SegmentKind[] kinds) {
        for (int i = 0; i + 1 < kinds.length; i++) {
            var line = lines.get(i);
            if (kinds[i] == SegmentKind.BODY && kinds[i + 1] == SegmentKind.BODY && !line.sentenceEnd() && line.words() >= 2 && line.words() <= HEADING_WORDS
                    && line.capitals() > 0 && lines.get(i + 1).sentenceEnd() && lines.get(i + 1).words() > 8) {
                kinds[i] = SegmentKind.HEADLINE;
            }
        }
    }

    private static List<Segments.Segment> cut(String chars, List<Line> lines, SegmentKind[] kinds) {
        var segments = new ArrayList<Segments.Segment>(lines.size() + 2);
        int paragraphs = 0;
        for (int i = 0; i < kinds.length; i++) {
            var line = lines.get(i);
            int start = line.start();
            if (kinds[i] == SegmentKind.BODY && line.words() > 12 && paragraphs++ < 4) {
                int after = Dateline.end(chars, start, line.end());
                if (after > start && after < line.end()) {
                    int stop = after;
                    while (stop > start && chars.charAt(stop - 1) == ' ') {
                        stop--;
                    }
                    segments.add(new Segments.Segment(SegmentKind.DATELINE, new Span(start, stop)));
                    start = after;
                }
            }
            segments.add(new Segments.Segment(kinds[i], new Span(start, line.end())));
        }
        return segments;
    }
}

package org.sayso.extraction.training;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import org.sayso.extraction.training.GoldAttribution.Range;

/** Takes the marks out of a marked text and keeps where they stood. */
final class MarkupReader {

    private static final int LONGEST_NUMBER = 4;

    private final String article;
    private final StringBuilder text = new StringBuilder();
    private final TreeMap<Integer, Parts> attributions = new TreeMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int line;
    /** Code points written so far. */
    private int points;

    MarkupReader(String article, int firstLine) {
        this.article = article;
        this.line = firstLine;
    }

    private static final class Parts {
        private final List<Range> source = new ArrayList<>();
        private final List<Range> cue = new ArrayList<>();
        private final List<Range> content = new ArrayList<>();
        private int line;

        List<Range> of(char kind) {
            return switch (kind) {
                case 's' -> source;
                case 'c' -> cue;
                default -> content;
            };
        }
    }

    private record Open(char kind, int number, int start) {}

    void read(String marked) {
        int i = 0;
        while (i < marked.length()) {
            char c = marked.charAt(i);
            if (c == '{') {
                i = begin(marked, i);
            } else if (c == '}') {
                end();
                i++;
            } else {
                if (c == '\n') {
                    nothingOpen();
                    line++;
                }
                int point = marked.codePointAt(i);
                text.appendCodePoint(point);
                points++;
                i += Character.charCount(point);
            }
        }
        nothingOpen();
        attributions.forEach((number, parts) -> {
            if (parts.content.isEmpty()) {
                throw new MarkupException(article, parts.line, "attribution " + number + " has no content {q" + number + "|…}");
            }
        });
    }

    /** @return where the text of the part begins */
    private int begin(String marked, int at) {
        int bar = marked.indexOf('|', at);
        char kind = at + 1 < marked.length() ? marked.charAt(at + 1) : ' ';
        if ("scq".indexOf(kind) < 0 || bar < at + 3 || bar > at + 2 + LONGEST_NUMBER || !marked.substring(at + 2, bar).chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new MarkupException(article, line, "a part begins with {s, {c or {q, a number and |");
        }
        int number = Integer.parseInt(marked.substring(at + 2, bar));
        for (var outer : open) {
            if (outer.number == number) {
                throw new MarkupException(article, line, "a part of attribution " + number + " stands inside another part of it");
            }
        }
        open.push(new Open(kind, number, points));
        return bar + 1;
    }

    private void end() {
        if (open.isEmpty()) {
            throw new MarkupException(article, line, "} without a part that is open");
        }
        var part = open.pop();
        if (part.start == points) {
            throw new MarkupException(article, line, "an empty part {" + part.kind + part.number + "|}");
        }
        var parts = attributions.computeIfAbsent(part.number, n -> new Parts());
        parts.line = parts.line == 0 ? line : parts.line;
        parts.of(part.kind).add(new Range(part.start, points));
    }

    private void nothingOpen() {
        if (!open.isEmpty()) {
            throw new MarkupException(article, line, "{" + open.peek().kind + open.peek().number + "|… is not closed in its line");
        }
    }

    String text() {
        return text.toString();
    }

    List<GoldAttribution> gold() {
        var gold = new ArrayList<GoldAttribution>();
        for (var parts : attributions.values()) {
            gold.add(new GoldAttribution(parts.source, parts.cue, parts.content, false));
        }
        return gold;
    }
}

package org.sayso.extraction.token;

import java.util.Arrays;
import org.sayso.extraction.segment.Segments;

/** Cuts segments into words and marks by a cursor that never turns back. */
public final class Tokenizer {

    private final WordCache words;

    public Tokenizer(WordCache words) {
        this.words = words;
    }

    public Tokens tokenize(Segments segments) {
        var run = new Run(segments);
        var all = segments.all();
        for (int i = 0; i < all.size(); i++) {
            run.segment(i, all.get(i).span().start(), all.get(i).span().end());
        }
        return run.tokens();
    }

    private final class Run {
        private final Segments segments;
        private final String text;
        private int size;
        private int[] starts;
        private int[] ends;
        private int[] segmentOf;
        private Word[] found;

        Run(Segments segments) {
            this.segments = segments;
            this.text = segments.text().chars();
            int guess = Math.max(16, text.length() / 4);
            this.starts = new int[guess];
            this.ends = new int[guess];
            this.segmentOf = new int[guess];
            this.found = new Word[guess];
        }

        void segment(int segment, int from, int to) {
            int i = from;
            while (i < to) {
                char c = text.charAt(i);
                if (Character.isWhitespace(c)) {
                    i++;
                    continue;
                }
                int end = i + 1;
                if (letterOrDigit(c)) {
                    while (end < to && (letterOrDigit(text.charAt(end)) || joins(text, end, to))) {
                        end++;
                    }
                }
                add(segment, i, end);
                i = end;
            }
        }

        private static boolean letterOrDigit(char c) {
            return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
        }

        private static boolean joins(String text, int i, int to) {
            char c = text.charAt(i);
            return (c == '-' || c == '.' || c == ',') && i + 1 < to && letterOrDigit(text.charAt(i + 1));
        }

        private void add(int segment, int start, int end) {
            if (size == starts.length) {
                int more = size * 2;
                starts = Arrays.copyOf(starts, more);
                ends = Arrays.copyOf(ends, more);
                segmentOf = Arrays.copyOf(segmentOf, more);
                found = Arrays.copyOf(found, more);
            }
            starts[size] = start;
            ends[size] = end;
            segmentOf[size] = segment;
            found[size] = words.of(text, start, end);
            size++;
        }

        Tokens tokens() {
            return new Tokens(segments, size, starts, ends, segmentOf, found);
        }
    }
}

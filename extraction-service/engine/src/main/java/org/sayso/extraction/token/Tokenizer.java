package org.sayso.extraction.token;

import java.util.Arrays;
import org.sayso.extraction.segment.Segments;
import org.sayso.extraction.text.NormalizedText;

/**
 * Cuts segments into words and marks as the Penn Treebank and the English Web Treebank do: {@code do|n't}, {@code Anna|'s}, {@code Moscow|-|based}. An
 * abbreviation keeps its period. A cursor runs over the text once; how far it looks ahead is bounded by the token it makes.
 */
public final class Tokenizer {

    private final WordCache words;
    private final Abbreviations abbreviations;

    public Tokenizer(WordCache words, Abbreviations abbreviations) {
        this.words = words;
        this.abbreviations = abbreviations;
    }

    public Tokens tokenize(Segments segments) {
        var columns = new Columns(segments.text());
        var scan = new TokenScan(segments.text().chars(), abbreviations, columns);
        var all = segments.all();
        for (int i = 0; i < all.size(); i++) {
            columns.segment = i;
            scan.run(all.get(i).span().start(), all.get(i).span().end());
        }
        return columns.tokens(segments);
    }

    /** Grows as tokens come. */
    private final class Columns implements TokenScan.Sink {
        private final char[] text;
        private int segment;
        private int size;
        private int paragraph;
        private int[] starts;
        private int[] ends;
        private int[] segmentOf;
        private int[] paragraphOf;
        private Word[] found;

        Columns(NormalizedText text) {
            this.text = text.chars().toCharArray();
            int guess = Math.max(16, text.length() / 4);
            this.starts = new int[guess];
            this.ends = new int[guess];
            this.segmentOf = new int[guess];
            this.paragraphOf = new int[guess];
            this.found = new Word[guess];
        }

        @Override
        public void token(int start, int end) {
            if (size == starts.length) {
                int more = size * 2;
                starts = Arrays.copyOf(starts, more);
                ends = Arrays.copyOf(ends, more);
                segmentOf = Arrays.copyOf(segmentOf, more);
                paragraphOf = Arrays.copyOf(paragraphOf, more);
                found = Arrays.copyOf(found, more);
            }
            if (size > 0 && (segmentOf[size - 1] != segment || breaksParagraph(ends[size - 1], start))) {
                paragraph++;
            }
            starts[size] = start;
            ends[size] = end;
            segmentOf[size] = segment;
            paragraphOf[size] = paragraph;
            found[size] = words.of(text, start, end);
            size++;
        }

        /** An empty line does; a single line's end does unless the next line goes on in lower case without a full stop before it (wrapped text). */
        private boolean breaksParagraph(int from, int to) {
            int lines = 0;
            for (int i = from; i < to; i++) {
                if (text[i] == '\n') {
                    lines++;
                }
            }
            if (lines != 1) {
                return lines > 1;
            }
            char before = text[from - 1];
            boolean open = Character.isLetterOrDigit(before) || before == ',' || before == ';' || before == '-';
            return !(open && Character.isLowerCase(text[to]));
        }

        Tokens tokens(Segments segments) {
            return new Tokens(segments, size, starts, ends, segmentOf, paragraphOf, found);
        }
    }
}

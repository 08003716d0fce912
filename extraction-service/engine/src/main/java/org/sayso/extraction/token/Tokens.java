package org.sayso.extraction.token;

import org.sayso.extraction.segment.Segments;
import org.sayso.extraction.text.Span;

/** The words and marks of a text, in order; white space stands in none. No token crosses a segment or a line's end. */
public final class Tokens {

    private final Segments segments;
    private final int size;
    private final int[] starts;
    private final int[] ends;
    private final int[] segmentOf;
    private final int[] paragraphOf;
    private final Word[] words;

    Tokens(Segments segments, int size, int[] starts, int[] ends, int[] segmentOf, int[] paragraphOf, Word[] words) {
        this.segments = segments;
        this.size = size;
        this.starts = starts;
        this.ends = ends;
        this.segmentOf = segmentOf;
        this.paragraphOf = paragraphOf;
        this.words = words;
    }

    public Segments segments() {
        return segments;
    }

    public int size() {
        return size;
    }

    /** First UTF-16 index of token i. */
    public int start(int i) {
        return starts[i];
    }

    /** UTF-16 index after token i. */
    public int end(int i) {
        return ends[i];
    }

    public Word word(int i) {
        return words[i];
    }

    /** Index into {@link Segments#all()}. */
    public int segment(int i) {
        return segmentOf[i];
    }

    /** Number of the paragraph token i stands in: counted up at every empty line and every new segment. */
    public int paragraph(int i) {
        return paragraphOf[i];
    }

    /** Whether white space (or the text's begin) stands before token i. */
    public boolean spaceBefore(int i) {
        return i == 0 || ends[i - 1] < starts[i];
    }

    /** The stretch from the first token to the one before {@code to}. */
    public Span span(int from, int to) {
        return new Span(starts[from], ends[to - 1]);
    }

    /** The original text of the tokens from the first to the one before {@code to}. */
    public String text(int from, int to) {
        return segments.text().original().substring(starts[from], ends[to - 1]);
    }

    /** The first token that ends after the index: {@link #size()} when none does. */
    public int firstEndingAfter(int index) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

package org.sayso.extraction.html;

import java.util.Arrays;

/**
 * Leads offsets of an article's text back into the decoded body it was taken from. Both count UTF-16 units. The text is cut
 * into runs that stand in the body character by character; what lies between runs (paragraph breaks) has no place of its own.
 */
public final class SourceMap {

    /** A map that knows no place: the body held the text only in an encoded form. */
    public static final SourceMap NONE = new Builder().build();

    private final int[] text;
    private final int[] source;
    private final int[] length;

    private SourceMap(int[] text, int[] source, int[] length) {
        this.text = text;
        this.source = source;
        this.length = length;
    }

    /** The map of a text that is its body. */
    static SourceMap same(int length) {
        return length == 0 ? NONE : new SourceMap(new int[] {0}, new int[] {0}, new int[] {length});
    }

    /** The offset in the body of the character at {@code offset} of the text, or -1 where the body has none. */
    public int sourceOf(int offset) {
        int run = Arrays.binarySearch(text, offset);
        if (run < 0) {
            run = -run - 2;
        }
        if (run < 0 || offset >= text[run] + length[run]) {
            return -1;
        }
        return source[run] + offset - text[run];
    }

    /** How many runs the text is cut into. */
    public int runs() {
        return text.length;
    }

    static final class Builder {
        private int[] text = new int[64];
        private int[] source = new int[64];
        private int[] length = new int[64];
        private int size;

        /** Adds one character's place; neighbours in both texts grow one run. */
        void add(int textOffset, int sourceOffset) {
            if (size > 0 && textOffset == text[size - 1] + length[size - 1] && sourceOffset == source[size - 1] + length[size - 1]) {
                length[size - 1]++;
                return;
            }
            if (size == text.length) {
                text = Arrays.copyOf(text, size * 2);
                source = Arrays.copyOf(source, size * 2);
                length = Arrays.copyOf(length, size * 2);
            }
            text[size] = textOffset;
            source[size] = sourceOffset;
            length[size++] = 1;
        }

        SourceMap build() {
            return new SourceMap(Arrays.copyOf(text, size), Arrays.copyOf(source, size), Arrays.copyOf(length, size));
        }
    }
}

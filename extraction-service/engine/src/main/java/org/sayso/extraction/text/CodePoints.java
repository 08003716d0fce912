package org.sayso.extraction.text;

/** Turns UTF-16 indices of one text into code-point offsets; free where the text has no surrogate pairs. */
public final class CodePoints {

    private final String text;
    /** For each block of 64 chars the number of pairs before it; null where there are none. */
    private final int @org.jspecify.annotations.Nullable [] pairsBefore;

    private static final int BLOCK = 6;

    public CodePoints(String text) {
        this.text = text;
        int[] before = null;
        int pairs = 0;
        for (int i = 0; i < text.length(); i++) {
            if ((i & ((1 << BLOCK) - 1)) == 0 && before != null) {
                before[i >> BLOCK] = pairs;
            }
            if (pairEndsAt(i)) {
                if (before == null) {
                    before = new int[(text.length() >> BLOCK) + 1];
                }
                pairs++;
            }
        }
        if (before != null && (text.length() & ((1 << BLOCK) - 1)) == 0) {
            before[text.length() >> BLOCK] = pairs;
        }
        this.pairsBefore = before;
    }

    private boolean pairEndsAt(int i) {
        return i > 0 && Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1));
    }

    /** The code-point offset of a UTF-16 index. An index inside a pair counts as the pair's begin. */
    public int offset(int index) {
        if (pairsBefore == null) {
            return index;
        }
        int block = Math.min(index >> BLOCK, pairsBefore.length - 1);
        int pairs = pairsBefore[block];
        for (int i = block << BLOCK; i < index; i++) {
            if (pairEndsAt(i)) {
                pairs++;
            }
        }
        if (index < text.length() && pairEndsAt(index)) {
            return index - 1 - pairs;
        }
        return index - pairs;
    }
}

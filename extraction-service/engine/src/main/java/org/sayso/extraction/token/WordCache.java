package org.sayso.extraction.token;

import org.jspecify.annotations.Nullable;

/**
 * Words by form, so that frequent ones are worked out once. Direct-mapped and of fixed size: hostile text costs time, never memory. Safe for many
 * threads without any order between them: a word's fields are final and depend on its form alone, so whoever loses a race loses nothing.
 */
public final class WordCache {

    private static final int BITS = 16;
    private static final int LONGEST = 32;

    private final @Nullable Word[] slots = new Word[1 << BITS];

    /** The word of {@code text[start, end)}. */
    Word of(char[] text, int start, int end) {
        int length = end - start;
        if (length > LONGEST) {
            return new Word(new String(text, start, length));
        }
        int h = 0;
        for (int i = start; i < end; i++) {
            h = h * 31 + text[i];
        }
        int slot = (h ^ h >>> BITS) & (1 << BITS) - 1;
        var seen = slots[slot];
        if (seen != null && seen.stands(text, start, length)) {
            return seen;
        }
        var word = new Word(new String(text, start, length));
        slots[slot] = word;
        return word;
    }
}

package org.sayso.extraction.lexicon;

import java.util.Collection;
import org.sayso.extraction.token.Hashing;

/** A set of lower-case words by their 32-bit hash ({@link Hashing}). Immutable. */
public final class WordSet {

    private final int[] slots;
    private final int mask;
    private final boolean zero;

    private WordSet(int[] slots, boolean zero) {
        this.slots = slots;
        this.mask = slots.length - 1;
        this.zero = zero;
    }

    public static WordSet of(Collection<String> words) {
        int size = Integer.highestOneBit(Math.max(8, words.size() * 2 - 1)) * 2;
        var slots = new int[size];
        boolean zero = false;
        for (var word : words) {
            int hash = Hashing.of(word);
            zero |= hash == 0;
            int at = hash & size - 1;
            while (slots[at] != 0 && slots[at] != hash) {
                at = at + 1 & size - 1;
            }
            slots[at] = hash;
        }
        return new WordSet(slots, zero);
    }

    public static WordSet of(String... words) {
        return of(java.util.List.of(words));
    }

    /** @param hash of the lower-case word, as {@link org.sayso.extraction.token.Word#hash()} gives it */
    public boolean has(int hash) {
        if (hash == 0) {
            return zero;
        }
        int at = hash & mask;
        while (slots[at] != 0) {
            if (slots[at] == hash) {
                return true;
            }
            at = at + 1 & mask;
        }
        return false;
    }
}

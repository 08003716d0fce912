package org.sayso.extraction.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The small words of languages, found by a 64-bit hash that is taken letter by letter: no string is made of a text's words. */
final class SmallWords {

    /** The hash of no letters. */
    static final long NOTHING = 0xCBF29CE484222325L;

    private static final int[] NONE = {};

    private final long[] keys;
    private final int[][] speakers;
    private final int mask;

    private SmallWords(Map<String, int[]> byWord) {
        int size = Integer.highestOneBit(Math.max(8, byWord.size())) * 4;
        keys = new long[size];
        speakers = new int[size][];
        mask = size - 1;
        byWord.forEach((word, languages) -> {
            long hash = NOTHING;
            for (int i = 0; i < word.length(); i++) {
                hash = with(hash, word.charAt(i));
            }
            int at = place(hash);
            keys[at] = hash;
            speakers[at] = languages;
        });
    }

    /** Collects words and the numbers of the languages that have them. */
    static final class Builder {
        private final Map<String, int[]> byWord = new HashMap<>();

        void add(String word, int language) {
            byWord.merge(word, new int[] {language}, Builder::both);
        }

        SmallWords build() {
            return new SmallWords(byWord);
        }

        private static int[] both(int[] one, int[] other) {
            if (Arrays.stream(one).anyMatch(number -> number == other[0])) {
                return one;
            }
            int[] both = Arrays.copyOf(one, one.length + 1);
            both[one.length] = other[0];
            return both;
        }
    }

    /** The hash of a word that goes on with one more letter (FNV-1a). */
    static long with(long hash, char letter) {
        return (hash ^ letter) * 0x100000001B3L;
    }

    /** The languages that have the word of this hash; none for all other words. */
    int[] speakers(long hash) {
        int at = place(hash);
        return speakers[at] == null ? NONE : speakers[at];
    }

    private int place(long hash) {
        int at = (int) (hash ^ hash >>> 32) & mask;
        while (speakers[at] != null && keys[at] != hash) {
            at = at + 1 & mask;
        }
        return at;
    }
}

package org.sayso.extraction.token;

/** One 32-bit hash for every feature of every model: changing it makes every model file void. */
public final class Hashing {

    private Hashing() {}

    /** FNV-1a over the chars, then mixed. */
    public static int of(CharSequence text) {
        int h = 0x811C9DC5;
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * 0x01000193;
        }
        return mix(h);
    }

    /** The finisher of MurmurHash3. */
    public static int mix(int h) {
        h ^= h >>> 16;
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        h ^= h >>> 16;
        return h;
    }
}

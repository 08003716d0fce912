package org.sayso.ledger.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes that stay the same on every machine and in every release: they are stored. */
public final class Hashing {

    private Hashing() {}

    /** FNV-1a over UTF-16 units, finished by a mixing step. */
    public static long of(CharSequence text) {
        var hash = 0xcbf29ce484222325L;
        for (var i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash);
    }

    /** Joins two hashes; the order counts. */
    public static long of(long first, long second) {
        return mix(first * 31 + second);
    }

    /** The finisher of SplitMix64. */
    public static long mix(long value) {
        var z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** The first {@code digits} hex digits of SHA-256: for ids that people see. */
    public static String digest(String text, int digits) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes).substring(0, digits);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}

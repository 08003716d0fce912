package org.sayso.extraction.model;

import java.util.Arrays;
import org.sayso.extraction.token.Hashing;

/**
 * The hashed features of one thing to be judged, refilled for the next. Each template of a stage has its own number, mixed into the hash of what it saw, so
 * that the same word in two templates is two features.
 */
public final class Features {

    private int[] hashes = new int[128];
    private int size;

    public void clear() {
        size = 0;
    }

    public int size() {
        return size;
    }

    /** The hashes, of which the first {@link #size()} count. */
    public int[] hashes() {
        return hashes;
    }

    public int[] copy() {
        return Arrays.copyOf(hashes, size);
    }

    public void addHash(int hash) {
        if (size == hashes.length) {
            grow();
        }
        hashes[size++] = hash;
    }

    /** Apart, so that adding is small enough for every compiler to set in place. */
    private void grow() {
        hashes = Arrays.copyOf(hashes, size * 2);
    }

    public void add(int template) {
        addHash(hash(template));
    }

    public void add(int template, int a) {
        addHash(hash(template, a));
    }

    public void add(int template, int a, int b) {
        addHash(hash(template, a, b));
    }

    public void add(int template, int a, int b, int c) {
        addHash(hash(template, a, b, c));
    }

    public void add(int template, int a, int b, int c, int d) {
        addHash(hash(template, a, b, c, d));
    }

    /**
     * The hash of a feature given as the sum of its parts, each of them times an odd number of its own: half the work of a hash over the parts.
     */
    public static int hashOfSum(int template, int sum) {
        int h = template * 0x9E3779B1 + sum;
        h = (h ^ h >>> 16) * 0x2C1B3C6D;
        return h ^ h >>> 15;
    }

    /** The hashes with room for as many more, to be filled from {@link #size()} on and told by {@link #filledTo(int)}: in a stage's inmost loop a call for each counts. */
    public int[] room(int more) {
        if (size + more > hashes.length) {
            hashes = Arrays.copyOf(hashes, (size + more) * 2);
        }
        return hashes;
    }

    /** How many hashes there are now. */
    public void filledTo(int end) {
        size = end;
    }

    public static int hash(int template) {
        return Hashing.mix(template * 0x9E3779B1);
    }

    public static int hash(int template, int a) {
        return Hashing.mix((template * 0x9E3779B1 ^ a) * 0x2C1B3C6D + template);
    }

    public static int hash(int template, int a, int b) {
        return Hashing.mix(((template * 0x9E3779B1 ^ a) * 0x2C1B3C6D ^ b) * 0x297A2D39 + a);
    }

    public static int hash(int template, int a, int b, int c) {
        return Hashing.mix((((template * 0x9E3779B1 ^ a) * 0x2C1B3C6D ^ b) * 0x297A2D39 ^ c) * 0x1B56C4E9 + b);
    }

    public static int hash(int template, int a, int b, int c, int d) {
        return Hashing.mix(((((template * 0x9E3779B1 ^ a) * 0x2C1B3C6D ^ b) * 0x297A2D39 ^ c) * 0x1B56C4E9 ^ d) * 0x7FEB352D + c);
    }
}

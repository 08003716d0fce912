package org.sayso.extraction.attribution;

import java.util.Arrays;

/** A set of tokens that stand near one another: bits from the first member's word on, so that its size follows its spread and not its place in the text. */
final class TokenSet {

    private long[] bits = new long[2];
    /** Number of the 64-token block the bits begin with; -1 while there are none. */
    private int base = -1;

    void set(int token) {
        reach(token >> 6);
        bits[(token >> 6) - base] |= 1L << token;
    }

    void set(int from, int to) {
        if (from >= to) {
            return;
        }
        reach(from >> 6);
        reach(to - 1 >> 6);
        for (int i = from; i < to; ) {
            int next = Math.min(to, (i | 63) + 1);
            bits[(i >> 6) - base] |= -1L << i & -1L >>> -next;
            i = next;
        }
    }

    void clear(int token) {
        if (get(token)) {
            bits[(token >> 6) - base] &= ~(1L << token);
        }
    }

    boolean get(int token) {
        int block = (token >> 6) - base;
        return base >= 0 && block >= 0 && block < bits.length && (bits[block] & 1L << token) != 0;
    }

    /** The first member from the token on, or -1. */
    int nextSetBit(int token) {
        // Members mostly stand side by side; and the first compiler knows no instruction that counts zeros.
        if (get(token)) {
            return token;
        }
        if (base < 0) {
            return -1;
        }
        int from = Math.max(token, base << 6);
        int block = (from >> 6) - base;
        if (block >= bits.length) {
            return -1;
        }
        long left = bits[block] & -1L << from;
        while (left == 0) {
            if (++block == bits.length) {
                return -1;
            }
            left = bits[block];
        }
        return (block + base << 6) + Long.numberOfTrailingZeros(left);
    }

    /** The first token from this one on that is no member. */
    int nextClearBit(int token) {
        int i = token;
        while (get(i)) {
            i++;
        }
        return i;
    }

    /** Token after the last member; 0 when empty. */
    int length() {
        for (int block = bits.length - 1; block >= 0; block--) {
            if (bits[block] != 0) {
                return (block + base << 6) + 64 - Long.numberOfLeadingZeros(bits[block]);
            }
        }
        return 0;
    }

    boolean isEmpty() {
        return length() == 0;
    }

    void or(TokenSet other) {
        for (int i = other.nextSetBit(0); i >= 0; i = other.nextSetBit(i + 1)) {
            set(i);
        }
    }

    void and(TokenSet other) {
        for (int i = nextSetBit(0); i >= 0; i = nextSetBit(i + 1)) {
            if (!other.get(i)) {
                clear(i);
            }
        }
    }

    boolean intersects(TokenSet other) {
        int from = Math.max(base, other.base);
        int to = Math.min(base + bits.length, other.base + other.bits.length);
        for (int block = from; block < to && base >= 0 && other.base >= 0; block++) {
            if ((bits[block - base] & other.bits[block - other.base]) != 0) {
                return true;
            }
        }
        return false;
    }

    private void reach(int block) {
        if (base < 0) {
            base = block;
        } else if (block < base) {
            var wider = new long[bits.length + base - block];
            System.arraycopy(bits, 0, wider, base - block, bits.length);
            bits = wider;
            base = block;
        } else if (block - base >= bits.length) {
            bits = Arrays.copyOf(bits, Math.max(block - base + 1, bits.length + bits.length / 2));
        }
    }
}

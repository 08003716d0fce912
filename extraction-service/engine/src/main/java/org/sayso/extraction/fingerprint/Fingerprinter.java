package org.sayso.extraction.fingerprint;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.sayso.extraction.segment.SegmentKind;
import org.sayso.extraction.token.Tokens;

/**
 * Takes the MinHash signature over the word trigrams of a report, and the credits it gives. One permutation hashing (Li, Owen, Zhang 2012): each trigram
 * is hashed once and falls into one of {@value #LANES} bins, which keeps its least; a bin left empty borrows from a bin that a fixed hash of its own
 * number leads to (Shrivastava 2017), so that the share of equal lanes estimates the Jaccard similarity of two texts' trigrams. Only headlines and
 * the body count: what outlets put around a report makes no two copies differ.
 */
public final class Fingerprinter {

    /** Lanes of a signature, four bytes each. */
    public static final int LANES = 128;

    private final CreditFinder credits = new CreditFinder();

    public Fingerprints of(Tokens tokens) {
        return new Fingerprints(Base64.getEncoder().encodeToString(bytes(signature(tokens))), credits.find(tokens));
    }

    private static int[] signature(Tokens tokens) {
        int[] least = new int[LANES];
        Arrays.fill(least, Integer.MAX_VALUE);
        var segments = tokens.segments().all();
        int words = 0;
        int a = 0;
        int b = 0;
        for (int i = 0; i < tokens.size(); i++) {
            var kind = segments.get(tokens.segment(i)).kind();
            if (kind != SegmentKind.BODY && kind != SegmentKind.HEADLINE || !tokens.word(i).isWord()) {
                continue;
            }
            int c = tokens.word(i).hash();
            if (++words >= 3) {
                keep(least, mix(((long) a * 0x9E3779B97F4A7C15L + b) * 0xC2B2AE3D27D4EB4FL + c));
            }
            a = b;
            b = c;
        }
        if (words > 0 && words < 3) {
            keep(least, mix(((long) a * 0x9E3779B97F4A7C15L + b) * 0xC2B2AE3D27D4EB4FL));
        }
        return words == 0 ? least : filled(least);
    }

    private static void keep(int[] least, long hash) {
        int lane = (int) (hash >>> 57);
        int value = (int) hash & Integer.MAX_VALUE;
        if (value < least[lane]) {
            least[lane] = value;
        }
    }

    private static int[] filled(int[] least) {
        int[] full = least.clone();
        for (int lane = 0; lane < LANES; lane++) {
            for (int attempt = 1; full[lane] == Integer.MAX_VALUE; attempt++) {
                int other = (int) (mix((long) lane << 32 | attempt) >>> 57);
                if (least[other] != Integer.MAX_VALUE) {
                    full[lane] = least[other];
                }
            }
        }
        return full;
    }

    /** The finisher of SplitMix64. */
    private static long mix(long h) {
        h = (h ^ h >>> 30) * 0xBF58476D1CE4E5B9L;
        h = (h ^ h >>> 27) * 0x94D049BB133111EBL;
        return h ^ h >>> 31;
    }

    private static byte[] bytes(int[] lanes) {
        var bytes = ByteBuffer.allocate(LANES * Integer.BYTES);
        for (int lane : lanes) {
            bytes.putInt(lane);
        }
        return bytes.array();
    }
}

package org.sayso.extraction.fingerprint;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.sayso.extraction.token.Tokens;

/** Takes the MinHash signature over the word trigrams of a text. */
public final class Fingerprinter {

    private static final int LANES = 64;

    public Fingerprints of(Tokens tokens) {
        int[] least = new int[LANES];
        Arrays.fill(least, Integer.MAX_VALUE);
        int a = 0;
        int b = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.word(i).isWord()) {
                continue;
            }
            int c = tokens.word(i).hash();
            int trigram = (a * 31 + b) * 31 + c;
            for (int lane = 0; lane < LANES; lane++) {
                int h = trigram * (0x9E3779B1 + 2 * lane) + lane * 0x85EBCA6B;
                h ^= h >>> 15;
                h &= Integer.MAX_VALUE;
                if (h < least[lane]) {
                    least[lane] = h;
                }
            }
            a = b;
            b = c;
        }
        var bytes = ByteBuffer.allocate(LANES * Integer.BYTES);
        for (int h : least) {
            bytes.putInt(h);
        }
        return new Fingerprints(Base64.getEncoder().encodeToString(bytes.array()), List.of());
    }
}

package org.sayso.extraction.entity;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Words that news texts write in lower case, by hash: one of them with a capital at a sentence's begin is seldom a name. */
final class CommonWords {

    private final int[] hashes;

    private CommonWords(int[] hashes) {
        this.hashes = hashes;
    }

    /** @param hashes sorted */
    static CommonWords of(int[] hashes) {
        return new CommonWords(hashes);
    }

    static CommonWords load(String resource) {
        try (var in = CommonWords.class.getResourceAsStream("/org/sayso/extraction/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("lexicon " + resource + " is missing");
            }
            var data = new DataInputStream(new BufferedInputStream(in, 1 << 15));
            var hashes = new int[data.readInt()];
            for (int i = 0; i < hashes.length; i++) {
                hashes[i] = data.readInt();
            }
            return new CommonWords(hashes);
        } catch (IOException broken) {
            throw new UncheckedIOException("lexicon " + resource, broken);
        }
    }

    boolean has(int hash) {
        return Arrays.binarySearch(hashes, hash) >= 0;
    }
}

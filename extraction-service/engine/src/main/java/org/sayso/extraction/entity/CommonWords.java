package org.sayso.extraction.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** A list of words by hash, as those that texts write in lower case: one of them with a capital at a sentence's begin is seldom a name. */
final class CommonWords {

    private final int[] hashes;

    private CommonWords(int[] hashes) {
        this.hashes = hashes;
    }

    static CommonWords of(int[] hashes) {
        return new CommonWords(hashes);
    }

    static CommonWords load(String resource) {
        try (var in = CommonWords.class.getResourceAsStream("/org/sayso/extraction/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("lexicon " + resource + " is missing");
            }
            var data = ByteBuffer.wrap(in.readAllBytes());
            var hashes = new int[data.getInt()];
            data.asIntBuffer().get(hashes);
            return new CommonWords(hashes);
        } catch (IOException broken) {
            throw new UncheckedIOException("lexicon " + resource, broken);
        }
    }

    int[] hashes() {
        return hashes;
    }
}

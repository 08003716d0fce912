package org.sayso.extraction.sentence;

import org.sayso.extraction.text.Span;
import org.sayso.extraction.token.Tokens;

/** Tokens and the sentences they stand in. Every token stands in one; no sentence crosses a segment. */
public final class Sentences {

    private final Tokens tokens;
    private final int count;
    /** First token of each sentence, and the number of tokens after the last. */
    private final int[] firsts;
    private final int[] sentenceOf;

    Sentences(Tokens tokens, int count, int[] firsts) {
        this.tokens = tokens;
        this.count = count;
        this.firsts = firsts;
        this.sentenceOf = new int[tokens.size()];
        for (int s = 0; s < count; s++) {
            for (int i = firsts[s]; i < firsts[s + 1]; i++) {
                sentenceOf[i] = s;
            }
        }
    }

    public Tokens tokens() {
        return tokens;
    }

    public int count() {
        return count;
    }

    /** First token of sentence s. */
    public int first(int s) {
        return firsts[s];
    }

    /** Token after the last of sentence s. */
    public int end(int s) {
        return firsts[s + 1];
    }

    /** The sentence token i stands in. */
    public int sentence(int i) {
        return sentenceOf[i];
    }

    public Span span(int s) {
        return tokens.span(firsts[s], firsts[s + 1]);
    }
}

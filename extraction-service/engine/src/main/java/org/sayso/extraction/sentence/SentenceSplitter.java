package org.sayso.extraction.sentence;

import java.util.Arrays;
import org.sayso.extraction.token.Tokens;

/** Finds where sentences end. */
public final class SentenceSplitter {

    public Sentences split(Tokens tokens) {
        int[] firsts = new int[16];
        int count = 0;
        boolean open = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (!open || tokens.segment(i) != tokens.segment(i - 1)) {
                if (count + 2 > firsts.length) {
                    firsts = Arrays.copyOf(firsts, firsts.length * 2);
                }
                firsts[count++] = i;
            }
            var word = tokens.word(i);
            open = !(word.is(".") || word.is("!") || word.is("?"));
        }
        firsts[count] = tokens.size();
        return new Sentences(tokens, count, firsts);
    }
}

package org.sayso.extraction.entity;

import org.sayso.extraction.tag.TaggedTokens;
import org.sayso.extraction.token.Word;

/** How a sentence uses capitals, which tells how much one of them means: little in a heading, much where a writer is sparing with them. */
enum Casing {
    NO_CAPITALS,
    ONE_WORD,
    TWO_WORDS,
    THREE_WORDS,
    ALL_CAPITALS,
    HEADING,
    SMALL_FIRST_LETTER,
    PROSE;

    /** Of a sentence of no more words, all with a capital, the number is told: a signature, a greeting, a place and a date. */
    private static final int SHORT = 3;

    /** @param end the token after the last */
    static Casing of(TaggedTokens tokens, int first, int end) {
        int words = 0;
        int lower = 0;
        int upper = 0;
        for (int i = first; i < end; i++) {
            switch (tokens.word(i).shape()) {
                case LOWER -> {
                    words++;
                    lower++;
                }
                case UPPER -> {
                    words++;
                    upper++;
                }
                case CAPITALISED, MIXED -> words++;
                case NUMBER, MARK -> {}
            }
        }
        if (words == lower) {
            return NO_CAPITALS;
        }
        if (lower == 0 && words <= SHORT) {
            return words == 1 ? ONE_WORD : words == 2 ? TWO_WORDS : THREE_WORDS;
        }
        if (upper * 10 > words * 7) {
            return ALL_CAPITALS;
        }
        if (lower * 3 <= words) {
            return HEADING;
        }
        return tokens.word(first).shape() == Word.Shape.LOWER ? SMALL_FIRST_LETTER : PROSE;
    }
}

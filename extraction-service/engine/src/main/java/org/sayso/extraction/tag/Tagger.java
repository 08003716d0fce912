package org.sayso.extraction.tag;

import org.sayso.extraction.sentence.Sentences;
import org.sayso.extraction.token.Word;

/** Gives each token its part of speech. */
public final class Tagger {

    public TaggedTokens tag(Sentences sentences) {
        var tokens = sentences.tokens();
        var tags = new Tag[tokens.size()];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = guess(tokens.word(i));
        }
        return new TaggedTokens(sentences, tags);
    }

    private static Tag guess(Word word) {
        return switch (word.shape()) {
            case MARK -> mark(word.lower());
            case NUMBER -> Tag.CD;
            case CAPITALISED, UPPER, MIXED -> Tag.NNP;
            case LOWER -> word.lower().endsWith("ed") ? Tag.VBD : Tag.NN;
        };
    }

    private static Tag mark(String mark) {
        return switch (mark) {
            case "," -> Tag.COMMA;
            case ".", "!", "?" -> Tag.STOP;
            case "\"", "“", "«" -> Tag.OPEN_QUOTE;
            case "”", "»" -> Tag.CLOSE_QUOTE;
            case "(", "[" -> Tag.OPEN_BRACKET;
            case ")", "]" -> Tag.CLOSE_BRACKET;
            case "$" -> Tag.DOLLAR;
            default -> Tag.COLON;
        };
    }
}

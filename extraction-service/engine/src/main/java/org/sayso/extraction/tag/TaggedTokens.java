package org.sayso.extraction.tag;

import org.sayso.extraction.segment.Segments;
import org.sayso.extraction.sentence.Sentences;
import org.sayso.extraction.text.Span;
import org.sayso.extraction.token.Tokens;
import org.sayso.extraction.token.Word;

/** Sentences whose tokens carry a part of speech: what the finders read. */
public final class TaggedTokens {

    private final Sentences sentences;
    private final Tokens tokens;
    private final Tag[] tags;

    public TaggedTokens(Sentences sentences, Tag[] tags) {
        if (tags.length != sentences.tokens().size()) {
            throw new IllegalArgumentException(tags.length + " tags for " + sentences.tokens().size() + " tokens");
        }
        this.sentences = sentences;
        this.tokens = sentences.tokens();
        this.tags = tags;
    }

    public Sentences sentences() {
        return sentences;
    }

    public Tokens tokens() {
        return tokens;
    }

    public Segments segments() {
        return tokens.segments();
    }

    public int size() {
        return tokens.size();
    }

    public Tag tag(int i) {
        return tags[i];
    }

    public Word word(int i) {
        return tokens.word(i);
    }

    /** Lower-case form of token i. */
    public String lower(int i) {
        return tokens.word(i).lower();
    }

    /** Dictionary form of token i, in lower case. */
    public String lemma(int i) {
        return tokens.word(i).lemma(tags[i]);
    }

    public int start(int i) {
        return tokens.start(i);
    }

    public int end(int i) {
        return tokens.end(i);
    }

    public Span span(int from, int to) {
        return tokens.span(from, to);
    }

    /** The sentence token i stands in. */
    public int sentence(int i) {
        return sentences.sentence(i);
    }
}

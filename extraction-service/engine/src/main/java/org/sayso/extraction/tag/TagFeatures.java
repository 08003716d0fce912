package org.sayso.extraction.tag;

import org.sayso.extraction.model.Features;
import org.sayso.extraction.sentence.Sentences;
import org.sayso.extraction.token.Word;

/** What the tagger sees of a token: itself, its neighbours, the tags before it and the tags its neighbours may have. */
final class TagFeatures {

    private static final int OUTSIDE = 7;

    private final TagDictionary dictionary;
    private final Features features = new Features();

    TagFeatures(TagDictionary dictionary) {
        this.dictionary = dictionary;
    }

    Features of(Sentences sentences, int i, int first, int end, int previous, int beforePrevious) {
        var f = features;
        f.clear();
        var tokens = sentences.tokens();
        Word word = tokens.word(i);
        int w = word.hash();
        int shape = word.shape().ordinal() + (i == first ? 8 : 0);
        int left = i > first ? tokens.word(i - 1).hash() : OUTSIDE;
        int left2 = i - 1 > first ? tokens.word(i - 2).hash() : OUTSIDE;
        Word next = i + 1 < end ? tokens.word(i + 1) : null;
        int right = next == null ? OUTSIDE : next.hash();
        int right2 = i + 2 < end ? tokens.word(i + 2).hash() : OUTSIDE;
        int may = may(w);
        int mayRight = next == null ? OUTSIDE : may(right);
        int mayRight2 = i + 2 < end ? may(right2) : OUTSIDE;
        f.add(1, w);
        f.add(2, word.formHash(), i == first ? 1 : 0);
        f.add(3, word.suffix(1), shape);
        f.add(4, word.suffix(2), shape);
        f.add(5, word.suffix(3), shape);
        f.add(6, word.suffix(4));
        f.add(7, word.prefix(), word.suffix(2));
        f.add(8, shape, previous);
        f.add(9, previous, beforePrevious);
        f.add(10, previous, w);
        f.add(11, left);
        f.add(12, left, w);
        f.add(13, right);
        f.add(14, w, right);
        f.add(15, left2);
        f.add(16, right2);
        f.add(17, may, mayRight, previous);
        f.add(18, may, mayRight, mayRight2);
        f.add(19, previous, word.suffix(3), mayRight);
        f.add(20, next == null ? 0 : next.suffix(3), may);
        f.add(21, left, right);
        f.add(22, next == null ? OUTSIDE : next.shape().ordinal(), shape, may);
        f.add(23, previous, beforePrevious, w);
        f.add(24, left, may, mayRight);
        return f;
    }

    private int may(int hash) {
        long tags = dictionary.of(hash);
        return (int) (tags ^ tags >>> 32) * 31 + (tags == 0 ? 1 : 0);
    }
}

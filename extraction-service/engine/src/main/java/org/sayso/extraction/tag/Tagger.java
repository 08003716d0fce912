package org.sayso.extraction.tag;

import org.sayso.extraction.model.Features;
import org.sayso.extraction.model.LinearModel;
import org.sayso.extraction.model.ModelFile;
import org.sayso.extraction.sentence.Sentences;

/**
 * Gives each token its part of speech: from left to right, once, the tag with the highest score of an averaged perceptron (Collins 2002), among those the
 * form is known with. A form known with one tag alone is not scored.
 */
public final class Tagger {

    static final String MODEL = "tag/english.model";
    static final String DICTIONARY = "tag/english.dictionary";

    /** What an unknown form may be. */
    static final long OPEN = bits(Tag.NN, Tag.NNS, Tag.NNP, Tag.NNPS, Tag.JJ, Tag.JJR, Tag.JJS, Tag.RB, Tag.RBR, Tag.VB, Tag.VBD, Tag.VBG, Tag.VBN, Tag.VBP,
            Tag.VBZ, Tag.CD, Tag.FW, Tag.UH, Tag.ADD, Tag.SYM, Tag.NFP, Tag.IN);

    private final TagDictionary dictionary;
    private final Scores scores;

    /** The scores of a model, shipped or in training. */
    @FunctionalInterface
    interface Scores {
        float of(int hash);

        /** The best of the tags that a token may have, the first of equals. */
        default int best(Features features, long may) {
            int best = -1;
            float most = 0;
            for (long left = may; left != 0; left &= left - 1) {
                int tag = Long.numberOfTrailingZeros(left);
                float sum = 0;
                int[] hashes = features.hashes();
                for (int i = 0; i < features.size(); i++) {
                    sum += of(hashes[i] + tag);
                }
                if (best < 0 || sum > most) {
                    best = tag;
                    most = sum;
                }
            }
            return best;
        }
    }

    Tagger(TagDictionary dictionary, Scores scores) {
        this.dictionary = dictionary;
        this.scores = scores;
    }

    public static Tagger load() {
        LinearModel model = ModelFile.load(MODEL).part("tags");
        return new Tagger(TagDictionary.load(DICTIONARY), new Scores() {
            @Override
            public float of(int hash) {
                return model.at(model.cell(hash));
            }

            @Override
            public int best(Features features, long may) {
                return bestOf(model, features, may);
            }
        });
    }

    public TaggedTokens tag(Sentences sentences) {
        var tokens = sentences.tokens();
        var tags = new Tag[tokens.size()];
        var features = new TagFeatures(dictionary);
        for (int s = 0; s < sentences.count(); s++) {
            int first = sentences.first(s);
            int end = sentences.end(s);
            int previous = -1;
            int beforePrevious = -1;
            for (int i = first; i < end; i++) {
                int tag = tag(sentences, i, first, end, previous, beforePrevious, features);
                tags[i] = Tag.of(tag);
                beforePrevious = previous;
                previous = tag;
            }
        }
        return new TaggedTokens(sentences, tags);
    }

    private int tag(Sentences sentences, int i, int first, int end, int previous, int beforePrevious, TagFeatures features) {
        var word = sentences.tokens().word(i);
        var mark = Marks.of(word);
        if (mark != null) {
            return mark == Tag.OPEN_QUOTE && previous >= 0 && Marks.straight(word) && Marks.closes(sentences.tokens(), i, end)
                    ? Tag.CLOSE_QUOTE.ordinal() : mark.ordinal();
        }
        long may = candidates(dictionary, word.hash());
        if (Long.bitCount(may) == 1) {
            return Long.numberOfTrailingZeros(may);
        }
        return scores.best(features.of(sentences, i, first, end, previous, beforePrevious), may);
    }

    static long candidates(TagDictionary dictionary, int hash) {
        long known = dictionary.of(hash);
        return known == 0 ? OPEN : known;
    }

    /** Two tags at a time: their weights lie near one another. */
    private static int bestOf(LinearModel model, Features features, long may) {
        int best = -1;
        int most = Integer.MIN_VALUE;
        long left = may;
        while (left != 0) {
            int one = Long.numberOfTrailingZeros(left);
            left &= left - 1;
            int other = left == 0 ? one : Long.numberOfTrailingZeros(left);
            left &= left - 1;
            long sums = model.sumsOfShifted(features, one, other);
            if ((int) sums > most) {
                best = one;
                most = (int) sums;
            }
            if ((int) (sums >> 32) > most) {
                best = other;
                most = (int) (sums >> 32);
            }
        }
        return best;
    }

    private static long bits(Tag... tags) {
        long set = 0;
        for (var tag : tags) {
            set |= 1L << tag.ordinal();
        }
        return set;
    }
}

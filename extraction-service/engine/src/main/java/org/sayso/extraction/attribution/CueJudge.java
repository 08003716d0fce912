package org.sayso.extraction.attribution;

import org.jspecify.annotations.Nullable;
import org.sayso.extraction.model.LinearModel;
import org.sayso.extraction.token.Word;

/** Gives each word the probability that it is a cue's anchor. */
final class CueJudge {

    /**
     * A word that speaks so clearly against being a cue is not looked at with its surroundings: they turn the odds of three words in a thousand among those that
     * would be tried (counted on the development articles, of which two findings in 1,743 were lost). Spares six in ten words. In logits.
     */
    private static final double HOPELESS = -0.8;
    private static final int REMEMBERED_BITS = 14;

    /** What a word under a tag is worth by itself, in the model's unit. */
    private record Alone(Word word, int tag, int sum) {}

    private final LinearModel model;
    /** Direct-mapped, of fixed size, and safe for many threads, as what is kept depends on word and tag alone. */
    private final @Nullable Alone[] remembered = new Alone[1 << REMEMBERED_BITS];

    CueJudge(LinearModel model) {
        this.model = model;
    }

    void judge(Reading r) {
        var features = new CueFeatures();
        for (int i = 0; i < r.size; i++) {
            r.cue[i] = CueFeatures.possible(r, i) ? probability(r, i, features) : 0;
        }
        r.countCues();
    }

    private double probability(Reading r, int i, CueFeatures features) {
        int alone = alone(r, i, features);
        return model.scale() * alone < HOPELESS ? 0 : model.probability(alone + model.sum(features.surroundings(r, i), 0));
    }

    private int alone(Reading r, int i, CueFeatures features) {
        var word = r.tokens.word(i);
        int slot = (word.formHash() ^ r.tag[i] * 0x9E3779B1) & remembered.length - 1;
        var seen = remembered[slot];
        if (seen != null && seen.word == word && seen.tag == r.tag[i]) {
            return seen.sum;
        }
        int sum = model.sum(features.alone(r, i), 0);
        remembered[slot] = new Alone(word, r.tag[i], sum);
        return sum;
    }
}

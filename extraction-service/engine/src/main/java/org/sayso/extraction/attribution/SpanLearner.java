package org.sayso.extraction.attribution;

import java.util.Arrays;
import org.sayso.extraction.model.Weights;

/** The span tagger in the making: a perceptron that must be right by a margin, averaged over all steps. */
final class SpanLearner {

    private static final float MARGIN = 1;

    private final Weights weights;

    SpanLearner(int bits) {
        this.weights = new Weights(bits, SpanTagger.STRIDE);
    }

    void learn(SpanExample example) {
        int[] guess = guess(example);
        int[] gold = example.labels();
        if (!Arrays.equals(guess, gold)) {
            for (int k = 0; k < gold.length; k++) {
                int before = k == 0 ? SpanTagger.LABELS : gold[k - 1];
                int guessBefore = k == 0 ? SpanTagger.LABELS : guess[k - 1];
                if (gold[k] != guess[k]) {
                    for (int hash : example.features()[k]) {
                        int cell = weights.cell(hash);
                        weights.move(cell + gold[k], 1);
                        weights.move(cell + guess[k], -1);
                    }
                }
                if (gold[k] != guess[k] || before != guessBefore) {
                    weights.move(weights.cell(SpanTagger.transition(example.kinds()[k], before)) + gold[k], 1);
                    weights.move(weights.cell(SpanTagger.transition(example.kinds()[k], guessBefore)) + guess[k], -1);
                }
            }
        }
        weights.nextStep();
    }

    /** The mean over all steps, to be read once the last lesson is learned. */
    Weights averaged() {
        weights.average();
        return weights;
    }

    private int[] guess(SpanExample example) {
        int n = example.labels().length;
        float[][] best = new float[n][SpanTagger.LABELS];
        int[][] back = new int[n][SpanTagger.LABELS];
        float[] emission = new float[SpanTagger.LABELS];
        for (int k = 0; k < n; k++) {
            Arrays.fill(emission, 0);
            for (int hash : example.features()[k]) {
                int cell = weights.cell(hash);
                for (int label = 0; label < SpanTagger.LABELS; label++) {
                    emission[label] += weights.at(cell + label);
                }
            }
            for (int label = 0; label < SpanTagger.LABELS; label++) {
                float most = -1e18f;
                int from = 0;
                for (int before = 0; before <= SpanTagger.LABELS; before++) {
                    if ((before == SpanTagger.LABELS) != (k == 0) || !SpanTagger.allowed(before, label)) {
                        continue;
                    }
                    float score = (k == 0 ? 0 : best[k - 1][before]) + weights.at(weights.cell(SpanTagger.transition(example.kinds()[k], before)) + label);
                    if (score > most) {
                        most = score;
                        from = before;
                    }
                }
                best[k][label] = most + emission[label] + (label == example.labels()[k] ? 0 : MARGIN);
                back[k][label] = from;
            }
        }
        int[] labels = new int[n];
        int label = 0;
        for (int other = 1; other < SpanTagger.LABELS; other++) {
            label = best[n - 1][other] > best[n - 1][label] ? other : label;
        }
        for (int k = n - 1; k >= 0; k--) {
            labels[k] = label;
            label = back[k][label];
        }
        return labels;
    }
}

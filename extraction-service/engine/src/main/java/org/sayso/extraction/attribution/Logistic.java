package org.sayso.extraction.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.sayso.extraction.model.LinearModel;
import org.sayso.extraction.model.Weights;

/** A logistic regression in the making. */
final class Logistic {
    private final Weights weights;
    private final double rate;
    private final int epochs;
    private final List<int[]> examples = new ArrayList<>();
    private final BitSet yes = new BitSet();
    /** Numbers of examples, each as often as it weighs. */
    private final List<Integer> order = new ArrayList<>();

    Logistic(int bits, double rate, int epochs) {
        this.weights = new Weights(bits, 1);
        this.rate = rate;
        this.epochs = epochs;
    }

    void add(int[] features, boolean positive, int weight) {
        yes.set(examples.size(), positive);
        order.addAll(Collections.nCopies(weight, examples.size()));
        examples.add(features);
    }

    LinearModel learn(Random random, float floor) {
        learn(random);
        return model(floor);
    }

    void learn(Random random) {
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            for (int i : order) {
                weights.learn(examples.get(i), yes.get(i), rate, 1);
            }
        }
    }

    LinearModel model(float floor) {
        return weights.compact(floor);
    }

    /**
     * Stretches and shifts all logits to come.
     *
     * @param always the hash of a feature that is always there
     */
    void correct(double slope, double offset, int always) {
        weights.scale((float) slope);
        weights.move(weights.cell(always), (float) offset);
    }
}

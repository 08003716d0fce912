package org.sayso.extraction.model;

/**
 * One weight for every (feature, class), found by hash: no feature's text is kept, and two that meet in one cell share its weight. Weights are 16-bit numbers
 * times one scale.
 */
public final class LinearModel {

    private final short[] weights;
    private final int mask;
    private final int stride;
    private final float scale;

    /** @param stride distance of two features' cells, at least the number of classes; a power of two */
    LinearModel(short[] weights, int stride, float scale) {
        this.weights = weights;
        this.mask = weights.length - 1;
        this.stride = stride;
        this.scale = scale;
    }

    /** Where the feature's weights begin; class c's is {@code at(cell + c)}. */
    public int cell(int hash) {
        return hash * stride & mask;
    }

    public int at(int cell) {
        return weights[cell];
    }

    /** The sum of the weights of one class, in the model's own unit. */
    public int sum(Features features, int kind) {
        int sum = 0;
        int[] hashes = features.hashes();
        int size = features.size();
        short[] all = weights;
        int step = stride;
        int last = mask;
        if (step == 1) {
            for (int i = 0; i < size; i++) {
                sum += all[hashes[i] & last];
            }
            return sum;
        }
        for (int i = 0; i < size; i++) {
            sum += all[(hashes[i] * step & last) + kind];
        }
        return sum;
    }

    /** The sum of the weights of features that have the class in their hash, as {@code hash + kind}. */
    public int sumOfShifted(Features features, int kind) {
        int sum = 0;
        int[] hashes = features.hashes();
        int size = features.size();
        short[] all = weights;
        int step = stride;
        int last = mask;
        if (step == 1) {
            for (int i = 0; i < size; i++) {
                sum += all[hashes[i] + kind & last];
            }
            return sum;
        }
        for (int i = 0; i < size; i++) {
            sum += all[(hashes[i] + kind) * step & last];
        }
        return sum;
    }

    /** The probability a logistic regression gives. */
    public double probability(Features features) {
        return probability(sum(features, 0));
    }

    /** The same for a sum of weights. */
    public double probability(int sum) {
        return 1 / (1 + Math.exp(-(double) (scale * sum)));
    }

    /** What one unit of a sum is worth. */
    public float scale() {
        return scale;
    }

    int stride() {
        return stride;
    }

    short[] weights() {
        return weights;
    }
}

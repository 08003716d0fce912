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
        for (int i = 0; i < features.size(); i++) {
            sum += weights[(hashes[i] * stride & mask) + kind];
        }
        return sum;
    }

    /** Adds each class's weights to {@code sums}. */
    public void sums(Features features, int[] sums) {
        int[] hashes = features.hashes();
        for (int i = 0; i < features.size(); i++) {
            int cell = hashes[i] * stride & mask;
            for (int c = 0; c < sums.length; c++) {
                sums[c] += weights[cell + c];
            }
        }
    }

    /** The probability a logistic regression gives. */
    public double probability(Features features) {
        return 1 / (1 + Math.exp(-scale * sum(features, 0)));
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

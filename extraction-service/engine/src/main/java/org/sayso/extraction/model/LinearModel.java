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
            // Four at a time: the first compiler unrolls no loop.
            int i = 0;
            for (; i + 3 < size; i += 4) {
                sum += all[hashes[i] & last] + all[hashes[i + 1] & last] + all[hashes[i + 2] & last] + all[hashes[i + 3] & last];
            }
            for (; i < size; i++) {
                sum += all[hashes[i] & last];
            }
            return sum;
        }
        for (int i = 0; i < size; i++) {
            sum += all[(hashes[i] * step & last) + kind];
        }
        return sum;
    }

    /**
     * The sums of the weights of features that have the class in their hash, as {@code hash + kind}: of two classes, whose weights lie near one another, the
     * second in the upper half.
     */
    public long sumsOfShifted(Features features, int one, int other) {
        int sumOfOne = 0;
        int sumOfOther = 0;
        int[] hashes = features.hashes();
        int size = features.size();
        short[] all = weights;
        int step = stride;
        int last = mask;
        if (step == 1) {
            for (int i = 0; i < size; i++) {
                int hash = hashes[i];
                sumOfOne += all[hash + one & last];
                sumOfOther += all[hash + other & last];
            }
        } else {
            for (int i = 0; i < size; i++) {
                sumOfOne += all[(hashes[i] + one) * step & last];
                sumOfOther += all[(hashes[i] + other) * step & last];
            }
        }
        return (long) sumOfOther << 32 | sumOfOne & 0xFFFFFFFFL;
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

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
        for (int i = 0; i < size; i++) {
            sum += all[(hashes[i] + kind) * step & last];
        }
        return sum;
    }

    /** Adds each class's weights to {@code sums}. */
    public void sums(Features features, int[] sums) {
        int c = 0;
        for (; c + 5 <= sums.length; c += 5) {
            five(features, sums, c);
        }
        for (; c < sums.length; c++) {
            sums[c] += sum(features, c);
        }
    }

    /** Five classes side by side, in locals: an array's cells would be read and written anew for each feature. */
    private void five(Features features, int[] sums, int from) {
        int a = 0;
        int b = 0;
        int c = 0;
        int d = 0;
        int e = 0;
        int[] hashes = features.hashes();
        int size = features.size();
        short[] all = weights;
        int step = stride;
        int last = mask;
        for (int i = 0; i < size; i++) {
            int cell = (hashes[i] * step & last) + from;
            a += all[cell];
            b += all[cell + 1];
            c += all[cell + 2];
            d += all[cell + 3];
            e += all[cell + 4];
        }
        sums[from] += a;
        sums[from + 1] += b;
        sums[from + 2] += c;
        sums[from + 3] += d;
        sums[from + 4] += e;
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

package org.sayso.extraction.model;

/** The weights of a model while it learns. */
public final class Weights {

    private final float[] values;
    private final float[] sums;
    private final int mask;
    private final int stride;
    private long step = 1;

    /** @param bits two to this power are the cells */
    public Weights(int bits, int stride) {
        this.values = new float[1 << bits];
        this.sums = new float[1 << bits];
        this.mask = values.length - 1;
        this.stride = stride;
    }

    public int cell(int hash) {
        return hash * stride & mask;
    }

    public float at(int cell) {
        return values[cell];
    }

    // ---- averaged perceptron

    /** Moves one class's weight and remembers since when, for the average. */
    public void move(int cell, float by) {
        values[cell] += by;
        sums[cell] += by * step;
    }

    public void nextStep() {
        step++;
    }

    /** Replaces each weight by its average over all steps. */
    public void average() {
        for (int i = 0; i < values.length; i++) {
            values[i] -= sums[i] / step;
        }
    }

    /** Adds the weights of another run over the same features: the mean of several runs errs less than each. */
    public void add(Weights other) {
        for (int i = 0; i < values.length; i++) {
            values[i] += other.values[i];
        }
    }

    public void scale(float by) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= by;
        }
    }

    // ---- logistic regression

    public double logit(int[] features) {
        double sum = 0;
        for (int hash : features) {
            sum += values[cell(hash)];
        }
        return sum;
    }

    /** One step of Adagrad; {@code sums} holds the squared gradients. */
    public void learn(int[] features, boolean yes, double rate, double weight) {
        double error = ((yes ? 1 : 0) - 1 / (1 + Math.exp(-logit(features)))) * weight;
        if (Math.abs(error) < 1e-4) {
            return;
        }
        float squared = (float) (error * error);
        for (int hash : features) {
            int cell = cell(hash);
            sums[cell] += squared;
            values[cell] += (float) (rate * error / Math.sqrt(sums[cell] + 1e-3));
        }
    }

    // ---- conditional random field

    /**
     * One step of Adagrad (Duchi, Hazan and Singer 2011) up the gradient of one weight.
     *
     * @param decay how much of the weight the gradient loses: an L2 penalty, paid where the weight is used
     */
    public void climb(int cell, double gradient, double rate, double decay) {
        double slope = gradient - decay * values[cell];
        sums[cell] += (float) (slope * slope);
        values[cell] += (float) (rate * slope / Math.sqrt(sums[cell] + 1));
    }

    /** The model as it is shipped: weights below the floor are dropped, the others rounded to 16 bits. */
    public LinearModel compact(float floor) {
        float largest = 1e-6f;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        // Eleven bits and a sign: few distinct numbers deflate well, and no score was seen to change.
        float scale = largest / 2047;
        var weights = new short[values.length];
        for (int i = 0; i < values.length; i++) {
            if (Math.abs(values[i]) >= floor) {
                weights[i] = (short) Math.round(values[i] / scale);
            }
        }
        return new LinearModel(weights, stride, scale);
    }
}

package org.sayso.extraction.model;

/**
 * A {@link LinearModel} laid out for judging a few classes of one thing at once: each feature's weights, as differences from class 0, lie side by side in 16-bit
 * lanes of a long, four classes a long. One addition then sums four classes, and a table a fraction of the size stays in the processor's cache.
 *
 * <p>Class 0 is the zero that the others are measured from: enough wherever only the best of the classes counts.
 */
public final class PackedModel {

    private static final int LANES = 4;
    /** A weight is held to this, so that so many of them can be added before a lane runs over. */
    private static final int LARGEST = 1023;
    private static final int ADDITIONS = 32;

    private final long[] table;
    private final int mask;
    /** Longs that a feature's classes take, and their distance from the next feature's as a power of two: one feature, one line of the cache. */
    private final int words;
    private final int step;
    private final int shift;

    private PackedModel(long[] table, int words, int step, int shift) {
        this.table = table;
        this.mask = (table.length >> step) - 1;
        this.words = words;
        this.step = step;
        this.shift = shift;
    }

    /** @param classes how many classes count */
    public static PackedModel of(LinearModel model, int classes) {
        int words = (classes - 2) / LANES + 1;
        int step = 32 - Integer.numberOfLeadingZeros(words - 1);
        int stride = model.stride();
        short[] weights = model.weights();
        int features = weights.length / stride;
        int shift = shift(weights, stride, classes);
        var table = new long[features << step];
        for (int f = 0; f < features; f++) {
            int cell = f * stride;
            for (int c = classes - 1; c > 0; c--) {
                int lane = round(weights[cell + c] - weights[cell], shift);
                if (lane != 0) {
                    table[(f << step) + (c - 1) / LANES] += (long) lane << 16 * ((c - 1) % LANES);
                }
            }
        }
        return new PackedModel(table, words, step, shift);
    }

    private static int shift(short[] weights, int stride, int classes) {
        int most = 0;
        for (int cell = 0; cell < weights.length; cell += stride) {
            for (int c = 1; c < classes; c++) {
                most = Math.max(most, Math.abs(weights[cell + c] - weights[cell]));
            }
        }
        int shift = 0;
        while (most >> shift > LARGEST) {
            shift++;
        }
        return shift;
    }

    private static int round(int weight, int shift) {
        int rounded = shift == 0 ? weight : weight + (1 << shift - 1) >> shift;
        return Math.clamp(rounded, -LARGEST, LARGEST);
    }

    /** A weight of the model in this one's unit. */
    public int unit(int weight) {
        return round(weight, shift);
    }

    /** Adds each class's sum over the features, measured from class 0's, to {@code sums}. */
    public void sums(Features features, int[] sums) {
        for (int from = 0; from < features.size(); from += ADDITIONS) {
            int to = Math.min(features.size(), from + ADDITIONS);
            if (words == 3) {
                sumOfThree(features.hashes(), from, to, sums);
                continue;
            }
            for (int word = 0; word < words; word++) {
                unpack(sum(features.hashes(), from, to, word), sums, 1 + word * LANES);
            }
        }
    }

    /**
     * The features' sums of all classes as they lie in a long, to be kept and {@linkplain #unpack unpacked} later.
     *
     * @throws IllegalArgumentException if there are more features than a lane can sum, or the classes take more than one long
     */
    public long packed(Features features) {
        if (features.size() > ADDITIONS || words != 1) {
            throw new IllegalArgumentException(features.size() + " features, " + words + " longs");
        }
        return sum(features.hashes(), 0, features.size(), 0);
    }

    /** Adds sums that {@link #packed} gave to each class's. */
    public static void unpack(long packed, int[] sums) {
        unpack(packed, sums, 1);
    }

    private long sum(int[] hashes, int from, int to, int word) {
        long[] all = table;
        int last = mask;
        int left = step;
        long sum = 0;
        if (left == 0) {
            // Four at a time: the first compiler unrolls no loop.
            int i = from;
            for (; i + 3 < to; i += 4) {
                sum += all[hashes[i] & last] + all[hashes[i + 1] & last] + all[hashes[i + 2] & last] + all[hashes[i + 3] & last];
            }
            for (; i < to; i++) {
                sum += all[hashes[i] & last];
            }
            return sum;
        }
        for (int i = from; i < to; i++) {
            sum += all[((hashes[i] & last) << left) + word];
        }
        return sum;
    }

    /** All longs of a feature at once, while its line is at hand. */
    private void sumOfThree(int[] hashes, int from, int to, int[] sums) {
        long[] all = table;
        int last = mask;
        long a = 0;
        long b = 0;
        long c = 0;
        for (int i = from; i < to; i++) {
            int cell = (hashes[i] & last) << 2;
            a += all[cell];
            b += all[cell + 1];
            c += all[cell + 2];
        }
        unpack(a, sums, 1);
        unpack(b, sums, 1 + LANES);
        unpack(c, sums, 1 + 2 * LANES);
    }

    /** A lane's sign borrows from the lane above: each is taken off before the next is read. */
    private static void unpack(long packed, int[] sums, int from) {
        long left = packed;
        for (int c = from; c < Math.min(sums.length, from + LANES); c++) {
            short lane = (short) left;
            sums[c] += lane;
            left = left - lane >> 16;
        }
    }
}

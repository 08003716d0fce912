package org.sayso.extraction.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.sayso.extraction.model.Weights;

/**
 * Learns the name tagger's weights as a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): each label of a sequence by its
 * probability under the forward and backward sums, one sequence a step, steps sized by Adagrad. The teacher errs, and a likelihood is pulled less by its
 * errors than the perceptron is.
 */
final class NameField {

    private static final int EPOCHS = 5;
    private static final double RATE = 0.1;
    private static final double DECAY = 0.003;
    private static final double DROPPED = 0.4;
    /** Of all steps, those that see no gazetteer: names there are must be told by their surroundings, too. */
    private static final double BLIND = 0.25;
    /** Differences from the right label's probability that are not worth a step. */
    private static final double SURE = 0.995;
    private static final double NOTHING = 0.003;
    /** An island that was sure so many times in a row is seen but every third time. */
    private static final int EASY = 2;

    private final Weights weights;
    private final Random random;
    private double[][] scores = new double[64][NameLabel.COUNT];
    private double[][] forward = new double[64][NameLabel.COUNT];
    private double[][] backward = new double[64][NameLabel.COUNT];
    private double[] scales = new double[64];
    private final double[][] steps = new double[NameLabel.COUNT][NameLabel.COUNT];

    private NameField(Weights weights, Random random) {
        this.weights = weights;
        this.random = random;
    }

    /**
     * A run of tokens that can stand in names.
     *
     * @param hashes of each token's features, the lexical ones last
     * @param blind the same without gazetteers
     * @param gold the right labels
     */
    record Island(int[][] hashes, int[][] blind, byte[] gold) {}

    /** Learns into the weights, which are all zero, from the islands in an order of its own. */
    static void learn(List<Island> islands, Weights weights, Random random) {
        var field = new NameField(weights, random);
        var order = new ArrayList<Integer>();
        for (int i = 0; i < islands.size(); i++) {
            order.add(i);
        }
        var sure = new byte[islands.size()];
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            for (int i : order) {
                if (sure[i] < EASY || random.nextInt(3) == 0) {
                    sure[i] = (byte) (field.step(islands.get(i)) ? Math.min(EASY, sure[i] + 1) : 0);
                }
            }
        }
    }

    /** @return whether the right labels were sure already */
    private boolean step(Island island) {
        int n = island.gold().length;
        double chance = random.nextDouble();
        int dropped = chance < DROPPED ? NameFeatures.LEXICAL_COUNT : 0;
        int[][] seen = chance < BLIND ? island.blind() : island.hashes();
        room(n);
        score(seen, dropped, n);
        sums(n);
        boolean sure = true;
        for (int k = 0; k < n; k++) {
            sure &= forward[k][island.gold()[k]] * backward[k][island.gold()[k]] > SURE;
        }
        if (!sure) {
            emissions(island.gold(), seen, dropped);
            transitions(island.gold());
        }
        return sure;
    }

    private void room(int n) {
        if (n > scores.length) {
            scores = new double[n * 2][NameLabel.COUNT];
            forward = new double[n * 2][NameLabel.COUNT];
            backward = new double[n * 2][NameLabel.COUNT];
            scales = new double[n * 2];
        }
    }

    /** Exponentials of each token's scores, the largest taken off. */
    private void score(int[][] seen, int dropped, int n) {
        for (int k = 0; k < n; k++) {
            double[] sums = scores[k];
            Arrays.fill(sums, 0);
            for (int h = 0; h < seen[k].length - dropped; h++) {
                int cell = weights.cell(seen[k][h]);
                for (int label = 0; label < NameLabel.COUNT; label++) {
                    sums[label] += weights.at(cell + label);
                }
            }
            double most = Arrays.stream(sums).max().orElse(0);
            for (int label = 0; label < NameLabel.COUNT; label++) {
                sums[label] = Math.exp(sums[label] - most);
            }
        }
        for (int before = 0; before < NameLabel.COUNT; before++) {
            int cell = weights.cell(NameFeatures.transition(before));
            for (int label = 0; label < NameLabel.COUNT; label++) {
                steps[before][label] = NameLabel.mayFollow(before, label) ? Math.exp(weights.at(cell + label)) : 0;
            }
        }
    }

    /** Forward and backward sums, scaled so that their product is the label's probability. */
    private void sums(int n) {
        for (int k = 0; k < n; k++) {
            double all = 0;
            for (int label = 0; label < NameLabel.COUNT; label++) {
                double sum = k == 0 ? steps[NameLabel.OUTSIDE][label] : 0;
                for (int before = 0; k > 0 && before < NameLabel.COUNT; before++) {
                    sum += forward[k - 1][before] * steps[before][label];
                }
                forward[k][label] = sum * scores[k][label];
                all += forward[k][label];
            }
            scales[k] = all;
            for (int label = 0; label < NameLabel.COUNT; label++) {
                forward[k][label] /= all;
            }
        }
        Arrays.fill(backward[n - 1], 1);
        for (int k = n - 2; k >= 0; k--) {
            for (int label = 0; label < NameLabel.COUNT; label++) {
                double sum = 0;
                for (int next = 0; next < NameLabel.COUNT; next++) {
                    sum += steps[label][next] * scores[k + 1][next] * backward[k + 1][next];
                }
                backward[k][label] = sum / scales[k + 1];
            }
        }
    }

    private void emissions(byte[] gold, int[][] seen, int dropped) {
        for (int k = 0; k < gold.length; k++) {
            for (int label = 0; label < NameLabel.COUNT; label++) {
                double missing = (label == gold[k] ? 1 : 0) - forward[k][label] * backward[k][label];
                if (Math.abs(missing) >= NOTHING) {
                    for (int h = 0; h < seen[k].length - dropped; h++) {
                        weights.climb(weights.cell(seen[k][h]) + label, missing, RATE, DECAY);
                    }
                }
            }
        }
    }

    private void transitions(byte[] gold) {
        for (int k = 0; k < gold.length; k++) {
            int right = k == 0 ? NameLabel.OUTSIDE : gold[k - 1];
            for (int before = 0; before < (k == 0 ? 1 : NameLabel.COUNT); before++) {
                int cell = weights.cell(NameFeatures.transition(before));
                double start = k == 0 ? 1 : forward[k - 1][before];
                for (int label = 0; label < NameLabel.COUNT; label++) {
                    if (steps[before][label] > 0) {
                        double missing = (before == right && label == gold[k] ? 1 : 0) - start * steps[before][label] * scores[k][label] * backward[k][label] / scales[k];
                        if (Math.abs(missing) >= NOTHING) {
                            weights.climb(cell + label, missing, RATE, 0);
                        }
                    }
                }
            }
        }
    }
}

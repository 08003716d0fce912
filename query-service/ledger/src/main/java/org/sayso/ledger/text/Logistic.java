package org.sayso.ledger.text;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A logistic regression over a few features that have names, with weights kept as text beside the code, a feature a line.
 *
 * @param <F> the features; one without a weight counts nothing
 */
public final class Logistic<F extends Enum<F>> {

    private final Map<F, Double> weights;

    private Logistic(Map<F, Double> weights) {
        this.weights = weights;
    }

    /**
     * @param beside the class in whose package the weights lie
     * @throws IllegalArgumentException for a line that names no feature
     */
    public static <F extends Enum<F>> Logistic<F> of(Class<F> features, Class<?> beside, String name) {
        var weights = new EnumMap<F, Double>(features);
        for (var line : Lexicon.lines(beside, name)) {
            var parts = line.split(" +");
            weights.put(Enum.valueOf(features, parts[0]), Double.valueOf(parts[1]));
        }
        return new Logistic<>(Collections.unmodifiableMap(weights));
    }

    /** Between 0 and 1. */
    public double likelihood(Map<F, Double> features) {
        var sum = 0.0;
        for (var feature : features.entrySet()) {
            sum += feature.getValue() * weights.getOrDefault(feature.getKey(), 0.0);
        }
        return 1 / (1 + Math.exp(-sum));
    }
}

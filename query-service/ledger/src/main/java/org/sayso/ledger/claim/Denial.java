package org.sayso.ledger.claim;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.sayso.ledger.text.Lexicon;

/**
 * How likely a clause speaks against what others put forward of its matter: a logistic regression over a few features, with the weights of {@code denial.txt}. They are
 * learned from the golden stories ({@code src/test/resources/golden/stories}), each half tried on the other.
 */
final class Denial {

    private static final Map<Feature, Double> WEIGHTS = load();

    private Denial() {}

    /** What speaks for and against. All lie between 0 and 1 but {@link #SPOKEN_OF}. */
    enum Feature {
        /** Always 1. */
        BIAS,
        /** By its own words; by the verb that reports it. */
        DENIES,
        DENIES_BY_CUE,
        ACCUSES,
        /** By what its statement stands against in the disputes of the story. */
        MADE_DENIAL,
        MADE_ACCUSATION,
        NEGATIVE,
        /** "Any", "ever", "nobody": the negation is of all there is. */
        SWEEPING,
        /** In the speaker's own words. */
        DIRECT,
        NUMBER,
        HOUR,
        /** Six words at most. */
        SHORT,
        POINTS_BACK,
        /** It answers something another said. */
        ANSWERS,
        /** The likeliest contradiction in which it is the claim, and that in which it is the denial. */
        LINKED_AS_CLAIM,
        LINKED_AS_DENIAL,
        /** The part of its roots that it shares with what another said before it or after it; whether that is negative. */
        BEFORE_SHARED,
        AFTER_SHARED,
        BEFORE_NEGATIVE,
        AFTER_NEGATIVE,
        /** The part of what its side says elsewhere that is negative, that accuses. */
        SIDE_NEGATIVE,
        SIDE_ACCUSES,
        /** How often other sides name its own, as a logarithm. */
        SPOKEN_OF,
        /** The speaker is a body, or holds an office. */
        BODY,
        OFFICE
    }

    static double likelihood(Map<Feature, Double> features) {
        var sum = 0.0;
        for (var feature : features.entrySet()) {
            sum += feature.getValue() * WEIGHTS.getOrDefault(feature.getKey(), 0.0);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static Map<Feature, Double> load() {
        var weights = new EnumMap<Feature, Double>(Feature.class);
        for (var line : Lexicon.lines(Denial.class, "denial.txt")) {
            var parts = line.split(" +");
            weights.put(Feature.valueOf(parts[0]), Double.valueOf(parts[1]));
        }
        return Collections.unmodifiableMap(weights);
    }
}

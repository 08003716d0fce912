package org.sayso.ledger.claim;

import java.util.Map;
import org.sayso.ledger.text.Logistic;

/**
 * How likely a clause speaks against what others put forward of its matter: a logistic regression over a few features, with the weights of {@code denial.txt}. They are
 * learned from the golden stories ({@code src/test/resources/golden/stories}), each half tried on the other.
 */
final class Denial {

    private static final Logistic<Feature> MEASURE = Logistic.of(Feature.class, Denial.class, "denial.txt");

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
        return MEASURE.likelihood(features);
    }
}

package org.sayso.ledger.utterance;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.sayso.ledger.text.Logistic;

/**
 * How likely two runs render one utterance: a logistic regression over a few features, with the weights of {@code alignment.txt}. They are learned from the golden stories
 * ({@code src/test/resources/golden/stories}), each tried on the other.
 */
final class Alignment {

    private static final Logistic<Feature> MEASURE = Logistic.of(Feature.class, Alignment.class, "alignment.txt");
    private static final double TELLING_NUMBER = 12;

    private Alignment() {}

    /** What speaks for and against. All lie between 0 and 1 but {@link #PAIRS}. */
    enum Feature {
        /** Always 1. */
        BIAS,
        /** The part of the lighter gist that stands in the other. */
        GIST_WITHIN,
        /** Jaccard likeness of the gists. */
        GIST_ALIKE,
        /** The same two for roots, weighed by their rarity in the story. */
        ROOTS_WITHIN,
        ROOTS_ALIKE,
        /** Neighbouring roots that both have, as a logarithm. */
        PAIRS,
        NUMBER_SHARED,
        /** {@link Alignment#numberWithin} */
        NUMBERS_WITHIN,
        /** One gives numbers, the other none. */
        NUMBERS_ONE_SIDED,
        SAME_SPEAKER,
        /** A body and who speaks for it. */
        ONE_SIDE,
        SPEAKER_UNKNOWN,
        SAME_ORIGIN,
        SAME_DOCUMENT,
        ONE_NEGATIVE,
        /** How far apart the two stand in the course of their reports. */
        DISTANCE
    }

    static double likelihood(Aligner.Run a, Aligner.Run b, Traits.Trait x, Traits.Trait y, boolean sameOrigin) {
        return MEASURE.likelihood(features(a, b, x, y, sameOrigin));
    }

    static Map<Feature, Double> features(Aligner.Run a, Aligner.Run b, Traits.Trait x, Traits.Trait y, boolean sameOrigin) {
        var features = new EnumMap<Feature, Double>(Feature.class);
        features.put(Feature.BIAS, 1.0);
        features.put(Feature.GIST_WITHIN, a.gist().containment(b.gist()));
        features.put(Feature.GIST_ALIKE, a.gist().likeness(b.gist()));
        features.put(Feature.ROOTS_WITHIN, x.roots().containment(y.roots()));
        features.put(Feature.ROOTS_ALIKE, x.roots().likeness(y.roots()));
        features.put(Feature.PAIRS, Math.log1p(x.pairs().common(y.pairs())));
        features.put(Feature.NUMBER_SHARED, of(!Collections.disjoint(a.numbers(), b.numbers())));
        features.put(Feature.NUMBERS_WITHIN, of(numberWithin(a, b)));
        features.put(Feature.NUMBERS_ONE_SIDED, of(a.numbers().isEmpty() != b.numbers().isEmpty()));
        var same = Aligner.sameSpeaker(a.first(), b.first());
        features.put(Feature.SAME_SPEAKER, of(same));
        features.put(Feature.ONE_SIDE, of(!same && Speakers.speaksFor(a.first(), b.first())));
        features.put(Feature.SPEAKER_UNKNOWN, of(a.first().speaker() == null || b.first().speaker() == null));
        features.put(Feature.SAME_ORIGIN, of(sameOrigin));
        features.put(Feature.SAME_DOCUMENT, of(a.document().equals(b.document())));
        features.put(Feature.ONE_NEGATIVE, of(x.negative() != y.negative()));
        features.put(Feature.DISTANCE, Math.abs(a.place() - b.place()));
        return Collections.unmodifiableMap(features);
    }

    /** The one's numbers are all among the other's, and one of them is too large to be chance. */
    static boolean numberWithin(Aligner.Run a, Aligner.Run b) {
        var fewer = a.numbers().size() <= b.numbers().size() ? a.numbers() : b.numbers();
        var more = fewer == a.numbers() ? b.numbers() : a.numbers();
        return more.containsAll(fewer) && fewer.stream().anyMatch(value -> Double.parseDouble(value) > TELLING_NUMBER);
    }

    private static double of(boolean holds) {
        return holds ? 1 : 0;
    }
}

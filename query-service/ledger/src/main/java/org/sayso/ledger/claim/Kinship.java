package org.sayso.ledger.claim;

import java.util.Map;
import org.sayso.ledger.text.Logistic;

/**
 * How likely two clauses take a position on one matter, whichever position: a logistic regression over a few features, with the weights of {@code kinship.txt}. They are
 * learned from the golden stories ({@code src/test/resources/golden/stories}), each half tried on the other.
 */
final class Kinship {

    private static final Logistic<Feature> MEASURE = Logistic.of(Feature.class, Kinship.class, "kinship.txt");

    private Kinship() {}

    /** What speaks for and against. All lie between 0 and 1 but {@link #COMMON}. */
    enum Feature {
        /** Always 1. */
        BIAS,
        /** The part of the lighter one's matter that stands in the other, and Jaccard likeness of the two. */
        MATTER_WITHIN,
        MATTER_ALIKE,
        /** The same two for roots, weighed by their rarity in the story. */
        ROOTS_WITHIN,
        ROOTS_ALIKE,
        /** The rarity of the rarest root that both have. */
        RAREST,
        /** How many roots both have, as a logarithm. */
        COMMON,
        /** The part of the one's roots that stands in the sentence of the other, the larger of the two; and how alike the two sentences are. */
        SENTENCES,
        SENTENCES_ALIKE,
        /** Both render one utterance. */
        ONE_UTTERANCE,
        /** Their statements put one proposition forward, answer it or stand against it. */
        ONE_CLAIM,
        /** One stands against the other, by its likelihood. */
        LINKED,
        /** The statement of one is what that of the other answers. */
        ANSWERED,
        SAME_STATEMENT,
        SAME_SIDE,
        SAME_ORIGIN,
        SAME_DOCUMENT,
        /** One follows the other at once; one over how far they are apart in one document. */
        NEXT,
        NEAR,
        /** One replies to the other, nobody else between them: how many roots they share; with "but" or the like; with a word that points back. */
        NEXT_SHARED,
        ADVERSATIVE,
        POINTS_BACK,
        ONE_NEGATIVE,
        OPPOSITES_OF_ONE,
        BOTH_ACCUSE,
        /** The sentence of one names the other's speaker. */
        SPEAKS_OF,
        NUMBERS_DIFFER,
        NUMBERS_SAME,
        NUMBERS_ONE_SIDED,
        /** Both name hours. */
        HOURS,
        /** One has three words at most. */
        SHORT
    }

    static double likelihood(Map<Feature, Double> features) {
        return MEASURE.likelihood(features);
    }
}

package org.sayso.ledger.claim;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.sayso.ledger.text.Lexicon;

/**
 * How likely two clauses of two sides cannot both hold: a logistic regression over a few features, with the weights of {@code contrast.txt}. They are learned from the golden
 * stories ({@code src/test/resources/golden/stories}), each tried on the others.
 */
final class Contrast {

    private static final Map<Feature, Double> WEIGHTS = load();

    private Contrast() {}

    /** What speaks for and against. All lie between 0 and 1 but {@link #COMMON}, {@link #ADVERSARIES} and {@link #NEGATIVE_SHARED_ADVERSARIES}. */
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
        /** The part of the one's roots that stands in the sentence of the other, the larger of the two. */
        SENTENCES,
        /** One says that it is so, the other that it is not; and how much matter they share then. */
        ONE_NEGATIVE,
        NEGATIVE_MATTER,
        /** The rarity of the rarest root the negation reaches and the other has. */
        NEGATED_WEIGHT,
        /** "Any", "ever", "nobody": the negation is of all there is. */
        SWEEPING,
        /** How alike they are where both are negative or neither is. */
        LIKE_SAME,
        /** Opposite words are said of one thing. */
        OPPOSITES_OF_ONE,
        BOTH_ACCUSE,
        /** One of the two is a denial; and how many roots they share then. */
        DENIES,
        DENIES_SHARED,
        /** One judges the other's words ("a lie") and says nothing else. */
        DISMISSES,
        /** One is what the other answers. */
        ANSWERED,
        /** The sentence of one names the other's speaker; each names the other's. */
        SPEAKS_OF,
        MUTUAL,
        /** What one says is directed at the other. */
        TARGETS,
        /** How often their sides deny each other's words elsewhere in the story, as a logarithm; and by how much these two share where one is negative. */
        ADVERSARIES,
        NEGATIVE_SHARED_ADVERSARIES,
        SAME_DOCUMENT,
        SAME_ORIGIN,
        /** One follows the other at once; one over how far they are apart in one document. */
        NEXT,
        NEAR,
        /** One replies to the other, nobody else between them: with "but" or the like, and one of them negative; by a cue as "insists"; with a word that points back; how many roots they share. */
        ADVERSATIVE,
        ADVERSATIVE_NEGATIVE,
        INSISTS,
        POINTS_BACK,
        NEXT_SHARED,
        NUMBERS_DIFFER,
        NUMBERS_SAME,
        NUMBERS_ONE_SIDED,
        FIRST_PERSON,
        /** A speaker is no known entity. */
        UNKNOWN
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
        for (var line : Lexicon.lines(Contrast.class, "contrast.txt")) {
            var parts = line.split(" +");
            weights.put(Feature.valueOf(parts[0]), Double.valueOf(parts[1]));
        }
        return Collections.unmodifiableMap(weights);
    }
}

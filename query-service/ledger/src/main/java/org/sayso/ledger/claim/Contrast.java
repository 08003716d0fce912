package org.sayso.ledger.claim;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.ledger.text.Logistic;

/**
 * How likely two clauses of two sides cannot both hold: a logistic regression over features a reader can check, with the weights of {@code contrast.txt}. They are learned from the golden
 * stories ({@code src/test/resources/golden/stories}), each tried on the others.
 */
final class Contrast {

    private static final Logistic<Feature> MEASURE = Logistic.of(Feature.class, Contrast.class, "contrast.txt");

    private Contrast() {}

    /** What speaks for and against. All lie between 0 and 1 but logarithms. */
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
        UNKNOWN,
        /** Both stand in one sentence; one over how many sentences are between them; in one paragraph, in two that follow each other, more than three apart. */
        ONE_SENTENCE,
        SENTENCES_NEAR,
        ONE_PARAGRAPH,
        NEXT_PARAGRAPH,
        FAR,
        /** Nobody else speaks between the two; and hardly a line stands there. */
        ALONE,
        ALONE_NEAR,
        /** And the later one is a denial; says that it is not so where the earlier does not; speaks of "any such" thing; has not a root of the earlier; answers an accusation. */
        ALONE_DENIES,
        ALONE_NEGATIVE,
        ALONE_SUCH,
        ALONE_NOTHING_SHARED,
        ALONE_ACCUSED,
        /** How many roots they share in two reports where one is negative. */
        APART_NEGATIVE_SHARED,
        /** How often the one of the two that is rendered less is rendered, as a logarithm. */
        RENDERED,
        /** In how many reports, and in how many origins, both are told, as a logarithm. */
        TOLD_TOGETHER,
        ORIGINS_TOGETHER,
        /** The most of a feature in any two renderings of the two utterances. */
        ANY_MATTER_WITHIN(MATTER_WITHIN),
        ANY_ROOTS_WITHIN(ROOTS_WITHIN),
        ANY_RAREST(RAREST),
        ANY_SENTENCES(SENTENCES),
        ANY_ONE_NEGATIVE(ONE_NEGATIVE),
        ANY_NEGATIVE_MATTER(NEGATIVE_MATTER),
        ANY_OPPOSITES_OF_ONE(OPPOSITES_OF_ONE),
        ANY_DENIES_SHARED(DENIES_SHARED),
        ANY_ANSWERED(ANSWERED),
        ANY_TARGETS(TARGETS),
        ANY_NEAR(NEAR),
        ANY_ADVERSATIVE(ADVERSATIVE),
        ANY_INSISTS(INSISTS),
        ANY_ALONE(ALONE),
        ANY_ALONE_DENIES(ALONE_DENIES),
        ANY_ALONE_NEGATIVE(ALONE_NEGATIVE);

        private final @Nullable Feature of;

        Feature() {
            this(null);
        }

        Feature(@Nullable Feature of) {
            this.of = of;
        }

        /** What it is the most of; null where it tells of two clauses alone. */
        @Nullable Feature mostOf() {
            return of;
        }
    }

    static double likelihood(Map<Feature, Double> features) {
        return MEASURE.likelihood(features);
    }
}

package org.sayso.extraction.attribution;

import org.sayso.extraction.lexicon.WordSet;

/** The stance a content takes by its own words, where the cue merely asserts: "said it had nothing to do with the attack" denies. */
final class ImpliedStances {

    /** Only the beginning of a content is read: further on it speaks of other things. */
    private static final int TOKENS = 24;
    private static final int GAP = 3;
    private static final WordSet NEGATIONS = WordSet.of("not", "n't", "n’t", "never", "nobody");

    private final Speech speech;

    ImpliedStances(Speech speech) {
        this.speech = speech;
    }

    String of(Reading r, Candidate candidate) {
        int first = candidate.content.nextSetBit(0);
        int end = Math.min(first + TOKENS, candidate.content.nextClearBit(first));
        boolean negated = false;
        for (int i = first; i < end; i++) {
            boolean negation = negation(r, i);
            if (negation && denial(r, i, end)) {
                return "denies";
            }
            for (var implied : speech.implied(negation ? "not" : r.tokens.lemma(i))) {
                if (matches(r, i, end, implied.words())) {
                    return !negated ? implied.stance() : implied.stance().equals("accuses") ? "denies" : "asserts";
                }
            }
            negated |= negation;
        }
        return "asserts";
    }

    /** A negation with a deed close behind. */
    private boolean denial(Reading r, int at, int end) {
        for (int i = at + 1; i < Math.min(end, at + GAP + 1); i++) {
            if (r.isVerb(i) && speech.deed(r.tokens.lemma(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean negation(Reading r, int i) {
        return NEGATIONS.has(r.tokens.word(i).hash());
    }

    private static boolean matches(Reading r, int from, int end, String[] words) {
        int at = from;
        for (int w = 1; w < words.length; w++) {
            int to = Math.min(end, at + GAP + 2);
            int next = at + 1;
            while (next < to && !is(r, next, words[w])) {
                if (negation(r, next)) {
                    return false;
                }
                next++;
            }
            if (next >= to) {
                return false;
            }
            at = next;
        }
        return true;
    }

    private static boolean is(Reading r, int i, String word) {
        return r.tokens.lemma(i).equals(word) || r.tokens.lower(i).equals(word) || word.equals("not") && negation(r, i);
    }
}

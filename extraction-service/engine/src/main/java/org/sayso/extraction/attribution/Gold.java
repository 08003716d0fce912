package org.sayso.extraction.attribution;

/** One gold attribution in tokens. */
record Gold(TokenSet source, TokenSet content, int anchor) {

    boolean right(Reading r, Candidate candidate) {
        return Candidate.jaccard(r, content, candidate.content) >= 0.5 && (source.isEmpty() ? candidate.source.isEmpty() : source.intersects(candidate.source));
    }

    /** Whether all of a source that is known lies within a larger one. */
    boolean within(TokenSet whole) {
        for (int i = source.nextSetBit(0); i >= 0; i = source.nextSetBit(i + 1)) {
            if (!whole.get(i)) {
                return false;
            }
        }
        return !source.isEmpty();
    }
}

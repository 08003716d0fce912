package org.sayso.extraction.attribution;


/** An attribution in the making: token sets around one anchor. */
final class Candidate {

    final int anchor;
    final TokenSet source = new TokenSet();
    final TokenSet content = new TokenSet();
    /** How likely the anchor is a cue. */
    final double cue;
    /** How likely content and source are right; set by the rescorer. */
    double probability;

    Candidate(int anchor, double cue) {
        this.anchor = anchor;
        this.cue = cue;
        this.probability = cue;
    }

    static int words(Reading r, TokenSet set) {
        int words = 0;
        for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
            words += r.word[i] ? 1 : 0;
        }
        return words;
    }

    /** How many words of the content stand between marks. */
    int quoted(Reading r) {
        int quoted = 0;
        for (int i = content.nextSetBit(0); i >= 0; i = content.nextSetBit(i + 1)) {
            quoted += r.word[i] && r.quotation[i] != 0 ? 1 : 0;
        }
        return quoted;
    }

    /** Shared words over all words of two sets. */
    static double jaccard(Reading r, TokenSet a, TokenSet b) {
        int both = 0;
        int either = 0;
        for (int i = a.nextSetBit(0); i >= 0; i = a.nextSetBit(i + 1)) {
            if (r.word[i]) {
                either++;
                both += b.get(i) ? 1 : 0;
            }
        }
        for (int i = b.nextSetBit(0); i >= 0; i = b.nextSetBit(i + 1)) {
            either += r.word[i] && !a.get(i) ? 1 : 0;
        }
        return either == 0 ? 0 : (double) both / either;
    }
}

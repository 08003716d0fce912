package org.sayso.extraction.attribution;

import org.sayso.extraction.model.Features;
import org.sayso.extraction.model.LinearModel;

/**
 * Marks source and content in a cue's sentence, seen from that cue: the best sequence of labels under an averaged perceptron (Collins 2002), found by Viterbi's
 * algorithm.
 */
final class SpanTagger {

    static final int OUTSIDE = 0;
    static final int SOURCE_BEGIN = 1;
    static final int SOURCE = 2;
    static final int CONTENT_BEGIN = 3;
    static final int CONTENT = 4;
    static final int LABELS = 5;
    static final int STRIDE = 8;
    static final int KINDS = 4;
    private static final int TRANSITION = 299;
    private static final int LONGEST = 512;

    private final LinearModel model;
    /** kind of the token, label before (5 = none), label: weight. */
    private final int[][][] transitions = new int[KINDS][LABELS + 1][LABELS];

    SpanTagger(LinearModel model) {
        this.model = model;
        for (int kind = 0; kind < KINDS; kind++) {
            for (int before = 0; before <= LABELS; before++) {
                int cell = model.cell(transition(kind, before));
                for (int label = 0; label < LABELS; label++) {
                    transitions[kind][before][label] = model.at(cell + label);
                }
            }
        }
    }

    static int transition(int kind, int before) {
        return Features.hash(TRANSITION, kind, before);
    }

    /** Whether a label may follow another: a stretch goes on only where it has begun. */
    static boolean allowed(int before, int label) {
        return switch (label) {
            case SOURCE -> before == SOURCE_BEGIN || before == SOURCE;
            case CONTENT -> before == CONTENT_BEGIN || before == CONTENT;
            default -> true;
        };
    }

    /** The candidate around an anchor. Of an endless sentence only the part near the anchor is read. */
    Candidate tag(Reading r, int anchor) {
        var features = new SpanFeatures(r, anchor);
        int first = Math.max(features.first(), anchor - LONGEST);
        int end = Math.min(features.end(), anchor + LONGEST);
        int n = end - first;
        int[] scores = new int[LABELS];
        int[] next = new int[LABELS];
        int[] emissions = new int[LABELS];
        byte[] back = new byte[n * LABELS];
        for (int k = 0; k < n; k++) {
            java.util.Arrays.fill(emissions, 0);
            model.sums(features.of(first + k), emissions);
            int[][] transition = transitions[features.kind(first + k)];
            for (int label = 0; label < LABELS; label++) {
                int best = Integer.MIN_VALUE / 2;
                int from = 0;
                if (k == 0) {
                    best = allowed(LABELS, label) ? transition[LABELS][label] : best;
                } else {
                    for (int before = 0; before < LABELS; before++) {
                        if (allowed(before, label)) {
                            int score = scores[before] + transition[before][label];
                            if (score > best) {
                                best = score;
                                from = before;
                            }
                        }
                    }
                }
                next[label] = best + emissions[label];
                back[k * LABELS + label] = (byte) from;
            }
            int[] swap = scores;
            scores = next;
            next = swap;
        }
        int label = 0;
        for (int other = 1; other < LABELS; other++) {
            label = scores[other] > scores[label] ? other : label;
        }
        var candidate = new Candidate(anchor, r.cue[anchor]);
        for (int k = n - 1; k >= 0; k--) {
            if (label >= CONTENT_BEGIN) {
                candidate.content.set(first + k);
            } else if (label >= SOURCE_BEGIN) {
                candidate.source.set(first + k);
            }
            label = back[k * LABELS + label];
        }
        return candidate;
    }
}

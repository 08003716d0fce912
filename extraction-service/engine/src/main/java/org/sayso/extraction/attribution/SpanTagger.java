package org.sayso.extraction.attribution;

import java.util.stream.IntStream;
import org.sayso.extraction.model.Features;
import org.sayso.extraction.model.LinearModel;
import org.sayso.extraction.model.PackedModel;

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
    private static final int IMPOSSIBLE = Integer.MIN_VALUE / 4;

    /** The states each state may come from, in order; the second row where a content is demanded. */
    private static final int[][][] ORIGINS = {origins(false), origins(true)};

    private final PackedModel model;
    /** kind of the token, label before (5 = none), label: weight. */
    private final int[][][] transitions = new int[KINDS][LABELS + 1][LABELS];

    SpanTagger(LinearModel model) {
        this.model = PackedModel.of(model, LABELS);
        for (int kind = 0; kind < KINDS; kind++) {
            for (int before = 0; before <= LABELS; before++) {
                int cell = model.cell(transition(kind, before));
                for (int label = 0; label < LABELS; label++) {
                    transitions[kind][before][label] = this.model.unit(model.at(cell + label));
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
        return tag(r, anchor, false);
    }

    /** The best candidate that has a content in the cue's own sentence. */
    Candidate tagWithContent(Reading r, int anchor) {
        return tag(r, anchor, true);
    }

    /** States are labels, and once more labels behind a content; where one is demanded, only the latter may end the sequence. */
    private Candidate tag(Reading r, int anchor, boolean demanded) {
        var features = new SpanFeatures(r, anchor);
        int first = Math.max(features.first(), anchor - LONGEST);
        int end = Math.min(features.end(), anchor + LONGEST);
        int n = end - first;
        int states = demanded ? 2 * LABELS : LABELS;
        int[][] origins = ORIGINS[demanded ? 1 : 0];
        int[] scores = new int[states];
        int[] next = new int[states];
        int[] emissions = new int[LABELS];
        byte[] back = new byte[n * states];
        for (int k = 0; k < n; k++) {
            java.util.Arrays.fill(emissions, 0);
            model.sums(features.of(first + k), emissions);
            int[][] transition = transitions[features.kind(first + k)];
            for (int state = 0; state < states; state++) {
                int label = state % LABELS;
                int best = IMPOSSIBLE;
                int from = 0;
                if (k == 0) {
                    best = allowed(LABELS, label) && (!demanded || follows(-1, state)) ? transition[LABELS][label] : best;
                } else {
                    for (int before : origins[state]) {
                        int score = scores[before] + transition[before % LABELS][label];
                        if (score > best) {
                            best = score;
                            from = before;
                        }
                    }
                }
                next[state] = Math.max(IMPOSSIBLE, best + emissions[label]);
                back[k * states + state] = (byte) from;
            }
            int[] swap = scores;
            scores = next;
            next = swap;
        }
        int state = demanded ? LABELS : 0;
        for (int other = state + 1; other < states; other++) {
            state = scores[other] > scores[state] ? other : state;
        }
        var candidate = new Candidate(anchor, r.cue[anchor]);
        for (int k = n - 1; k >= 0; k--) {
            int label = state % LABELS;
            if (label >= CONTENT_BEGIN) {
                candidate.content.set(first + k);
            } else if (label >= SOURCE_BEGIN) {
                candidate.source.set(first + k);
            }
            state = back[k * states + state];
        }
        return candidate;
    }

    private static int[][] origins(boolean demanded) {
        int states = demanded ? 2 * LABELS : LABELS;
        var origins = new int[states][];
        for (int state = 0; state < states; state++) {
            int to = state;
            origins[state] = IntStream.range(0, states).filter(before -> allowed(before % LABELS, to % LABELS) && (!demanded || follows(before, to))).toArray();
        }
        return origins;
    }

    /** Whether the later states are reached exactly by or behind a content. */
    private static boolean follows(int before, int state) {
        boolean content = state % LABELS >= CONTENT_BEGIN;
        return state >= LABELS == (content || before >= LABELS);
    }
}

package org.sayso.extraction.attribution;

import java.util.Arrays;
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

    /** The tagger over one document. */
    Run over(Reading r) {
        return new Run(r);
    }

    /** What the anchors of one document share. */
    final class Run {

        private final Reading r;
        /** For each token the sum of what depends on it and its side of the anchor alone, before an anchor and behind; 0 where nobody asked yet. */
        private final long[] before;
        private final long[] behind;
        /** The same of what depends on the anchor and the distance alone: of the anchor that is looked at. */
        private final long[] approach = new long[2 * SpanFeatures.FARTHEST + 1];
        private final int[] emissions = new int[LABELS];
        private int[] scores = new int[2 * LABELS];
        private int[] next = new int[2 * LABELS];
        private byte[] back = new byte[128 * LABELS];

        private Run(Reading r) {
            this.r = r;
            this.before = new long[r.size];
            this.behind = new long[r.size];
        }

        /** The candidate around an anchor. Of an endless sentence only the part near the anchor is read. */
        Candidate tag(int anchor) {
            return tag(anchor, false);
        }

        /** The best candidate that has a content in the cue's own sentence. */
        Candidate tagWithContent(int anchor) {
            return tag(anchor, true);
        }

        /** States are labels, and once more labels behind a content; where one is demanded, only the latter may end the sequence. */
        private Candidate tag(int anchor, boolean demanded) {
            var features = new SpanFeatures(r, anchor);
            int first = Math.max(features.first(), anchor - LONGEST);
            int end = Math.min(features.end(), anchor + LONGEST);
            int states = demanded ? 2 * LABELS : LABELS;
            int[][] origins = ORIGINS[demanded ? 1 : 0];
            back = back.length < (end - first) * states ? new byte[(end - first) * states] : back;
            Arrays.fill(approach, 0);
            begin(demanded, transitions[features.kind(first)][LABELS], emissions(features, anchor, first));
            for (int i = first + 1; i < end; i++) {
                int[] emitted = emissions(features, anchor, i);
                int[][] transition = transitions[features.kind(i)];
                int at = (i - first) * states;
                for (int state = 0; state < states; state++) {
                    int label = label(state);
                    int best = IMPOSSIBLE;
                    int from = 0;
                    for (int origin : origins[state]) {
                        int score = scores[origin] + transition[label(origin)][label];
                        if (score > best) {
                            best = score;
                            from = origin;
                        }
                    }
                    next[state] = Math.max(IMPOSSIBLE, best + emitted[label]);
                    back[at + state] = (byte) from;
                }
                int[] swap = scores;
                scores = next;
                next = swap;
            }
            return candidate(anchor, first, end, states);
        }

        private void begin(boolean demanded, int[] transition, int[] emitted) {
            for (int state = 0; state < (demanded ? 2 * LABELS : LABELS); state++) {
                int label = label(state);
                boolean may = allowed(LABELS, label) && (!demanded || follows(-1, state));
                scores[state] = Math.max(IMPOSSIBLE, (may ? transition[label] : IMPOSSIBLE) + emitted[label]);
            }
        }

        /** Follows the best states back. */
        private Candidate candidate(int anchor, int first, int end, int states) {
            int state = states - LABELS;
            for (int other = state + 1; other < states; other++) {
                state = scores[other] > scores[state] ? other : state;
            }
            var candidate = new Candidate(anchor, r.cue[anchor]);
            for (int i = end - 1; i >= first; i--) {
                int label = label(state);
                if (label >= CONTENT_BEGIN) {
                    candidate.content.set(i);
                } else if (label >= SOURCE_BEGIN) {
                    candidate.source.set(i);
                }
                state = back[(i - first) * states + state];
            }
            return candidate;
        }

        private int[] emissions(SpanFeatures features, int anchor, int i) {
            Arrays.fill(emissions, 0);
            PackedModel.unpack(place(features, anchor, i) + approach(features, anchor, i), emissions);
            PackedModel.unpack(model.packed(features.ofBoth(i)), emissions);
            return emissions;
        }

        /** A sum of 0 is asked for again each time, which is rare and harms nobody. */
        private long place(SpanFeatures features, int anchor, int i) {
            if (i == anchor || features.first() != r.first(r.sentence[anchor])) {
                return model.packed(features.ofPlace(i));
            }
            long[] sums = i < anchor ? before : behind;
            if (sums[i] == 0) {
                sums[i] = model.packed(features.ofPlace(i));
            }
            return sums[i];
        }

        private long approach(SpanFeatures features, int anchor, int i) {
            int bucket = SpanFeatures.bucket(i - anchor) + SpanFeatures.FARTHEST;
            if (approach[bucket] == 0) {
                approach[bucket] = model.packed(features.ofApproach(i));
            }
            return approach[bucket];
        }
    }

    private static int label(int state) {
        return state < LABELS ? state : state - LABELS;
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

package org.sayso.extraction.entity;

import java.util.Arrays;
import org.sayso.extraction.model.Features;
import org.sayso.extraction.model.LinearModel;
import org.sayso.extraction.model.ModelFile;
import org.sayso.extraction.model.PackedModel;
import org.sayso.extraction.tag.TaggedTokens;

/**
 * Labels the tokens of names: a linear-chain conditional random field ({@link NameField}), the best sequence by Viterbi. Words that can stand in
 * no name are never scored, which is most of a text.
 */
final class NameTagger {

    static final String MODEL = "entity/english.names.model";
    static final int STRIDE = 16;

    private static final float IMPOSSIBLE = -1e9f;

    /** The scores of a model, shipped or in training: adds every class's weights. */
    @FunctionalInterface
    interface Scores {
        void add(int hash, float[] sums);

        /** Adds every class's weights of all features. @param room for the sums as whole numbers */
        default void add(Features features, float[] sums, int[] room) {
            int[] hashes = features.hashes();
            for (int i = 0; i < features.size(); i++) {
                add(hashes[i], sums);
            }
        }
    }

    /** The shipped model's. */
    private record ModelScores(LinearModel model, PackedModel packed) implements Scores {

        @Override
        public void add(int hash, float[] sums) {
            int cell = model.cell(hash);
            for (int c = 0; c < NameLabel.COUNT; c++) {
                sums[c] += packed.unit(model.at(cell + c));
            }
        }

        @Override
        public void add(Features features, float[] sums, int[] room) {
            Arrays.fill(room, 0);
            packed.sums(features, room);
            for (int c = 0; c < NameLabel.COUNT; c++) {
                sums[c] += room[c];
            }
        }
    }

    private final NameLexicon lexicon;
    private final Scores scores;

    NameTagger(NameLexicon lexicon, Scores scores) {
        this.lexicon = lexicon;
        this.scores = scores;
    }

    static NameTagger load(NameLexicon lexicon) {
        LinearModel model = ModelFile.load(MODEL).part("names");
        return new NameTagger(lexicon, new ModelScores(model, PackedModel.of(model, NameLabel.COUNT)));
    }

    /** @param labels one a token ({@link NameLabel}) */
    record Tagging(byte[] labels, NameMarks marks) {}

    Tagging tag(TaggedTokens tokens) {
        var labels = new byte[tokens.size()];
        var features = new NameFeatures(tokens, lexicon);
        var search = new Search(scores);
        for (int s = 0; s < tokens.sentences().count(); s++) {
            int first = tokens.sentences().first(s);
            int end = tokens.sentences().end(s);
            int i = first;
            while (i < end) {
                if (!features.candidate(i)) {
                    i++;
                    continue;
                }
                int to = island(features, i, end);
                search.run(i, to, first, end, labels, features::of);
                i = to;
            }
        }
        return new Tagging(labels, features.marks());
    }

    /** A run of tokens that can stand in names: what is outside of all islands is outside of all names, so islands are independent. */
    static int island(NameFeatures features, int from, int end) {
        int to = from + 1;
        int i = to;
        while (i < end) {
            if (features.candidate(i)) {
                i++;
                to = i;
            } else if (features.connector(i) && i - to < 2) {
                i++;
            } else {
                break;
            }
        }
        return to;
    }

    /** Gives the features of a token. */
    @FunctionalInterface
    interface View {
        Features of(int token, int first, int end);
    }

    /** The best sequence of labels of one island. */
    static final class Search {

        private final Scores scores;
        private float[][] best = new float[64][NameLabel.COUNT];
        private byte[][] from = new byte[64][NameLabel.COUNT];
        private final float[] sums = new float[NameLabel.COUNT];
        private final int[] room = new int[NameLabel.COUNT];
        private final float[][] steps = new float[NameLabel.COUNT][NameLabel.COUNT];
        /** The same by the label after. */
        private final float[][] stepsTo = new float[NameLabel.COUNT][NameLabel.COUNT];

        Search(Scores scores) {
            this.scores = scores;
            transitions();
        }

        void transitions() {
            for (int before = 0; before < NameLabel.COUNT; before++) {
                Arrays.fill(steps[before], 0);
                scores.add(NameFeatures.transition(before), steps[before]);
                for (int label = 0; label < NameLabel.COUNT; label++) {
                    if (!NameLabel.mayFollow(before, label)) {
                        steps[before][label] = IMPOSSIBLE;
                    }
                    stepsTo[label][before] = steps[before][label];
                }
            }
        }

        void run(int i, int to, int first, int end, byte[] labels, View view) {
            int n = to - i;
            if (n > best.length) {
                best = new float[n * 2][NameLabel.COUNT];
                from = new byte[n * 2][NameLabel.COUNT];
            }
            for (int k = 0; k < n; k++) {
                Arrays.fill(sums, 0);
                scores.add(view.of(i + k, first, end), sums, room);
                for (int label = 0; label < NameLabel.COUNT; label++) {
                    if (k == 0) {
                        best[0][label] = sums[label] + steps[NameLabel.OUTSIDE][label];
                        continue;
                    }
                    float most = -Float.MAX_VALUE;
                    int before = 0;
                    float[] last = best[k - 1];
                    float[] step = stepsTo[label];
                    for (int b = 0; b < NameLabel.COUNT; b++) {
                        float score = last[b] + step[b];
                        if (score > most) {
                            most = score;
                            before = b;
                        }
                    }
                    best[k][label] = most + sums[label];
                    from[k][label] = (byte) before;
                }
            }
            int label = 0;
            for (int l = 1; l < NameLabel.COUNT; l++) {
                label = best[n - 1][l] > best[n - 1][label] ? l : label;
            }
            for (int k = n - 1; k >= 0; k--) {
                labels[i + k] = (byte) label;
                label = from[k][label];
            }
        }
    }
}

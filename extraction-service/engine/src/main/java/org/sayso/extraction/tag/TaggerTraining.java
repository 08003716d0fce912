package org.sayso.extraction.tag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.model.ModelFile;
import org.sayso.extraction.model.Weights;
import org.sayso.extraction.sentence.Sentences;

/** Teaches the {@link Tagger}: an averaged perceptron over whole documents, its own guesses as context. */
public final class TaggerTraining {

    private static final int BITS = 20;
    private static final int EPOCHS = 6;
    /** A form must be seen so often before its tags are taken for all it can have. */
    private static final int KNOWN = 4;
    private static final float FLOOR = 0.08f;

    /** @param tags one a token; null where the teacher cut the text in another way */
    public record Lesson(Sentences sentences, @Nullable Tag[] tags) {}

    private TaggerTraining() {}

    /** Learns from the lessons and writes model and dictionary under the folder of the engine's resources. */
    public static Tagger train(List<Lesson> lessons, Path resources) throws IOException {
        Map<Integer, Long> entries = dictionary(lessons);
        var dictionary = new TagDictionary(entries);
        var weights = new Weights(BITS, 1);
        Tagger.Scores scores = hash -> weights.at(weights.cell(hash));
        var order = new ArrayList<>(lessons);
        var random = new Random(11);
        var features = new TagFeatures(dictionary);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            for (var lesson : order) {
                learn(lesson, dictionary, weights, scores, features);
            }
        }
        weights.average();
        Files.createDirectories(resources.resolve(Tagger.MODEL).getParent());
        try (var out = Files.newOutputStream(resources.resolve(Tagger.MODEL))) {
            ModelFile.write(out, Map.of("tags", weights.compact(FLOOR)));
        }
        try (var out = Files.newOutputStream(resources.resolve(Tagger.DICTIONARY))) {
            TagDictionary.write(out, entries);
        }
        var model = weights.compact(FLOOR);
        return new Tagger(dictionary, hash -> model.at(model.cell(hash)));
    }

    /** Share of the teacher's tags that the tagger gives as well. */
    public static double accuracy(Tagger tagger, List<Lesson> lessons) {
        long same = 0;
        long all = 0;
        for (var lesson : lessons) {
            var tagged = tagger.tag(lesson.sentences());
            for (int i = 0; i < lesson.tags().length; i++) {
                if (lesson.tags()[i] != null) {
                    all++;
                    same += lesson.tags()[i] == tagged.tag(i) ? 1 : 0;
                }
            }
        }
        return all == 0 ? 0 : (double) same / all;
    }

    private static void learn(Lesson lesson, TagDictionary dictionary, Weights weights, Tagger.Scores scores, TagFeatures features) {
        var sentences = lesson.sentences();
        for (int s = 0; s < sentences.count(); s++) {
            int first = sentences.first(s);
            int end = sentences.end(s);
            int previous = -1;
            int beforePrevious = -1;
            for (int i = first; i < end; i++) {
                var word = sentences.tokens().word(i);
                var mark = Marks.of(word);
                var gold = lesson.tags()[i];
                int guess;
                if (mark != null) {
                    guess = mark.ordinal();
                } else {
                    long may = Tagger.candidates(dictionary, word.hash());
                    if (Long.bitCount(may) == 1) {
                        guess = Long.numberOfTrailingZeros(may);
                    } else {
                        var seen = features.of(sentences, i, first, end, previous, beforePrevious);
                        guess = scores.best(seen, may);
                        if (gold != null) {
                            if (guess != gold.ordinal() && (may & 1L << gold.ordinal()) != 0) {
                                for (int f = 0; f < seen.size(); f++) {
                                    weights.move(weights.cell(seen.hashes()[f] + gold.ordinal()), 1);
                                    weights.move(weights.cell(seen.hashes()[f] + guess), -1);
                                }
                            }
                            weights.nextStep();
                        }
                    }
                }
                beforePrevious = previous;
                previous = guess;
            }
        }
    }

    private static Map<Integer, Long> dictionary(List<Lesson> lessons) {
        var counts = new HashMap<Integer, int[]>();
        for (var lesson : lessons) {
            for (int i = 0; i < lesson.tags().length; i++) {
                var tag = lesson.tags()[i];
                if (tag != null) {
                    counts.computeIfAbsent(lesson.sentences().tokens().word(i).hash(), hash -> new int[Tag.values().length])[tag.ordinal()]++;
                }
            }
        }
        var entries = new HashMap<Integer, Long>();
        counts.forEach((hash, seen) -> {
            int all = 0;
            for (int n : seen) {
                all += n;
            }
            if (all < KNOWN) {
                return;
            }
            long set = 0;
            for (int t = 0; t < seen.length; t++) {
                if (seen[t] > 0 && seen[t] >= all * 0.003) {
                    set |= 1L << t;
                }
            }
            if (Long.bitCount(set) > 1 || all >= 30) {
                entries.put(hash, set);
            } else {
                // Seen seldom and always the same: likely, not certain.
                entries.put(hash, widen(set));
            }
        });
        return entries;
    }

    /** The tags a form is as likely to have once it stands in other texts. */
    private static long widen(long set) {
        long wide = set;
        wide |= has(set, Tag.NN) ? bit(Tag.NNP) | bit(Tag.VB) | bit(Tag.VBP) | bit(Tag.JJ) : 0;
        wide |= has(set, Tag.NNS) ? bit(Tag.NNPS) | bit(Tag.VBZ) | bit(Tag.NNP) : 0;
        wide |= has(set, Tag.NNP) ? bit(Tag.NN) | bit(Tag.JJ) | bit(Tag.NNPS) : 0;
        wide |= has(set, Tag.NNPS) ? bit(Tag.NNS) | bit(Tag.NNP) : 0;
        wide |= has(set, Tag.JJ) ? bit(Tag.NN) | bit(Tag.NNP) | bit(Tag.RB) | bit(Tag.VBN) : 0;
        wide |= has(set, Tag.VBD) ? bit(Tag.VBN) : 0;
        wide |= has(set, Tag.VBN) ? bit(Tag.VBD) | bit(Tag.JJ) : 0;
        wide |= has(set, Tag.VBG) ? bit(Tag.NN) | bit(Tag.JJ) : 0;
        wide |= has(set, Tag.VB) || has(set, Tag.VBP) ? bit(Tag.VB) | bit(Tag.VBP) | bit(Tag.NN) : 0;
        wide |= has(set, Tag.VBZ) ? bit(Tag.NNS) : 0;
        return wide;
    }

    private static boolean has(long set, Tag tag) {
        return (set & bit(tag)) != 0;
    }

    private static long bit(Tag tag) {
        return 1L << tag.ordinal();
    }
}

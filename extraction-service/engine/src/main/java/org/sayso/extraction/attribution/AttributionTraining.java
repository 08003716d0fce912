package org.sayso.extraction.attribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import org.sayso.extraction.model.Features;
import org.sayso.extraction.model.LinearModel;
import org.sayso.extraction.model.ModelFile;
import org.sayso.extraction.model.Weights;
import org.sayso.extraction.tag.TaggedTokens;
import org.sayso.extraction.text.CodePoints;
import org.sayso.extraction.training.GoldAttribution;

/**
 * Teaches the four models. What a later model reads from an earlier one comes, in training, from a model that has not seen the document (four-fold jackknife),
 * as it will when the models meet a new text.
 */
public final class AttributionTraining {

    private static final int FOLDS = 4;
    private static final int RUNS = 6;
    /** One in so many documents is read a second time without its quotation marks. */
    private static final int UNMARKED = 40;
    private static final int CUE_BITS = 20;
    private static final int SPAN_BITS = 22;
    private static final int CONTINUATION_BITS = 15;
    private static final int RESCORING_BITS = 19;

    /**
     * A document with its gold.
     *
     * @param withoutMarks the same with spaces for its quotation marks: speech whose marks were lost on the way must be known by its words
     * @param weight how often it is read; more than once what stands for a kind of text of which there is little
     */
    public record Lesson(TaggedTokens tokens, List<GoldAttribution> gold, TaggedTokens withoutMarks, int weight) {
        Lesson unmarked() {
            return new Lesson(withoutMarks, gold, withoutMarks, 1);
        }
    }

    private final Consumer<String> log;
    private final Random random = new Random(7);

    public AttributionTraining(Consumer<String> log) {
        this.log = log;
    }

    /** Learns from the lessons and writes the model file under the folder of the engine's resources. */
    public void train(List<Lesson> lessons, List<Lesson> held, Path resources) throws IOException {
        var order = new ArrayList<>(lessons);
        Collections.shuffle(order, random);
        var documents = new ArrayList<Annotated>();
        var unmarked = new ArrayList<Annotated>();
        for (int i = 0; i < order.size(); i++) {
            documents.add(new Annotated(order.get(i), i % FOLDS));
            if (i % UNMARKED == 0 || order.get(i).weight() > 1) {
                unmarked.add(new Annotated(order.get(i).unmarked(), i % FOLDS));
            }
        }
        for (int fold = 0; fold < FOLDS; fold++) {
            var cue = new CueJudge(cues(others(documents, fold)));
            own(documents, fold).forEach(document -> cue.judge(document.reading));
            own(unmarked, fold).forEach(document -> cue.judge(document.reading));
        }
        log.accept("cues judged by strangers");
        var both = new ArrayList<>(documents);
        both.addAll(unmarked);
        both.forEach(document -> document.examples = SpanExample.of(document));
        for (int fold = 0; fold < FOLDS; fold++) {
            var spans = new SpanTagger(spans(others(both, fold), 1));
            var continuation = new Continuation(continuation(others(documents, fold)));
            for (var document : own(documents, fold)) {
                document.candidates = AttributionModels.candidates(document.reading, spans, continuation);
            }
            log.accept("fold " + fold);
        }
        var spans = spans(both, RUNS);
        var continuation = continuation(documents);
        int cut = documents.size() * 2 / 3;
        var trial = new Rescoring(rescoring(documents.subList(0, cut)));
        var unseen = documents.subList(cut, documents.size());
        for (int weight : unseen.stream().mapToInt(document -> document.weight).distinct().sorted().toArray()) {
            log.accept("jackknife, weight " + weight + ": "
                    + score(unseen.stream().filter(document -> document.weight == weight).toList(), d -> trial.choose(d.reading, d.candidates)));
        }
        var rescoring = rescoring(documents);
        var cue = cues(documents);
        var models = new AttributionModels(cue, spans, continuation, rescoring);
        var dev = held.stream().map(lesson -> new Annotated(lesson, 0)).toList();
        log.accept("held out: " + score(dev, d -> models.find(d.reading)));
        Files.createDirectories(resources.resolve(AttributionModels.FILE).getParent());
        try (var out = Files.newOutputStream(resources.resolve(AttributionModels.FILE))) {
            ModelFile.write(out, AttributionModels.parts(cue, spans, continuation, rescoring));
        }
    }

    private static List<Annotated> others(List<Annotated> all, int fold) {
        return all.stream().filter(document -> document.fold != fold).toList();
    }

    private static List<Annotated> own(List<Annotated> all, int fold) {
        return all.stream().filter(document -> document.fold == fold).toList();
    }

    // ---- the models

    private LinearModel cues(List<Annotated> documents) {
        var learner = new Logistic(CUE_BITS, 0.02, 5);
        var features = new CueFeatures();
        for (var document : documents) {
            var anchors = new BitSet();
            document.gold.forEach(gold -> anchors.set(gold.anchor));
            for (int i = 0; i < document.reading.size; i++) {
                if (CueFeatures.possible(document.reading, i)) {
                    learner.add(features.of(document.reading, i).copy(), anchors.get(i), document.weight);
                }
            }
        }
        return learner.learn(random, 0.004f);
    }

    /** @param runs how many orders of the lessons are learned from; the model is their mean */
    private LinearModel spans(List<Annotated> documents, int runs) {
        var examples = new ArrayList<SpanExample>();
        for (var document : documents) {
            for (int k = 0; k < document.weight; k++) {
                examples.addAll(document.examples);
            }
        }
        Weights mean = null;
        for (int run = 0; run < runs; run++) {
            var learner = new SpanLearner(SPAN_BITS);
            for (int epoch = 0; epoch < 6; epoch++) {
                Collections.shuffle(examples, random);
                examples.forEach(learner::learn);
            }
            if (mean == null) {
                mean = learner.averaged();
            } else {
                mean.add(learner.averaged());
            }
        }
        var weights = Objects.requireNonNull(mean);
        weights.scale(1f / runs);
        return weights.compact(0.04f);
    }

    private LinearModel continuation(List<Annotated> documents) {
        var learner = new Logistic(CONTINUATION_BITS, 0.1, 5);
        var features = new Features();
        for (var document : documents) {
            var r = document.reading;
            for (var gold : document.gold) {
                int home = r.sentence[gold.anchor];
                for (int direction = -1; direction <= 1; direction += 2) {
                    for (int k = 1; k <= Continuation.FARTHEST; k++) {
                        int s = home + direction * k;
                        if (s < 0 || s >= r.sentenceCount()) {
                            break;
                        }
                        var words = Continuation.wordsOf(r, s);
                        int all = Candidate.words(r, words);
                        if (all == 0) {
                            continue;
                        }
                        words.and(gold.content);
                        boolean yes = Candidate.words(r, words) * 2 >= all;
                        Continuation.fill(features, r, gold.anchor, gold.content, s, direction);
                        learner.add(features.copy(), yes, document.weight);
                        if (!yes) {
                            break;
                        }
                    }
                }
            }
        }
        return learner.learn(random, 0.002f);
    }

    private LinearModel rescoring(List<Annotated> documents) {
        var learner = new Logistic(RESCORING_BITS, 0.03, 3);
        var features = new Features();
        for (var document : documents) {
            var rivals = new Rescoring.Rivals(document.reading, document.candidates);
            for (var candidate : document.candidates) {
                Rescoring.fill(features, document.reading, candidate, rivals);
                learner.add(features.copy(), document.right(candidate), 1);
            }
        }
        return learner.learn(random, 0.002f);
    }

    // ---- judging

    private interface Finder {
        List<Candidate> find(Annotated document);
    }

    private static String score(List<Annotated> documents, Finder finder) {
        int right = 0;
        int found = 0;
        int gold = 0;
        for (var document : documents) {
            var candidates = finder.find(document);
            found += candidates.size();
            gold += document.gold.size();
            right += document.matches(candidates);
        }
        double p = (double) right / Math.max(1, found);
        double recall = (double) right / Math.max(1, gold);
        return String.format(Locale.ROOT, "precision %.3f, recall %.3f, F1 %.3f (%d found, %d gold)", p, recall, 2 * p * recall / Math.max(1e-9, p + recall), found, gold);
    }

    /** A lesson laid out for the models. */
    static final class Annotated {
        final Reading reading;
        final List<Gold> gold = new ArrayList<>();
        final int fold;
        final int weight;
        List<Candidate> candidates = List.of();
        List<SpanExample> examples = List.of();

        Annotated(Lesson lesson, int fold) {
            this.fold = fold;
            this.weight = lesson.weight();
            this.reading = new Reading(lesson.tokens());
            var points = new CodePoints(lesson.tokens().segments().text().original());
            int[] starts = new int[reading.size];
            int[] ends = new int[reading.size];
            for (int i = 0; i < reading.size; i++) {
                starts[i] = points.offset(lesson.tokens().start(i));
                ends[i] = points.offset(lesson.tokens().end(i));
            }
            for (var attribution : lesson.gold()) {
                var one = new Gold(
                        tokens(attribution.source(), starts, ends), tokens(attribution.cue(), starts, ends), tokens(attribution.content(), starts, ends), reading);
                if (!attribution.optional() && !one.content.isEmpty() && one.anchor >= 0) {
                    gold.add(one);
                }
            }
        }

        private static TokenSet tokens(List<GoldAttribution.Range> ranges, int[] starts, int[] ends) {
            var set = new TokenSet();
            for (var range : ranges) {
                int low = 0;
                int high = ends.length;
                while (low < high) {
                    int middle = (low + high) >>> 1;
                    if (ends[middle] <= range.start()) {
                        low = middle + 1;
                    } else {
                        high = middle;
                    }
                }
                for (int i = low; i < starts.length && starts[i] < range.end(); i++) {
                    set.set(i);
                }
            }
            return set;
        }

        boolean right(Candidate candidate) {
            for (var one : gold) {
                if (one.right(reading, candidate)) {
                    return true;
                }
            }
            return false;
        }

        int matches(List<Candidate> found) {
            var free = new ArrayList<>(gold);
            int matches = 0;
            for (var candidate : found) {
                Gold best = null;
                double most = 0;
                for (var one : free) {
                    double same = Candidate.jaccard(reading, one.content, candidate.content);
                    if (same > most) {
                        most = same;
                        best = one;
                    }
                }
                if (best != null && most >= 0.5) {
                    free.remove(best);
                    matches += best.right(reading, candidate) ? 1 : 0;
                }
            }
            return matches;
        }
    }

    /** One gold attribution in tokens. */
    static final class Gold {
        final TokenSet source;
        final TokenSet cue;
        final TokenSet content;
        final int anchor;

        Gold(TokenSet source, TokenSet cue, TokenSet content, Reading r) {
            this.source = source;
            this.cue = cue;
            this.content = content;
            this.anchor = Anchors.of(r, cue);
        }

        boolean right(Reading r, Candidate candidate) {
            return Candidate.jaccard(r, content, candidate.content) >= 0.5
                    && (source.isEmpty() ? candidate.source.isEmpty() : source.intersects(candidate.source));
        }
    }

    /** A logistic regression in the making. */
    private static final class Logistic {
        private final Weights weights;
        private final double rate;
        private final int epochs;
        private final List<int[]> examples = new ArrayList<>();
        private final BitSet yes = new BitSet();
        /** Numbers of examples, each as often as it weighs. */
        private final List<Integer> order = new ArrayList<>();

        Logistic(int bits, double rate, int epochs) {
            this.weights = new Weights(bits, 1);
            this.rate = rate;
            this.epochs = epochs;
        }

        void add(int[] features, boolean positive, int weight) {
            yes.set(examples.size(), positive);
            order.addAll(Collections.nCopies(weight, examples.size()));
            examples.add(features);
        }

        LinearModel learn(Random random, float floor) {
            for (int epoch = 0; epoch < epochs; epoch++) {
                Collections.shuffle(order, random);
                for (int i : order) {
                    weights.learn(examples.get(i), yes.get(i), rate, 1);
                }
            }
            return weights.compact(floor);
        }
    }
}

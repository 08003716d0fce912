package org.sayso.extraction.attribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
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
    private static final float RESCORING_FLOOR = 0.002f;
    /** Calibration looks at candidates that are at least so likely: what is hardly ever kept shall not bend it. */
    private static final double LEAST = 0.15;
    /** What the other lessons would so likely call a cue, and a story's gold does not mark, is neither a cue nor none. */
    private static final double OPEN = 0.5;

    /** Where a lesson comes from. */
    public enum Kind {
        /** Articles as they were printed: what a probability promises is measured on them. */
        ARTICLE,
        /** Articles written to learn from. */
        CORPUS,
        /** Invented stories: their gold names a speaker in few words and says less of what is thought. */
        STORY
    }

    /**
     * A document with its gold.
     *
     * @param withoutMarks the same with spaces for its quotation marks: speech whose marks were lost on the way must be known by its words
     * @param weight how often it is read; more than once what stands for a kind of text of which there is little
     * @param group documents of one group, which share sentences, are never judged by what another of them taught
     */
    public record Lesson(TaggedTokens tokens, List<GoldAttribution> gold, TaggedTokens withoutMarks, int weight, Kind kind, String group) {
        Lesson unmarked() {
            return new Lesson(withoutMarks, gold, withoutMarks, 1, kind, group);
        }
    }

    private final Consumer<String> log;
    private final Random random = new Random(7);

    public AttributionTraining(Consumer<String> log) {
        this.log = log;
    }

    /** Learns from the lessons and writes the model file under the folder of the engine's resources. */
    public void train(List<Lesson> lessons, List<Lesson> held, Path resources) throws IOException {
        var order = shuffled(lessons);
        var documents = new ArrayList<Annotated>();
        var unmarked = new ArrayList<Annotated>();
        for (int i = 0; i < order.size(); i++) {
            for (var lesson : order.get(i)) {
                documents.add(new Annotated(lesson, i % FOLDS));
                if (i % UNMARKED == 0 || lesson.weight() > 1) {
                    unmarked.add(new Annotated(lesson.unmarked(), i % FOLDS));
                }
            }
        }
        var both = new ArrayList<>(documents);
        both.addAll(unmarked);
        var stories = both.stream().filter(document -> document.kind == Kind.STORY).toList();
        leaveOpen(stories, new CueJudge(cues(documents.stream().filter(document -> document.kind != Kind.STORY).toList())));
        for (int fold = 0; fold < FOLDS; fold++) {
            var cue = new CueJudge(cues(others(documents, fold)));
            own(documents, fold).forEach(document -> cue.judge(document.reading));
            own(unmarked, fold).forEach(document -> cue.judge(document.reading));
        }
        log.accept("cues judged by strangers");
        both.stream().filter(document -> document.kind != Kind.STORY).forEach(document -> document.examples = SpanExample.of(document));
        widenSources(stories, new SpanTagger(spans(both, 1)));
        stories.forEach(document -> document.examples = SpanExample.of(document));
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
        while (documents.get(cut).group.equals(documents.get(cut - 1).group)) {
            cut++;
        }
        var unseen = documents.subList(cut, documents.size());
        var learner = rescoring(documents.subList(0, cut));
        var doubted = new Rescoring(learner.model(RESCORING_FLOOR));
        var calibration = Calibration.of(judged(unseen, doubted, LEAST));
        var trial = new Rescoring(calibrated(learner, calibration));
        log.accept(String.format(Locale.ROOT, "calibration: %s, error %.3f before, %.3f after; %.2f becomes %.2f", calibration,
                Calibration.error(judged(unseen, doubted, Rescoring.KEEP)), Calibration.error(judged(unseen, trial, Rescoring.KEEP)), Rescoring.KEEP, calibration.of(Rescoring.KEEP)));
        jackknife(unseen, trial);
        var rescoring = calibrated(rescoring(documents), calibration);
        var cue = cues(documents);
        var models = new AttributionModels(cue, spans, continuation, rescoring);
        var dev = held.stream().map(lesson -> new Annotated(lesson, 0)).toList();
        log.accept("held out: " + score(dev, d -> models.find(d.reading)));
        Files.createDirectories(resources.resolve(AttributionModels.FILE).getParent());
        try (var out = Files.newOutputStream(resources.resolve(AttributionModels.FILE))) {
            ModelFile.write(out, AttributionModels.parts(cue, spans, continuation, rescoring));
        }
    }

    /** The gold of stories marks less than that of the other lessons: what those would call a cue is open. */
    private void leaveOpen(List<Annotated> stories, CueJudge cue) {
        int open = 0;
        int found = 0;
        for (var document : stories) {
            var anchors = new BitSet();
            document.gold.forEach(gold -> anchors.set(gold.anchor()));
            cue.judge(document.reading);
            for (int i = 0; i < document.reading.size; i++) {
                found += anchors.get(i) && document.reading.cue[i] >= OPEN ? 1 : 0;
                if (!anchors.get(i) && document.reading.cue[i] >= OPEN) {
                    document.openCues.set(i);
                    open++;
                }
            }
        }
        log.accept("stories: " + open + " cues open, " + found + " known");
    }

    /** The gold of stories names speakers in few words: sources are the whole phrases the other lessons would mark. */
    private void widenSources(List<Annotated> stories, SpanTagger spans) {
        int widened = 0;
        for (var document : stories) {
            var run = spans.over(document.reading);
            for (var gold : document.gold) {
                var whole = run.tag(gold.anchor()).source;
                if (gold.within(whole) && !whole.intersects(gold.content())) {
                    widened += Candidate.words(document.reading, whole) > Candidate.words(document.reading, gold.source()) ? 1 : 0;
                    gold.source().or(whole);
                }
            }
        }
        log.accept("stories: " + widened + " sources widened of " + stories.stream().mapToInt(document -> document.gold.size()).sum());
    }

    private void jackknife(List<Annotated> unseen, Rescoring rescoring) {
        for (var kind : Kind.values()) {
            var ofKind = unseen.stream().filter(document -> document.kind == kind).toList();
            for (int weight : ofKind.stream().mapToInt(document -> document.weight).distinct().sorted().toArray()) {
                var own = ofKind.stream().filter(document -> document.weight == weight).toList();
                log.accept("jackknife, " + kind + ", weight " + weight + ": " + score(own, d -> rescoring.choose(d.reading, d.candidates)));
            }
        }
    }

    /** The groups of documents in an order of chance. */
    private List<List<Lesson>> shuffled(List<Lesson> lessons) {
        var groups = new LinkedHashMap<String, List<Lesson>>();
        lessons.forEach(lesson -> groups.computeIfAbsent(lesson.group(), any -> new ArrayList<>()).add(lesson));
        var order = new ArrayList<>(groups.values());
        Collections.shuffle(order, random);
        return order;
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
            document.gold.forEach(gold -> anchors.set(gold.anchor()));
            for (int i = 0; i < document.reading.size; i++) {
                if (CueFeatures.possible(document.reading, i) && (anchors.get(i) || !document.openCues.get(i))) {
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
                int home = r.sentence[gold.anchor()];
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
                        words.and(gold.content());
                        boolean yes = Candidate.words(r, words) * 2 >= all;
                        Continuation.fill(features, r, gold.anchor(), gold.content(), s, direction);
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

    private Logistic rescoring(List<Annotated> documents) {
        var learner = new Logistic(RESCORING_BITS, 0.03, 3);
        var features = new Features();
        for (var document : documents) {
            var rivals = new Rescoring.Rivals(document.reading, document.candidates);
            for (var candidate : document.candidates) {
                if (!document.isOpen(candidate)) {
                    Rescoring.fill(features, document.reading, candidate, rivals);
                    learner.add(features.copy(), document.right(candidate), 1);
                }
            }
        }
        learner.learn(random);
        return learner;
    }

    private static LinearModel calibrated(Logistic rescoring, Calibration calibration) {
        rescoring.correct(calibration.slope(), calibration.offset(), Rescoring.ALWAYS);
        return rescoring.model(RESCORING_FLOOR);
    }

    /** What is promised of the candidates of printed articles, from a probability on. */
    private static List<Calibration.Judged> judged(List<Annotated> documents, Rescoring rescoring, double least) {
        var judged = new ArrayList<Calibration.Judged>();
        for (var document : documents) {
            if (document.kind == Kind.ARTICLE) {
                rescoring.choose(document.reading, document.candidates);
                document.candidates.stream().filter(one -> one.probability >= least).forEach(one -> judged.add(new Calibration.Judged(one.probability, document.right(one))));
            }
        }
        return judged;
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
            found += (int) candidates.stream().filter(candidate -> !document.isOpen(candidate)).count();
            gold += document.gold.size();
            right += document.matches(candidates);
        }
        double p = (double) right / Math.max(1, found);
        double recall = (double) right / Math.max(1, gold);
        return String.format(Locale.ROOT, "precision %.3f, recall %.3f, F1 %.3f (%d found, %d gold)", p, recall, 2 * p * recall / Math.max(1e-9, p + recall), found, gold);
    }
}

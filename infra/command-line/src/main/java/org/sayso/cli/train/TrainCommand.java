package org.sayso.cli.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sayso.cli.Sayso;
import org.sayso.extraction.entity.NameTaggerTraining;
import org.sayso.extraction.attribution.AttributionTraining;
import org.sayso.extraction.attribution.AttributionTraining.Kind;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.tag.TaggerTraining;
import org.sayso.extraction.text.SourceText;
import org.sayso.extraction.training.Lessons;
import org.sayso.extraction.training.MarkedArticle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "train",
        description = "Learn the engine's models from annotated documents and write them into its resources.",
        mixinStandardHelpOptions = true)
public final class TrainCommand implements Callable<Integer> {

    /** What a text of the corpus counts: chosen on texts that are not learned from. */
    private static final int NAMES_WEIGHT = 4;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Sayso sayso;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The folder with silver/, attribution/ and stories/.")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The engine's resources: extraction-service/engine/src/main/resources/org/sayso/extraction")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--corpus",
            paramLabel = "DIR",
            description = "The folder of our own annotated texts: attribution/ and names/ (default: ${DEFAULT-VALUE}, where it exists).",
            defaultValue = "extraction-service/engine/src/corpus")
    @SuppressWarnings("NullAway.Init")
    private Path corpus;

    @Option(
            names = "--corpus-weight",
            paramLabel = "FOLDER=N",
            split = ",",
            description = "How often an article of a folder of the corpus is read against one of the others (default: ${DEFAULT-VALUE}, the rest once); 0 leaves them out.",
            defaultValue = "wire=3,regional=3,campaign=2,opinion=2,mixed=2")
    private Map<String, Integer> corpusWeight = new LinkedHashMap<>();

    @Option(
            names = "--stories",
            paramLabel = "DIR",
            description = "The folder of golden stories (default: ${DEFAULT-VALUE}, where it exists); those in its held-back.txt are not read.",
            defaultValue = "query-service/ledger/src/test/resources/golden/stories")
    @SuppressWarnings("NullAway.Init")
    private Path stories;

    @Option(
            names = "--stories-weight",
            paramLabel = "N",
            description = "How often a report of a story is read against an article (default: ${DEFAULT-VALUE}); 0 leaves them out.",
            defaultValue = "2")
    private int storiesWeight;

    @Option(names = "--words", paramLabel = "FILE", description = "A list of English words, one a line (SCOWL, as systems ship it): for the names model.")
    private @Nullable Path words;

    @Option(names = "--only", paramLabel = "MODEL", split = ",", description = "tags, names, attribution; all when absent.")
    private List<String> only = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        if (wanted("tags")) {
            tags();
        }
        if (wanted("names")) {
            names();
        }
        if (wanted("attribution")) {
            attributions();
        }
        return 0;
    }

    private boolean wanted(String model) {
        return only.isEmpty() || only.contains(model);
    }

    private void tags() throws IOException {
        var lessons = new Lessons();
        var train = new ArrayList<TaggerTraining.Lesson>();
        train.addAll(lessons.tags(documents("attribution/train/documents.ndjson"), TrainingData.silver(data.resolve("silver/attribution-train.tsv.gz"))));
        train.addAll(lessons.tags(documents("stories/ecb-dev/documents.ndjson"), TrainingData.silver(data.resolve("silver/stories-ecb-dev.tsv.gz"))));
        var held = lessons.tags(documents("attribution/dev/documents.ndjson"), TrainingData.silver(data.resolve("silver/attribution-dev.tsv.gz")));
        long aligned = held.stream().flatMap(lesson -> java.util.Arrays.stream(lesson.tags())).filter(java.util.Objects::nonNull).count();
        long tokens = held.stream().mapToLong(lesson -> lesson.tags().length).sum();
        var tagger = TaggerTraining.train(train, out);
        sayso.print(String.format(Locale.ROOT, "tags: %.4f of the teacher's on train, %.4f held out; %.4f of the tokens are cut as the teacher cuts%n",
                TaggerTraining.accuracy(tagger, train.subList(0, 60)), TaggerTraining.accuracy(tagger, held), (double) aligned / tokens));
    }

    private void names() throws IOException {
        var lessons = new Lessons();
        var train = new ArrayList<NameTaggerTraining.Lesson>();
        train.addAll(lessons.names(documents("attribution/train/documents.ndjson"), TrainingData.silver(data.resolve("silver/attribution-train.tsv.gz"))));
        train.addAll(lessons.names(documents("stories/ecb-dev/documents.ndjson"), TrainingData.silver(data.resolve("silver/stories-ecb-dev.tsv.gz"))));
        int silver = train.size();
        if (Files.isDirectory(corpus.resolve("names"))) {
            train.addAll(lessons.names(TrainingData.names(corpus.resolve("names")), NAMES_WEIGHT));
        }
        NameTaggerTraining.train(train, words == null ? List.of() : Files.readAllLines(words), out);
        sayso.print(String.format(Locale.ROOT, "names: learned from %d labelled documents and %d annotated texts%n", silver, train.size() - silver));
    }

    private void attributions() throws IOException {
        var lessons = new Lessons();
        var train = lessons.attributions(documents("attribution/train/documents.ndjson"), TrainingData.gold(data.resolve("attribution/train/gold.ndjson")));
        var held = lessons.attributions(documents("attribution/dev/documents.ndjson"), TrainingData.gold(data.resolve("attribution/dev/gold.ndjson")));
        var marked = corpus.resolve("attribution");
        if (Files.isDirectory(marked)) {
            var articles = MarkedArticle.readAll(marked).stream().filter(article -> weight(article) > 0).toList();
            train.addAll(lessons.attributions(articles, Kind.CORPUS, this::weight, article -> article.source().documentId()));
            sayso.print(String.format(Locale.ROOT, "attribution: %d articles of %s%n", articles.size(), marked));
        }
        if (storiesWeight > 0 && Files.isDirectory(stories)) {
            var learned = StoryGold.learned(stories);
            for (var story : learned) {
                train.addAll(lessons.attributions(StoryGold.read(story), Kind.STORY, article -> storiesWeight, article -> story.getFileName().toString()));
            }
            sayso.print(String.format(Locale.ROOT, "attribution: %d stories of %s%n", learned.size(), stories));
        }
        long begin = System.nanoTime();
        new AttributionTraining(line -> sayso.print(String.format(Locale.ROOT, "attribution, %d s: %s%n", (System.nanoTime() - begin) / 1_000_000_000, line)))
                .train(train, held, out);
    }

    private int weight(MarkedArticle article) {
        var id = article.source().documentId();
        return corpusWeight.getOrDefault(id.substring(0, Math.max(0, id.indexOf('/'))), 1);
    }

    private List<SourceText> documents(String name) throws IOException {
        Path file = data.resolve(name);
        return Files.exists(file) ? TrainingData.documents(file) : List.of();
    }
}

package org.sayso.cli.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds what can be scored in a data folder: {@code <measure>/<set>/{documents,gold}.ndjson}, {@code seeds/} with one gold file a measure, and
 * authored stories ({@code documents.ndjson}, {@code attributions.ndjson}, {@code gold.json}) in {@code ../stories/*}.
 */
final class Tasks {

    private static final List<String> EXTRACTED = List.of("mentions", "times", "quantities", "events");

    private Tasks() {}

    static List<Task> in(Path data) throws IOException {
        var tasks = new ArrayList<Task>();
        seeds(data.resolve("seeds"), tasks);
        for (Path set : folders(data.resolve("attribution"))) {
            attribution("attribution/" + set.getFileName(), set, "gold.ndjson", tasks);
        }
        for (Path story : folders(data.toAbsolutePath().normalize().resolveSibling("stories"))) {
            attribution("stories/" + story.getFileName(), story, "attributions.ndjson", tasks);
        }
        for (String measure : EXTRACTED) {
            for (Path set : folders(data.resolve(measure))) {
                add(measure, measure + "/" + set.getFileName(), "extract", documents(set), List.of(set.resolve("gold.ndjson")), tasks);
            }
        }
        for (Path set : folders(data.resolve("text"))) {
            add("text", "text/" + set.getFileName(), "text", documents(set), List.of(set.resolve("gold.ndjson")), tasks);
        }
        for (Path set : folders(data.resolve("stories"))) {
            add("stories", "stories/" + set.getFileName(), "stories", documents(set), List.of(set.resolve("gold.ndjson")), tasks);
        }
        for (Path story : folders(data.toAbsolutePath().normalize().resolveSibling("stories"))) {
            add("dossier", "stories/" + story.getFileName(), "dossier", documents(story), List.of(story.resolve("gold.json")), tasks);
        }
        return tasks;
    }

    private static void seeds(Path seeds, List<Task> tasks) {
        attribution("seeds", seeds, "attributions.ndjson", tasks);
        add("mentions", "seeds", "extract", documents(seeds), List.of(seeds.resolve("mentions.ndjson")), tasks);
        add("times", "seeds", "extract", documents(seeds), List.of(seeds.resolve("times.ndjson")), tasks);
    }

    private static void attribution(String name, Path set, String gold, List<Task> tasks) {
        Path documents = documents(set);
        add("attribution", name, "extract", documents, List.of(documents, set.resolve(gold)), tasks);
    }

    private static void add(String measure, String set, String command, Path documents, List<Path> gold, List<Task> tasks) {
        if (Files.exists(documents) && gold.stream().allMatch(Files::exists)) {
            tasks.add(new Task(measure, set, command, documents, gold));
        }
    }

    private static Path documents(Path set) {
        Path compressed = set.resolve("documents.ndjson.gz");
        return Files.exists(compressed) ? compressed : set.resolve("documents.ndjson");
    }

    private static List<Path> folders(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(parent)) {
            return found.filter(Files::isDirectory).sorted().toList();
        }
    }
}

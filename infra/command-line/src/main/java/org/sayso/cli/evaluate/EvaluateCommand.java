package org.sayso.cli.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.cli.Sayso;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "evaluate",
        description = "Run the commands over documents with gold annotations and show the scores beside their targets.",
        mixinStandardHelpOptions = true)
public final class EvaluateCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Sayso sayso;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "A folder with score.py and sets of documents with gold.")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Option(
            names = "--only",
            paramLabel = "WORD",
            split = ",",
            description = "Only measures or sets whose name holds one of these words (times, seeds, attribution/dev …). A set named train runs only when named here.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--details", description = "Show all the scorer prints, not only the figure to quote.")
    private boolean details;

    @Option(names = "--keep", paramLabel = "DIR", description = "Keep what the commands printed in this folder.")
    private @Nullable Path keep;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "1", description = "Threads that extract (default: ${DEFAULT-VALUE}).")
    private String threads = "1";

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path script = data.resolve("score.py");
        if (!Files.exists(script)) {
            throw new ParameterException(spec.commandLine(), script + " is not there: --data takes the folder that holds score.py");
        }
        List<Task> tasks = Tasks.in(data).stream().filter(this::wanted).toList();
        if (tasks.isEmpty()) {
            throw new ParameterException(spec.commandLine(), data + " holds nothing to score" + (only.isEmpty() ? "" : " under " + String.join(", ", only)));
        }
        Path folder = keep == null ? Files.createTempDirectory("sayso-evaluate") : Files.createDirectories(keep);
        try {
            return evaluate(tasks, new Scorer(script), folder);
        } finally {
            if (keep == null) {
                delete(folder);
            }
        }
    }

    private boolean wanted(Task task) {
        if (only.isEmpty()) {
            return !task.set().endsWith("/train");
        }
        return only.stream().anyMatch(word -> task.measure().contains(word) || task.set().contains(word))
                && (!task.set().endsWith("/train") || only.stream().anyMatch(word -> word.contains("train")));
    }

    private int evaluate(List<Task> tasks, Scorer scorer, Path folder) throws IOException, InterruptedException {
        var targets = Targets.load();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("measure", "set", "score", "must", "goal", "", "peer"));
        Map<String, Path> found = new HashMap<>();
        Map<String, Integer> exits = new HashMap<>();
        int exit = 0;
        for (Task task : tasks) {
            String key = task.command() + " " + task.set();
            if (!found.containsKey(key)) {
                Path out = folder.resolve(key.replace(' ', '-').replace('/', '-') + ".ndjson");
                sayso.console().say(task.command() + " " + task.documents());
                exits.put(key, sayso.command(command(task, out)));
                found.put(key, out);
            }
            exit = Math.max(exit, exits.get(key));
            var score = scorer.score(task, found.get(key));
            if (details || score.value().isEmpty()) {
                sayso.console().err().println(score.output().stripTrailing());
            }
            if (score.value().isEmpty()) {
                sayso.console().say("the scorer failed on " + task.measure() + " " + task.set());
                exit = 1;
            }
            rows.add(row(task, score, targets.of(task)));
        }
        sayso.print(Table.of(rows));
        return exit;
    }

    private String[] command(Task task, Path out) {
        return new String[] {task.command(), task.documents().toString(), "--out", out.toString(), "--threads", threads};
    }

    private static List<String> row(Task task, Scorer.Score score, Targets.Target target) {
        if (score.value().isEmpty()) {
            return List.of(task.measure(), task.set(), "–", target.must(), target.goal(), "", target.peer());
        }
        double value = score.value().getAsDouble();
        return List.of(
                task.measure(),
                task.set(),
                String.format(Locale.ROOT, "%.4f", value),
                target.must(),
                target.goal(),
                reached(value, target),
                target.peer());
    }

    private static String reached(double value, Targets.Target target) {
        if (target.must().isEmpty()) {
            return "";
        }
        return value >= Double.parseDouble(target.goal()) ? "goal" : value >= Double.parseDouble(target.must()) ? "reached" : "below";
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}

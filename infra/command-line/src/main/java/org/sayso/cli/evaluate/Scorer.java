package org.sayso.cli.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The data folder's own {@code score.py}, run by Python 3. */
final class Scorer {

    private final Path script;

    Scorer(Path script) {
        this.script = script;
    }

    /** @param value empty when the scorer failed */
    record Score(OptionalDouble value, String output) {}

    Score score(Task task, Path found) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("python3", script.toString(), task.measure()));
        task.gold().forEach(gold -> command.add(gold.toString()));
        command.add(found.toString());
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            return new Score(OptionalDouble.empty(), "python3 does not start, and score.py needs it: " + e.getMessage());
        }
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        return new Score(exit == 0 ? value(output, task.measure()) : OptionalDouble.empty(), output);
    }

    private static OptionalDouble value(String output, String measure) {
        String mark = "score " + measure + " ";
        return output.lines()
                .filter(line -> line.startsWith(mark))
                .mapToDouble(line -> Double.parseDouble(line.substring(mark.length()).trim()))
                .reduce((first, second) -> second);
    }
}

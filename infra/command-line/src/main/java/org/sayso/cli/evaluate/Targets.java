package org.sayso.cli.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What each score is held against, from {@code targets.tsv}. */
record Targets(Map<String, Target> byTask) {

    private static final Target NONE = new Target("", "", "");

    /** @param peer the best known figure of another system, or of people, on the same work */
    record Target(String must, String goal, String peer) {}

    static Targets load() {
        var targets = new HashMap<String, Target>();
        try (InputStream in = Targets.class.getResourceAsStream("targets.tsv")) {
            if (in == null) {
                throw new IllegalStateException("targets.tsv is missing from the jar");
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] cells = line.split("\t", -1);
                targets.put(cells[0] + " " + cells[1], new Target(cells[2], cells[3], cells[4]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Targets(Map.copyOf(targets));
    }

    Target of(Task task) {
        return byTask.getOrDefault(task.measure() + " " + task.set(), NONE);
    }
}

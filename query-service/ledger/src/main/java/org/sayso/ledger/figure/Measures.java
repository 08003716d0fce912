package org.sayso.ledger.figure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The measures reports keep count of, from {@code measures.txt}. */
final class Measures {

    private static final List<Measure> ALL = load();

    private Measures() {}

    /** How the true value of a measure moves while a story goes on. */
    enum Course {
        GROWS,
        FALLS,
        MOVES,
        STANDS
    }

    /** @param partOf the measure it is a part of, empty for none */
    record Measure(String name, Course course, String partOf, List<String> beginnings) {

        boolean toldBy(String lower) {
            return beginnings.stream().anyMatch(lower::startsWith);
        }
    }

    static Optional<Measure> toldBy(String lower) {
        return ALL.stream().filter(measure -> measure.toldBy(lower)).findFirst();
    }

    private static List<Measure> load() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Measures.class.getResourceAsStream("measures.txt"), "measures.txt is missing"), StandardCharsets.UTF_8))) {
            var measures = new ArrayList<Measure>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    var fields = line.split("\\|");
                    measures.add(new Measure(fields[0].strip(), Course.valueOf(fields[1].strip().toUpperCase(Locale.ROOT)), fields[2].strip(),
                            List.of(fields[3].strip().split(" "))));
                }
            }
            return List.copyOf(measures);
        } catch (IOException broken) {
            throw new UncheckedIOException("measures.txt", broken);
        }
    }
}

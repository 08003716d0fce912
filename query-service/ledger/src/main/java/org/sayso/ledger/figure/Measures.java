package org.sayso.ledger.figure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sayso.ledger.text.Lexicon;

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

    /** @param partOf the measures it is to be seen beside: those it is a part of, or sets a limit to */
    record Measure(String name, Course course, List<String> partOf, List<String> beginnings) {

        boolean toldBy(String lower) {
            return beginnings.stream().anyMatch(lower::startsWith);
        }
    }

    static Optional<Measure> toldBy(String lower) {
        return ALL.stream().filter(measure -> measure.toldBy(lower)).findFirst();
    }

    /** The measure of that name. */
    static Measure named(String name) {
        return ALL.stream().filter(measure -> measure.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<Measure> load() {
        return Lexicon.lines(Measures.class, "measures.txt").stream().map(line -> {
            var fields = line.split("\\|");
            return new Measure(fields[0].strip(), Course.valueOf(fields[1].strip().toUpperCase(Locale.ROOT)), List.of(fields[2].strip().split(" *; *")), List.of(fields[3].strip().split(" ")));
        }).toList();
    }
}

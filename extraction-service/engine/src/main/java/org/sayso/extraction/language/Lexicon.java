package org.sayso.extraction.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the engine's text resources: one fact a line, {@code #} begins a comment line, blank lines are passed over. */
public final class Lexicon {

    private Lexicon() {}

    /** The facts of a resource, named as in {@code resources.txt}. */
    public static List<String> lines(String name) {
        try (var in = Lexicon.class.getResourceAsStream("/org/sayso/extraction/" + name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip).filter(line -> !line.isEmpty() && line.charAt(0) != '#').toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("resource " + name, broken);
        }
    }
}

package org.sayso.ledger.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads word lists kept beside the code: a fact a line, blank lines and lines that begin with # passed over. */
public final class Lexicon {

    private Lexicon() {}

    /** @param beside the class in whose package the list lies */
    public static List<String> lines(Class<?> beside, String name) {
        try (var in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the ledger's jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }
}

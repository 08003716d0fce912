package org.sayso.extraction.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A lexicon resource: one fact a line, tab-separated, {@code #} begins a comment. The first column says what kind of fact it is; words of one kind may share
 * a line, separated by spaces, in the last column.
 */
public final class Facts {

    private final Map<String, List<String[]>> byKind;

    private Facts(Map<String, List<String[]>> byKind) {
        this.byKind = byKind;
    }

    /** @param name relative to {@code org/sayso/extraction}, and listed in {@code resources.txt} */
    public static Facts load(String name) {
        var byKind = new LinkedHashMap<String, List<String[]>>();
        try (var in = Facts.class.getResourceAsStream("/org/sayso/extraction/" + name)) {
            if (in == null) {
                throw new IllegalStateException("lexicon " + name + " is missing");
            }
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n");
            for (int i = 0; i < lines.length; i++) {
                int comment = lines[i].startsWith("#") ? 0 : lines[i].indexOf(" #");
                var line = (comment < 0 ? lines[i] : lines[i].substring(0, comment)).strip();
                if (line.isEmpty()) {
                    continue;
                }
                var columns = line.split("\t");
                if (columns.length < 2) {
                    throw new IllegalStateException("lexicon " + name + ", line " + (i + 1) + ": a fact has a kind, a tab and a value");
                }
                byKind.computeIfAbsent(columns[0], kind -> new ArrayList<>()).add(columns);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("lexicon " + name, broken);
        }
        return new Facts(byKind);
    }

    /** The facts of a kind, each with all its columns (the kind first). */
    public List<String[]> of(String kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** The words of a kind: the second column, split at spaces; {@code _} stands for a space inside a term. */
    public Set<String> words(String kind) {
        var words = new LinkedHashSet<String>();
        for (var fact : of(kind)) {
            for (var word : fact[1].split(" +")) {
                words.add(word.replace('_', ' '));
            }
        }
        return words;
    }
}

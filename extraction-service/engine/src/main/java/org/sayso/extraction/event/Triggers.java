package org.sayso.extraction.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.lexicon.LexiconTable;

/** Which verbs, alone or with an object, tell of which kind of event. */
final class Triggers {

    private static final String NONE = "NONE";

    private final Map<String, List<Frame>> byVerb = new HashMap<>();

    /** @param nouns empty for any object */
    private record Frame(String root, String particle, Set<String> nouns) {}

    /** @param byObject whether the object decided */
    record Hit(String root, boolean byObject) {}

    Triggers() {
        for (var row : LexiconTable.read("event/triggers.en.tsv")) {
            var nouns = Set.copyOf(row.items(2).stream().distinct().toList());
            for (var verb : row.items(1)) {
                var parts = verb.split("\\+", 2);
                byVerb.computeIfAbsent(parts[0], v -> new ArrayList<>(2)).add(new Frame(row.get(0), parts.length > 1 ? parts[1] : "", nouns));
            }
        }
    }

    /**
     * @param particle the word behind the verb, which may be its particle
     * @param nouns dictionary forms of the nouns in the verb's objects
     */
    @Nullable Hit of(String verb, String particle, List<String> nouns) {
        Frame best = null;
        int most = -1;
        for (var frame : byVerb.getOrDefault(verb, List.of())) {
            int fit = fit(frame, particle, nouns);
            if (fit > most) {
                most = fit;
                best = frame;
            }
        }
        return best == null || best.root().equals(NONE) ? null : new Hit(best.root(), !best.nouns().isEmpty());
    }

    private static int fit(Frame frame, String particle, List<String> nouns) {
        if (!frame.particle().isEmpty() && !frame.particle().equals(particle)) {
            return -1;
        }
        int fit = frame.particle().isEmpty() ? 0 : 1;
        if (frame.nouns().isEmpty()) {
            return fit;
        }
        for (int i = 0; i < nouns.size(); i++) {
            if (frame.nouns().contains(nouns.get(i))) {
                return fit + 40 - Math.min(30, i);
            }
        }
        return -1;
    }
}

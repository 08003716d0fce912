package org.sayso.extraction.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.lexicon.LexiconTable;

/** Which verbs, alone or with an object, tell of which kind of event; and which nouns do, behind a verb that says little more than that it happens. */
final class Triggers {

    /** Particle of verbs with an infinitive behind them or behind their object: "told the crew to leave". */
    static final String INFINITIVE = "to-do";
    private static final String NONE = "NONE";
    /** Verbs that carry a noun of {@code nominals.en.tsv}: "launch", "announce". */
    private static final String CARRIES = "DO";
    /** The same, but said of whom it is done to: "face", "receive". */
    private static final String SUFFERS = "SUFFER";
    private static final int NOUN = 40;
    private static final int STRONG = 80;
    private static final int NOMINAL = 5;

    private final Map<String, List<Frame>> byVerb = new HashMap<>();
    private final Map<String, String> byNoun = new HashMap<>();

    /** @param nouns empty for any object; the value tells whether the noun outdoes those before it */
    private record Frame(String root, String particle, Map<String, Boolean> nouns) {}

    /**
     * What stands around a verb.
     *
     * @param next the word behind the verb, which may be its particle
     * @param after the word behind the verb's object, which may be it as well
     * @param nouns dictionary forms of the nouns in the verb's objects, with {@code @place} and the like for what they name
     * @param heads dictionary forms of the object's head and the noun before it
     */
    record Context(String next, String after, List<String> nouns, List<String> heads) {}

    /**
     * @param byObject whether the object decided
     * @param suffered whether the subject is whom it is done to
     */
    record Hit(String root, boolean byObject, boolean suffered) {}

    Triggers() {
        for (var row : LexiconTable.read("event/triggers.en.tsv")) {
            var nouns = new HashMap<String, Boolean>();
            for (var noun : row.items(2)) {
                nouns.put(noun.startsWith("!") ? noun.substring(1) : noun, noun.startsWith("!"));
            }
            for (var verb : row.items(1)) {
                var parts = verb.split("\\+", 2);
                byVerb.computeIfAbsent(parts[0], v -> new ArrayList<>(2)).add(new Frame(row.get(0), parts.length > 1 ? parts[1] : "", Map.copyOf(nouns)));
            }
        }
        for (var row : LexiconTable.read("event/nominals.en.tsv")) {
            for (var noun : row.items(1)) {
                byNoun.put(noun, row.get(0));
            }
        }
    }

    /** Whether the verb can tell of anything. */
    boolean know(String verb) {
        return byVerb.containsKey(verb);
    }

    @Nullable Hit of(String verb, Context context) {
        Hit best = null;
        int most = -1;
        for (var frame : byVerb.getOrDefault(verb, List.of())) {
            boolean carries = frame.root().equals(CARRIES) || frame.root().equals(SUFFERS);
            var root = carries ? noun(context.heads()) : frame.root();
            int fit = root == null ? -1 : fit(frame, context) + (carries ? NOMINAL : 0);
            if (fit > most && (!carries || fit >= NOMINAL)) {
                most = fit;
                best = new Hit(root, carries || !frame.nouns().isEmpty(), frame.root().equals(SUFFERS));
            }
        }
        return best == null || best.root().equals(NONE) ? null : best;
    }

    private @Nullable String noun(List<String> heads) {
        for (var head : heads) {
            var root = byNoun.get(head);
            if (root != null) {
                return root;
            }
        }
        return null;
    }

    private static int fit(Frame frame, Context context) {
        if (!frame.particle().isEmpty() && !frame.particle().equals(context.next()) && !frame.particle().equals(context.after())) {
            return -1;
        }
        int fit = frame.particle().isEmpty() ? 0 : 1;
        if (frame.nouns().isEmpty()) {
            return fit;
        }
        int best = -1;
        for (int i = 0; i < context.nouns().size(); i++) {
            var strong = frame.nouns().get(context.nouns().get(i));
            if (strong != null) {
                best = Math.max(best, fit + (strong ? STRONG : NOUN) - Math.min(30, i));
            }
        }
        return best;
    }
}

package org.sayso.extraction.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.entity.Entities;
import org.sayso.extraction.text.Span;

/** Who says what in a document, ordered by where the contents begin. */
public final class Attributions {

    /** Characters a block of the index covers: what holds a span is looked for in the one block the span begins in. */
    private static final int BLOCK = 256;

    private final Entities entities;
    private final List<FoundAttribution> all;
    /** For each block of the text the numbers of the attributions with a stretch of content in it. */
    private final Map<Integer, List<Integer>> byBlock = new HashMap<>();

    public Attributions(Entities entities, List<FoundAttribution> all) {
        this.entities = entities;
        this.all = List.copyOf(all);
        for (int i = 0; i < this.all.size(); i++) {
            int reached = -1;
            for (var stretch : this.all.get(i).content()) {
                for (int block = Math.max(reached + 1, stretch.start() / BLOCK); block <= (stretch.end() - 1) / BLOCK; block++) {
                    byBlock.computeIfAbsent(block, key -> new ArrayList<>()).add(i);
                    reached = block;
                }
            }
        }
    }

    public Entities entities() {
        return entities;
    }

    public List<FoundAttribution> all() {
        return all;
    }

    /**
     * Fields as in {@link org.sayso.contracts.Extraction.Attribution}; token indices instead of text where a stage needs them.
     *
     * @param content stretches of the original text, in order
     * @param target number of an entity, or {@link Entities#NONE}
     */
    public record FoundAttribution(
            String kind,
            FoundSource source,
            @Nullable FoundCue cue,
            List<Span> content,
            String stance,
            int target,
            List<String> hedges,
            List<FoundVia> via,
            @Nullable String saidAt,
            @Nullable String saidAtPrecision,
            @Nullable String venue,
            double confidence,
            String rule) {

        public FoundAttribution {
            content = List.copyOf(content);
            hedges = List.copyOf(hedges);
            via = List.copyOf(via);
        }

        /** Whether the span stands wholly inside one stretch of the content. */
        public boolean holds(Span span) {
            for (var stretch : content) {
                if (stretch.contains(span)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * @param entity number of an entity, or {@link Entities#NONE}
     * @param span null when carried over from before
     * @param anonymity named, role, anonymous, outlet or unknown
     */
    public record FoundSource(int entity, @Nullable String name, @Nullable Span span, String anonymity, @Nullable Integer count) {}

    /** @param anchor the token the cue hangs on */
    public record FoundCue(Span span, int anchor, String lemma) {}

    public record FoundVia(String name, @Nullable Span span) {}

    /** Number of the innermost attribution whose content holds the span, or -1. */
    public int holding(Span span) {
        int best = -1;
        int length = Integer.MAX_VALUE;
        for (int i : byBlock.getOrDefault(span.start() / BLOCK, List.of())) {
            var attribution = all.get(i);
            if (attribution.holds(span)) {
                int size = attribution.content().stream().mapToInt(Span::length).sum();
                if (size < length) {
                    length = size;
                    best = i;
                }
            }
        }
        return best;
    }
}

package org.sayso.extraction.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.sayso.extraction.text.CodePoints;
import org.sayso.extraction.training.GoldAttribution;

/** A lesson laid out for the models. */
final class Annotated {
    final Reading reading;
    final List<Gold> gold = new ArrayList<>();
    /** What may be found and need not: neither right nor wrong. */
    private final List<Gold> open = new ArrayList<>();
    /** Words that may be cues and need not. */
    final BitSet openCues = new BitSet();
    final int fold;
    final int weight;
    final AttributionTraining.Kind kind;
    final String group;
    List<Candidate> candidates = List.of();
    List<SpanExample> examples = List.of();

    Annotated(AttributionTraining.Lesson lesson, int fold) {
        this.fold = fold;
        this.weight = lesson.weight();
        this.kind = lesson.kind();
        this.group = lesson.group();
        this.reading = new Reading(lesson.tokens());
        var points = new CodePoints(lesson.tokens().segments().text().original());
        int[] starts = new int[reading.size];
        int[] ends = new int[reading.size];
        for (int i = 0; i < reading.size; i++) {
            starts[i] = points.offset(lesson.tokens().start(i));
            ends[i] = points.offset(lesson.tokens().end(i));
        }
        for (var attribution : lesson.gold()) {
            var one = new Gold(
                    tokens(attribution.source(), starts, ends),
                    tokens(attribution.content(), starts, ends),
                    Anchors.of(reading, tokens(attribution.cue(), starts, ends)));
            if (!attribution.optional() && !one.content().isEmpty() && one.anchor() >= 0) {
                gold.add(one);
            } else if (attribution.optional()) {
                open.add(one);
                if (one.anchor() >= 0) {
                    openCues.set(one.anchor());
                }
            }
        }
    }

    private static TokenSet tokens(List<GoldAttribution.Range> ranges, int[] starts, int[] ends) {
        var set = new TokenSet();
        for (var range : ranges) {
            int low = 0;
            int high = ends.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (ends[middle] <= range.start()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            for (int i = low; i < starts.length && starts[i] < range.end(); i++) {
                set.set(i);
            }
        }
        return set;
    }

    boolean right(Candidate candidate) {
        for (var one : gold) {
            if (one.right(reading, candidate)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is neither right nor wrong. */
    boolean isOpen(Candidate candidate) {
        return !right(candidate)
                && (openCues.get(candidate.anchor) || open.stream().anyMatch(one -> Candidate.jaccard(reading, one.content(), candidate.content) >= 0.5));
    }

    int matches(List<Candidate> found) {
        var free = new ArrayList<>(gold);
        int matches = 0;
        for (var candidate : found) {
            Gold best = null;
            double most = 0;
            for (var one : free) {
                double same = Candidate.jaccard(reading, one.content(), candidate.content);
                if (same > most) {
                    most = same;
                    best = one;
                }
            }
            if (best != null && most >= 0.5) {
                free.remove(best);
                matches += best.right(reading, candidate) ? 1 : 0;
            }
        }
        return matches;
    }
}

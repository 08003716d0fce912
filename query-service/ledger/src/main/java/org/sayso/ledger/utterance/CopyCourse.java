package org.sayso.ledger.utterance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sayso.ledger.origin.Origins;

/**
 * Statements of two copies of one text, aligned in their order: what the same person says at the same place of the course is one utterance even where no telling
 * word survived translation or paraphrase.
 */
final class CopyCourse {

    private static final double SAME_SPEAKER = 0.35;
    private static final double OTHER_SPEAKER = 0.6;
    private static final double ALIGNED = 0.5;
    private static final double WORD_FOR_WORD = 0.9;
    private static final double IN_VERBATIM = 0.3;

    private final List<Aligner.Run> runs;
    private final Origins origins;
    private boolean verbatim;

    CopyCourse(List<Aligner.Run> runs, Origins origins) {
        this.runs = runs;
        this.origins = origins;
    }

    /** Likeness by pairs of run indices, the lesser first. */
    Map<List<Integer>, Double> aligned() {
        var documents = new TreeMap<String, List<Integer>>();
        for (var i = 0; i < runs.size(); i++) {
            documents.computeIfAbsent(runs.get(i).document(), any -> new ArrayList<>()).add(i);
        }
        var aligned = new HashMap<List<Integer>, Double>();
        var ids = new ArrayList<>(documents.keySet());
        for (var i = 0; i < ids.size(); i++) {
            for (var j = i + 1; j < ids.size(); j++) {
                if (origins.same(ids.get(i), ids.get(j))) {
                    align(documents.getOrDefault(ids.get(i), List.of()), documents.getOrDefault(ids.get(j), List.of()), aligned);
                }
            }
        }
        return aligned;
    }

    private void align(List<Integer> first, List<Integer> second, Map<List<Integer>, Double> aligned) {
        verbatim = verbatim(first, second);
        var best = new double[first.size() + 1][second.size() + 1];
        for (var i = first.size() - 1; i >= 0; i--) {
            for (var j = second.size() - 1; j >= 0; j--) {
                var together = score(first.get(i), second.get(j));
                best[i][j] = Math.max(Math.max(best[i + 1][j], best[i][j + 1]), together > 0 ? best[i + 1][j + 1] + together : 0);
            }
        }
        for (int i = 0, j = 0; i < first.size() && j < second.size(); ) {
            var together = score(first.get(i), second.get(j));
            if (together > 0 && best[i][j] == best[i + 1][j + 1] + together) {
                var a = Math.min(first.get(i), second.get(j));
                var b = Math.max(first.get(i), second.get(j));
                aligned.put(List.of(a, b), Math.max(ALIGNED, runs.get(a).gist().containment(runs.get(b).gist())));
                i++;
                j++;
            } else if (best[i + 1][j] >= best[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    /** Where half of the one's statements stand in the other word for word, what has other words is another statement. */
    private boolean verbatim(List<Integer> first, List<Integer> second) {
        var fewer = first.size() <= second.size() ? first : second;
        var more = fewer == first ? second : first;
        var same = fewer.stream().filter(i -> more.stream().anyMatch(j -> runs.get(i).gist().likeness(runs.get(j).gist()) >= WORD_FOR_WORD)).count();
        return 2 * same >= fewer.size();
    }

    private double score(int a, int b) {
        var x = runs.get(a);
        var y = runs.get(b);
        if (Aligner.numbersClash(x, y)) {
            return 0;
        }
        var gist = x.gist().containment(y.gist());
        if (verbatim && gist < IN_VERBATIM) {
            return 0;
        }
        if (Aligner.sameSpeaker(x.first(), y.first())) {
            return SAME_SPEAKER + gist;
        }
        return gist >= OTHER_SPEAKER && !Aligner.opposed(x.first(), y.first()) ? gist - SAME_SPEAKER : 0;
    }
}

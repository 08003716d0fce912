package org.sayso.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How near a dossier comes to the gold of its story. */
final class StoryScore {

    private static final double LEAST = 0.3;

    private StoryScore() {}

    /** F1 over pairs of renderings of one utterance; what the gold knows nothing of counts neither way. */
    static double utterances(JsonNode gold, JsonNode dossier) {
        var quotations = new ArrayList<JsonNode>();
        gold.get("quotations").forEach(quotations::add);
        var groups = new ArrayList<List<JsonNode>>();
        for (var utterance : dossier.get("utterances")) {
            var renderings = new ArrayList<JsonNode>();
            utterance.get("renderings").forEach(renderings::add);
            groups.add(renderings);
        }
        var idOf = matched(groups.stream().flatMap(List::stream).toList(), quotations);
        var found = new HashSet<Set<String>>();
        groups.forEach(group -> pairs(group.stream().filter(idOf::containsKey).map(idOf::get).toList(), found));
        var expected = new HashSet<Set<String>>();
        for (var utterance : gold.get("utterances")) {
            var ids = new ArrayList<String>();
            utterance.get("renderings").forEach(id -> ids.add(id.asText()));
            pairs(ids, expected);
        }
        var right = found.stream().filter(expected::contains).count();
        return found.isEmpty() || expected.isEmpty() ? 0 : 2.0 * right / (found.size() + expected.size());
    }

    private record Match(double score, JsonNode rendering, JsonNode quotation) {}

    /** Each rendering with the quotation it is, the likest first, one to one. */
    private static Map<JsonNode, String> matched(List<JsonNode> renderings, List<JsonNode> quotations) {
        var matches = new ArrayList<Match>();
        for (var rendering : renderings) {
            for (var quotation : quotations) {
                if (samePlace(rendering, quotation)) {
                    var score = jaccard(words(rendering), words(quotation));
                    if (score >= LEAST) {
                        matches.add(new Match(score, rendering, quotation));
                    }
                }
            }
        }
        matches.sort(Comparator.comparingDouble(Match::score).reversed());
        var idOf = new HashMap<JsonNode, String>();
        var taken = new HashSet<String>();
        for (var match : matches) {
            if (!idOf.containsKey(match.rendering()) && taken.add(match.quotation().get("id").asText())) {
                idOf.put(match.rendering(), match.quotation().get("id").asText());
            }
        }
        return idOf;
    }

    private static void pairs(List<String> ids, Set<Set<String>> into) {
        for (var i = 0; i < ids.size(); i++) {
            for (var j = i + 1; j < ids.size(); j++) {
                if (!ids.get(i).equals(ids.get(j))) {
                    into.add(new TreeSet<>(List.of(ids.get(i), ids.get(j))));
                }
            }
        }
    }

    /** Two passages of one document are the same when their spans overlap, where both have any, and half of the shorter one's words stand in the other. */
    static boolean samePlace(JsonNode a, JsonNode b) {
        if (!a.get("document").equals(b.get("document"))) {
            return false;
        }
        if (a.has("end") && b.has("end") && (a.get("end").asInt() <= b.get("start").asInt() || b.get("end").asInt() <= a.get("start").asInt())) {
            return false;
        }
        var x = words(a);
        var y = words(b);
        return !x.isEmpty() && !y.isEmpty() && 2 * common(x, y) >= Math.min(x.size(), y.size());
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        var common = common(a, b);
        return a.isEmpty() && b.isEmpty() ? 0 : (double) common / (a.size() + b.size() - common);
    }

    private static int common(Set<String> a, Set<String> b) {
        return (int) a.stream().filter(b::contains).count();
    }

    private static Set<String> words(JsonNode passage) {
        var words = new HashSet<String>();
        var word = new StringBuilder();
        (passage.get("exact").asText() + " ").toLowerCase(Locale.ROOT).codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point)) {
                word.appendCodePoint(point);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        return words;
    }
}

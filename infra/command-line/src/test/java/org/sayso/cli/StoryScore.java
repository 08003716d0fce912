package org.sayso.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

    /** Of the gold's figures with several values the part whose relation most of the values found have. */
    static double relations(JsonNode gold, JsonNode dossier) {
        var expected = values(gold);
        var found = values(dossier);
        var candidates = new ArrayList<Candidate>();
        for (var i = 0; i < found.size(); i++) {
            for (var j = 0; j < expected.size(); j++) {
                var value = found.get(i).value();
                var other = expected.get(j).value();
                if (value.get("value").asDouble() == other.get("value").asDouble() && samePlace(value, other)) {
                    candidates.add(new Candidate(jaccard(words(value), words(other)), i, j));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed().thenComparingInt(Candidate::found).thenComparingInt(Candidate::expected));
        var taken = new HashMap<Integer, Integer>();
        var used = new HashSet<Integer>();
        for (var candidate : candidates) {
            if (!taken.containsKey(candidate.expected()) && used.add(candidate.found())) {
                taken.put(candidate.expected(), candidate.found());
            }
        }
        Map<JsonNode, Map<String, Integer>> votes = new LinkedHashMap<>();
        for (var j = 0; j < expected.size(); j++) {
            var figure = votes.computeIfAbsent(expected.get(j).figure(), any -> new LinkedHashMap<>());
            var at = taken.get(j);
            if (at != null) {
                figure.merge(found.get(at).figure().get("relation").asText(), 1, Integer::sum);
            }
        }
        var several = votes.keySet().stream().filter(figure -> figure.get("values").size() > 1).toList();
        var right = several.stream().filter(figure -> figure.get("relation").asText().equals(most(votes.getOrDefault(figure, Map.of())))).count();
        return (double) right / several.size();
    }

    private record Candidate(double score, int found, int expected) {}

    private record Value(JsonNode value, JsonNode figure) {}

    private static List<Value> values(JsonNode story) {
        var values = new ArrayList<Value>();
        story.get("figures").forEach(figure -> figure.get("values").forEach(value -> values.add(new Value(value, figure))));
        return values;
    }

    private static String most(Map<String, Integer> votes) {
        var best = "";
        for (var vote : votes.entrySet()) {
            best = best.isEmpty() || vote.getValue() > votes.getOrDefault(best, 0) ? vote.getKey() : best;
        }
        return best;
    }

    /** F1 over pairs of passages that contradict each other; the same words in a copy count alike. */
    static double contradictions(JsonNode gold, JsonNode dossier) {
        var right = new ArrayList<JsonNode>();
        var met = new HashSet<JsonNode>();
        for (var found : dossier.get("contradictions")) {
            for (var expected : gold.get("contradictions")) {
                if (shows(found, expected)) {
                    right.add(found);
                    met.add(expected);
                }
            }
        }
        var precision = dossier.get("contradictions").isEmpty() ? 0 : (double) right.stream().distinct().count() / dossier.get("contradictions").size();
        var recall = (double) met.size() / gold.get("contradictions").size();
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static boolean shows(JsonNode found, JsonNode expected) {
        return isOneOf(found.get("a"), expected, "a") && isOneOf(found.get("b"), expected, "b") || isOneOf(found.get("a"), expected, "b") && isOneOf(found.get("b"), expected, "a");
    }

    private static boolean isOneOf(JsonNode passage, JsonNode expected, String side) {
        if (samePlace(passage, expected.get(side))) {
            return true;
        }
        for (var alike : expected.path(side + "Alike")) {
            if (samePlace(passage, alike)) {
                return true;
            }
        }
        return false;
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

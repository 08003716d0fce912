package org.sayso.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How near a dossier comes to the gold of its story. */
final class StoryScore {

    private static final double LEAST = 0.3;
    private static final Set<String> TITLES = Set.of(
            "the", "a", "an", "of", "mr", "mrs", "ms", "dr", "gen", "col", "and", "for", "in", "to", "s", "his", "her", "their");

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


    /** F1 over what the gold holds as said, with its speaker; optional quotations and borderline cases count neither way. */
    static double speakers(JsonNode gold, JsonNode dossier) {
        var quotations = new HashMap<String, JsonNode>();
        gold.get("quotations").forEach(quotation -> quotations.put(quotation.get("id").asText(), quotation));
        var speakers = new IdentityHashMap<JsonNode, String>();
        for (var utterance : dossier.get("utterances")) {
            utterance.get("renderings").forEach(rendering ->
                    speakers.put(rendering, rendering.path("speaker").isTextual() ? rendering.get("speaker").asText() : utterance.path("speaker").asText("")));
        }
        var renderings = List.copyOf(speakers.keySet());
        var idOf = matched(renderings, List.copyOf(quotations.values()));
        var found = 0;
        var right = 0;
        for (var rendering : renderings) {
            var quotation = idOf.containsKey(rendering) ? quotations.get(idOf.get(rendering)) : null;
            if (quotation == null ? borderline(gold, rendering) : quotation.path("optional").asBoolean()) {
                continue;
            }
            found++;
            right += quotation != null && alike(speakers.get(rendering), quotation.get("speaker").asText(), gold) ? 1 : 0;
        }
        var expected = quotations.values().stream().filter(quotation -> !quotation.path("optional").asBoolean()).count();
        return found + expected == 0 ? 0 : 2.0 * right / (found + expected);
    }

    private static boolean borderline(JsonNode gold, JsonNode rendering) {
        for (var passage : gold.path("borderline")) {
            if (samePlace(rendering, passage)) {
                return true;
            }
        }
        return false;
    }


    /** F1 over positions found at the place of one of the gold: the same stance of the same speaker. */
    static double positions(JsonNode gold, JsonNode dossier) {
        var expected = positions(gold);
        var found = positions(dossier);
        var matches = new ArrayList<Match>();
        for (var position : found) {
            for (var other : expected) {
                if (samePlace(position, other)) {
                    matches.add(new Match(jaccard(words(position), words(other)), position, other));
                }
            }
        }
        var hits = oneToOne(matches);
        var right = hits.stream()
                .filter(hit -> hit.rendering().get("stance").equals(hit.quotation().get("stance"))
                        && alike(hit.rendering().path("who").asText(""), hit.quotation().get("who").asText(), gold))
                .count();
        return hits.size() + expected.size() == 0 ? 0 : 2.0 * right / (hits.size() + expected.size());
    }

    private static List<JsonNode> positions(JsonNode story) {
        var positions = new ArrayList<JsonNode>();
        story.get("claims").forEach(claim -> claim.get("positions").forEach(positions::add));
        return positions;
    }

    /** The names share a word that is no title, directly or through an alias of the gold. */
    private static boolean alike(String found, String name, JsonNode gold) {
        var names = new ArrayList<>(List.of(name));
        for (var entity : gold.get("entities")) {
            if (entity.get("canonical").asText().equals(name)) {
                entity.get("aliases").forEach(alias -> names.add(alias.asText()));
            }
        }
        var own = words(found);
        own.removeAll(TITLES);
        return names.stream().anyMatch(other -> {
            var words = words(other);
            words.removeAll(TITLES);
            return common(words, own) > 0;
        });
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
        var idOf = new IdentityHashMap<JsonNode, String>();
        oneToOne(matches).forEach(match -> idOf.put(match.rendering(), match.quotation().get("id").asText()));
        return idOf;
    }

    /** The likest first, each passage once. */
    private static List<Match> oneToOne(List<Match> matches) {
        var ordered = matches.stream().sorted(Comparator.comparingDouble(Match::score).reversed()).toList();
        var taken = Collections.newSetFromMap(new IdentityHashMap<JsonNode, Boolean>());
        var kept = new ArrayList<Match>();
        for (var match : ordered) {
            if (!taken.contains(match.rendering()) && !taken.contains(match.quotation())) {
                taken.add(match.rendering());
                taken.add(match.quotation());
                kept.add(match);
            }
        }
        return List.copyOf(kept);
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
        return words(passage.get("exact").asText());
    }

    private static Set<String> words(String text) {
        var words = new HashSet<String>();
        var word = new StringBuilder();
        (text + " ").toLowerCase(Locale.ROOT).codePoints().forEach(point -> {
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

package org.sayso.ledger.claim;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sayso.ledger.golden.GoldenStories;
import org.sayso.ledger.golden.Learning;
import org.sayso.ledger.golden.Regression;

/** Learns the weights of {@link Contrast} from the golden stories as the engine reads them. {@code -Dgolden.write=true} writes them. */
class ContrastTest {

    private static final Path WEIGHTS = GoldenStories.LEDGER.resolve("main/resources/org/sayso/ledger/claim/contrast.txt");
    private static final double FLOOR = 0.42;
    /** A contradiction told in many copies counts no more than so many pairs' worth. */
    private static final double OFTEN = 4;

    /** @param kind number, fact, stance, trap, or claim for positions of one claim that are no contradiction of their own */
    private record Opposed(String kind, BitSet one, BitSet other) {

        boolean holds(int i, int j) {
            return one.get(i) && other.get(j) || one.get(j) && other.get(i);
        }
    }

    private record Labelled(double[] features, List<Integer> contradictions) {}

    @Test
    void whatHalfOfTheStoriesTeachHoldsOfTheOtherHalf() throws Exception {
        new Learning(WEIGHTS, Contrast.Feature.values(), ContrastTest::examples).tried(ContrastTest::tells);
    }

    private static void tells(double[] weights, List<Regression.Example> pairs) {
        var precision = Regression.averagePrecision(weights, pairs);
        assertTrue(precision >= FLOOR, "average precision " + precision + " under the floor of " + FLOOR);
    }

    /** The pairs that would be held against each other; those the gold leaves open are left out. */
    private static List<Regression.Example> examples(String story) {
        var contrasts = GoldenDisputes.of(story).disputes().contrasts();
        var clauses = contrasts.passages().stream().map(Passage::clause).toList();
        var gold = GoldenStories.gold(story);
        var contradictions = new ArrayList<Opposed>();
        gold.get("contradictions").forEach(one -> contradictions.add(new Opposed(one.get("kind").asText(), at(clauses, one.get("a"), one.path("aAlike")), at(clauses, one.get("b"), one.path("bAlike")))));
        var traps = new ArrayList<Opposed>();
        gold.get("traps").forEach(one -> traps.add(new Opposed("trap", at(clauses, one.get("a"), List.of()), at(clauses, one.get("b"), List.of()))));
        var claims = claims(clauses, gold);
        var labelled = new ArrayList<Labelled>();
        var often = new HashMap<Integer, Integer>();
        var place = new IdentityHashMap<Passage, Integer>();
        contrasts.passages().forEach(passage -> place.put(passage, place.size()));
        contrasts.weighed().flatMap(List::stream).forEachOrdered(pair -> {
            int one = place.get(pair.a());
            int other = place.get(pair.b());
            var all = IntStream.range(0, contradictions.size()).filter(k -> contradictions.get(k).holds(one, other)).boxed().toList();
            var told = all.stream().filter(k -> !contradictions.get(k).kind().equals("number")).toList();
            var open = !all.isEmpty() || traps.stream().noneMatch(trap -> trap.holds(one, other)) && claims.stream().anyMatch(claim -> claim.holds(one, other));
            if (!told.isEmpty() || !open) {
                told.forEach(k -> often.merge(k, 1, Integer::sum));
                labelled.add(new Labelled(Arrays.stream(Contrast.Feature.values()).mapToDouble(feature -> pair.features().getOrDefault(feature, 0.0)).toArray(), told));
            }
        });
        return labelled.stream()
                .map(pair -> new Regression.Example(pair.features(), !pair.contradictions().isEmpty(), pair.contradictions().stream().mapToInt(often::get).min().stream().mapToDouble(times -> Math.min(1, Math.sqrt(OFTEN / times))).findFirst().orElse(1)))
                .toList();
    }

    private static List<Opposed> claims(List<Clause> clauses, JsonNode gold) {
        var claims = new ArrayList<Opposed>();
        for (var claim : gold.get("claims")) {
            var supporting = new BitSet();
            var denying = new BitSet();
            for (var position : claim.get("positions")) {
                switch (position.get("stance").asText()) {
                    case "denies" -> denying.or(at(clauses, position, List.of()));
                    case "asserts", "accuses", "confirms" -> supporting.or(at(clauses, position, List.of()));
                    default -> {}
                }
            }
            claims.add(new Opposed("claim", supporting, denying));
        }
        return claims;
    }

    /** The clauses a passage of the gold, or one like it, stands in. */
    private static BitSet at(List<Clause> clauses, JsonNode passage, Iterable<JsonNode> alike) {
        var at = new BitSet();
        IntStream.range(0, clauses.size()).filter(i -> same(clauses.get(i), passage)).forEach(at::set);
        alike.forEach(other -> IntStream.range(0, clauses.size()).filter(i -> same(clauses.get(i), other)).forEach(at::set));
        return at;
    }

    /** Half of the words of the shorter stand in the other. */
    private static boolean same(Clause clause, JsonNode passage) {
        if (!clause.statement().report().id().equals(passage.get("document").asText())) {
            return false;
        }
        var one = GoldenDisputes.words(clause.statement().report().covered(clause.start(), clause.end()));
        var other = GoldenDisputes.words(passage.get("exact").asText());
        var shared = one.stream().filter(other::contains).count();
        return !one.isEmpty() && !other.isEmpty() && shared * 2 >= Math.min(one.size(), other.size());
    }
}

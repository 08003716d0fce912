package org.sayso.ledger.claim;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sayso.ledger.golden.GoldenStories;
import org.sayso.ledger.golden.Learning;
import org.sayso.ledger.golden.Regression;
import org.sayso.ledger.origin.Origins;

/** Learns the weights of {@link Kinship} and {@link Denial} from the golden stories as the engine reads them. {@code -Dgolden.write=true} writes them. */
class PositionsTest {

    private static final Path CLAIM = GoldenStories.LEDGER.resolve("main/resources/org/sayso/ledger/claim");
    private static final double PRECISION = 0.5;
    private static final double RIGHT = 0.68;
    /** What the gold takes no position in says little of what belongs together. */
    private static final double UNKNOWN = 0.1;

    private record Story(Settled settled, Origins origins, Map<Integer, Taken> taken) {}

    /** @param claim of the gold */
    private record Taken(int claim, String stance) {}

    private record Match(double likeness, int clause, int position) {}

    @Test
    void whatHalfOfTheStoriesTeachOfMattersHoldsOfTheOtherHalf() throws Exception {
        new Learning(CLAIM.resolve("kinship.txt"), Kinship.Feature.values(), PositionsTest::pairs).tried(PositionsTest::tellsMatters);
    }

    @Test
    void whatHalfOfTheStoriesTeachOfDenialsHoldsOfTheOtherHalf() throws Exception {
        new Learning(CLAIM.resolve("denial.txt"), Denial.Feature.values(), PositionsTest::clauses).tried(PositionsTest::tellsDenials);
    }

    private static void tellsMatters(double[] weights, List<Regression.Example> pairs) {
        var precision = Regression.averagePrecision(weights, pairs);
        assertTrue(precision >= PRECISION, "average precision " + precision + " under the floor of " + PRECISION);
    }

    private static void tellsDenials(double[] weights, List<Regression.Example> clauses) {
        var right = (double) clauses.stream().filter(clause -> Regression.likelihood(weights, clause.features()) > 0.5 == clause.holds()).count() / clauses.size();
        assertTrue(right >= RIGHT, "right " + right + " under the floor of " + RIGHT);
    }

    private static List<Regression.Example> pairs(String name) {
        var story = story(name);
        var kin = new Kin(story.settled(), story.origins());
        var pairs = new ArrayList<Regression.Example>();
        for (var i = 0; i < story.settled().passages().size(); i++) {
            for (int j : kin.candidates(i)) {
                var one = story.taken().get(i);
                var other = story.taken().get(j);
                if (one != null || other != null) {
                    var known = one != null && other != null;
                    pairs.add(new Regression.Example(values(kin.features(i, j)), known && one.claim() == other.claim(), known ? 1 : UNKNOWN));
                }
            }
        }
        return pairs;
    }

    /** Who declines or asks takes no side. */
    private static List<Regression.Example> clauses(String name) {
        var story = story(name);
        var denials = new Denials(story.settled());
        return story.taken().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(clause -> !Set.of("declines", "questions").contains(clause.getValue().stance()))
                .map(clause -> new Regression.Example(values(denials.features(clause.getKey())), clause.getValue().stance().equals("denies"), 1))
                .toList();
    }

    private static double[] values(Map<?, Double> features) {
        return features.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Story story(String name) {
        var told = GoldenDisputes.of(name);
        return new Story(told.settled(), told.origins(), taken(told.settled(), GoldenStories.gold(name)));
    }

    /** The gold's position each clause takes, the likest first, one to one. */
    private static Map<Integer, Taken> taken(Settled settled, JsonNode gold) {
        var positions = new ArrayList<JsonNode>();
        var claims = new ArrayList<Integer>();
        for (var claim = 0; claim < gold.get("claims").size(); claim++) {
            for (var position : gold.get("claims").get(claim).get("positions")) {
                positions.add(position);
                claims.add(claim);
            }
        }
        var matches = new ArrayList<Match>();
        for (var i = 0; i < settled.passages().size(); i++) {
            var clause = settled.passages().get(i).clause();
            var report = clause.statement().report();
            var words = GoldenDisputes.words(report.covered(clause.start(), clause.end()));
            for (var j = 0; j < positions.size(); j++) {
                if (positions.get(j).get("document").asText().equals(report.id())) {
                    var other = GoldenDisputes.words(positions.get(j).get("exact").asText());
                    var shared = (double) words.stream().filter(other::contains).count();
                    if (!words.isEmpty() && 2 * shared >= Math.min(words.size(), other.size())) {
                        matches.add(new Match(shared / (words.size() + other.size() - shared), i, j));
                    }
                }
            }
        }
        matches.sort(Comparator.comparingDouble(Match::likeness).reversed().thenComparingInt(Match::clause).thenComparingInt(Match::position));
        var taken = new HashMap<Integer, Taken>();
        var used = new HashSet<Integer>();
        for (var match : matches) {
            if (!taken.containsKey(match.clause()) && used.add(match.position())) {
                taken.put(match.clause(), new Taken(claims.get(match.position()), positions.get(match.position()).get("stance").asText()));
            }
        }
        return taken;
    }
}

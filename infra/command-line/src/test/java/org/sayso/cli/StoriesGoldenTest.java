package org.sayso.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.contracts.ContractJson;

/** Engine and ledger together on whole stories, against gold: {@code query-service/ledger/src/test/resources/golden/stories}. */
class StoriesGoldenTest {

    private static final ObjectMapper JSON = ContractJson.messages();
    private static final Path STORIES = Path.of("").toAbsolutePath().resolve("../../query-service/ledger/src/test/resources/golden/stories").normalize();

    /**
     * @param copies whether all copies are found, "all" or "some"; no independent report is ever folded
     * @param traps how many pairs that only look like a contradiction are taken for one; none is the aim
     */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            story,     copies, traps, speakers, utterances, positions, relations, contradictions
            railway,   all,    0,     0.90,  0.78,  0.67,  0.74,  0.59
            newsroom,  all,    0,     0.86,  0.70,  0.60,  0.70,  0.61
            bridge,    all,    0,     0.89,  0.74,  0.73,  0.47,  0.59
            clinic,    all,    0,     0.88,  0.74,  0.60,  0.30,  0.50
            mine,      all,    1,     0.86,  0.74,  0.67,  0.67,  0.57
            protest,   all,    0,     0.84,  0.68,  0.72,  0.58,  0.43
            refinery,  all,    1,     0.78,  0.58,  0.47,  0.32,  0.43
            bus,       all,    0,     0.79,  0.48,  0.36,  0.52,  0.40
            siege,     all,    0,     0.82,  0.64,  0.52,  0.35,  0.40
            blackout,  all,    0,     0.90,  0.65,  0.60,  0.50,  0.41
            dormitory, some,   1,     0.77,  0.56,  0.35,  0.35,  0.49
            hostages,  all,    1,     0.71,  0.59,  0.50,  0.44,  0.38
            vaccine,   all,    2,     0.80,  0.67,  0.50,  0.32,  0.43
            ballot,    all,    0,     0.77,  0.54,  0.62,  0.40,  0.61
            glacier,   all,    2,     0.84,  0.62,  0.60,  0.35,  0.66
            stadium,   all,    0,     0.75,  0.67,  0.58,  0.28,  0.59
            pipeline,  all,    0,     0.80,  0.73,  0.53,  0.32,  0.51
            prison,    all,    0,     0.82,  0.67,  0.70,  0.70,  0.66
            tanker,    all,    0,     0.76,  0.37,  0.43,  0.47,  0.20
            hospital,  all,    1,     0.74,  0.60,  0.59,  0.44,  0.38
            coup,      all,    1,     0.81,  0.69,  0.63,  0.52,  0.59
            school,    all,    1,     0.81,  0.60,  0.66,  0.42,  0.62
            wildfire,  all,    0,     0.74,  0.63,  0.40,  0.54,  0.57
            landslide, some,   0,     0.83,  0.65,  0.59,  0.31,  0.67
            airliner,  all,    0,     0.79,  0.66,  0.47,  0.44,  0.46
            reactor,   all,    1,     0.84,  0.70,  0.75,  0.49,  0.59
            bank,      all,    2,     0.76,  0.70,  0.51,  0.42,  0.45
            strike,    all,    2,     0.84,  0.75,  0.58,  0.47,  0.49
            border,    all,    1,     0.83,  0.60,  0.57,  0.23,  0.44
            drone,     all,    0,     0.77,  0.65,  0.41,  0.43,  0.38
            merger,    all,    1,     0.70,  0.62,  0.49,  0.13,  0.30
            shelling,  all,    1,     0.76,  0.54,  0.39,  0.33,  0.56
            embassy,   all,    0,     0.84,  0.65,  0.63,  0.52,  0.62
            """)
    void aStoryIsReadAsACarefulReaderWould(
            String story, String copies, int traps, double speakers, double utterances, double positions, double relations, double contradictions) throws Exception {
        // Given
        var gold = JSON.readTree(Files.readString(STORIES.resolve(story).resolve("gold.json")));
        // When
        var run = Run.of(Files.readString(STORIES.resolve(story).resolve("documents.ndjson")), "dossier", "-");
        assertEquals(0, run.exit(), run.err());
        var dossier = JSON.readTree(run.out());
        // Then
        assertEquals(gold.get("documents").size(), dossier.get("documents").size(), "all documents are one story");
        copiesAreOneOrigin(gold, dossier, copies.equals("all"));
        trapsAreLeft(gold, dossier, traps);
        holds("speakers", StoryScore.speakers(gold, dossier), speakers);
        holds("utterances", StoryScore.utterances(gold, dossier), utterances);
        holds("positions", StoryScore.positions(gold, dossier), positions);
        holds("relations of figures", StoryScore.relations(gold, dossier), relations);
        holds("contradictions", StoryScore.contradictions(gold, dossier), contradictions);
    }

    private static void holds(String what, double found, double floor) {
        assertTrue(found >= floor, what + " " + found + " under the floor of " + floor);
    }

    private static void copiesAreOneOrigin(JsonNode gold, JsonNode dossier, boolean all) {
        Map<String, String> madeFrom = new HashMap<>();
        gold.get("documents").forEach(document -> madeFrom.put(document.get("id").asText(), document.path("of").isTextual() ? document.get("of").asText() : document.get("id").asText()));
        var expected = new HashMap<String, TreeSet<String>>();
        madeFrom.keySet().forEach(id -> expected.computeIfAbsent(root(madeFrom, id), any -> new TreeSet<>()).add(id));
        var found = new TreeSet<String>();
        dossier.get("origins").forEach(origin -> {
            var ids = new TreeSet<String>();
            origin.get("documents").forEach(id -> ids.add(id.asText()));
            found.add(ids.toString());
        });
        if (all) {
            assertEquals(new TreeSet<>(expected.values().stream().map(TreeSet::toString).toList()), found);
        }
        dossier.get("origins").forEach(origin -> {
            var roots = new TreeSet<String>();
            origin.get("documents").forEach(id -> roots.add(root(madeFrom, id.asText())));
            assertEquals(1, roots.size(), () -> "independent reports in one origin: " + origin);
        });
        dossier.get("documents").forEach(document -> {
            var id = document.get("id").asText();
            if (all && !root(madeFrom, id).equals(id)) {
                assertNotEquals("independent", document.get("relation").asText(), id);
            }
        });
        if (all) {
            dossier.get("claims").forEach(claim -> assertTrue(claim.get("independentOrigins").asInt() <= expected.size(), claim.get("id").asText()));
        }
    }

    private static String root(Map<String, String> madeFrom, String id) {
        var at = id;
        while (!madeFrom.getOrDefault(at, at).equals(at)) {
            at = madeFrom.getOrDefault(at, at);
        }
        return at;
    }

    private static void trapsAreLeft(JsonNode gold, JsonNode dossier, int most) {
        var taken = new ArrayList<String>();
        for (var trap : gold.get("traps")) {
            for (var found : dossier.get("contradictions")) {
                if (List.of("ab", "ba").stream().anyMatch(way -> StoryScore.samePlace(found.get("a"), trap.get(way.substring(0, 1)))
                        && StoryScore.samePlace(found.get("b"), trap.get(way.substring(1))))) {
                    taken.add(found + " for " + trap);
                    break;
                }
            }
        }
        assertTrue(taken.size() <= most, () -> "traps are taken: " + taken);
    }
}

package org.sayso.ledger.utterance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sayso.contracts.ContractJson;
import org.sayso.contracts.Document;
import org.sayso.contracts.DocumentMessage;
import org.sayso.contracts.ExtractionMessage;
import org.sayso.extraction.Extractor;
import org.sayso.extraction.text.SourceText;
import org.sayso.ledger.entity.Identities;
import org.sayso.ledger.origin.Origins;
import org.sayso.ledger.report.Reports;
import org.sayso.ledger.text.TermFrequencies;

/** Learns the weights of {@link Alignment} from the golden stories as the engine reads them. {@code -Dgolden.write=true} writes them. */
class AlignmentTest {

    private static final Path LEDGER = Path.of("").toAbsolutePath().resolve("../../query-service/ledger/src").normalize();
    private static final Path STORIES = LEDGER.resolve("test/resources/golden/stories");
    private static final Path WEIGHTS = LEDGER.resolve("main/resources/org/sayso/ledger/utterance/alignment.txt");
    private static final Extractor EXTRACTOR = Extractor.load();
    private static final double RIDGE = 1;
    private static final double FLOOR = 0.75;
    private static final double SAME = 0.4;

    private record Pair(double[] features, boolean one) {}

    @Test
    void whatTheOneStoryTeachesHoldsOfTheOther() throws Exception {
        // Given
        var railway = pairs("railway");
        var newsroom = pairs("newsroom");
        // Then
        tells(fit(railway), newsroom);
        tells(fit(newsroom), railway);
        if (Boolean.getBoolean("golden.write")) {
            var both = new ArrayList<>(railway);
            both.addAll(newsroom);
            write(fit(both));
        }
    }

    private static void tells(double[] weights, List<Pair> pairs) {
        var found = pairs.stream().filter(pair -> likelihood(weights, pair) >= Aligner.LIKELY).toList();
        var right = found.stream().filter(Pair::one).count();
        var f1 = 2.0 * right / (found.size() + pairs.stream().filter(Pair::one).count());
        assertTrue(f1 >= FLOOR, "F1 " + f1 + " under the floor of " + FLOOR);
    }

    /** Pairs of runs the aligner would compare, of which the gold knows both. */
    private static List<Pair> pairs(String story) throws Exception {
        var reports = Reports.of(read(STORIES.resolve(story).resolve("documents.ndjson")));
        var background = TermFrequencies.shipped();
        var origins = Origins.of(reports, background);
        var aligner = new Aligner(Statements.of(reports, Identities.of(reports, List.of()), background), origins);
        var runs = aligner.runs();
        var traits = new Traits(runs);
        var known = utterances(runs, ContractJson.messages().readTree(Files.readString(STORIES.resolve(story).resolve("gold.json"))));
        var pairs = new ArrayList<Pair>();
        for (var i = 0; i < runs.size(); i++) {
            for (var j = i + 1; j < runs.size(); j++) {
                if (!known.get(i).isEmpty() && !known.get(j).isEmpty() && !runs.get(i).first().overlaps(runs.get(j).first()) && aligner.comparable(runs.get(i), runs.get(j))) {
                    var same = origins.same(runs.get(i).document(), runs.get(j).document());
                    var features = Alignment.features(runs.get(i), runs.get(j), traits.of(i), traits.of(j), same).values().stream().mapToDouble(Double::doubleValue).toArray();
                    pairs.add(new Pair(features, !Collections.disjoint(known.get(i), known.get(j))));
                }
            }
        }
        return pairs;
    }

    /** What each run renders by the gold: ids of utterances, and of quotations that are rendered once. */
    private static List<Set<String>> utterances(List<Aligner.Run> runs, JsonNode gold) {
        Map<String, String> utteranceOf = new HashMap<>();
        gold.get("utterances").forEach(utterance -> utterance.get("renderings").forEach(id -> utteranceOf.put(id.asText(), utterance.get("id").asText())));
        return runs.stream()
                .map(run -> {
                    var rendered = new HashSet<String>();
                    for (var quotation : gold.get("quotations")) {
                        var id = quotation.get("id").asText();
                        if (run.parts().stream().anyMatch(part -> covers(part, quotation))) {
                            rendered.add(utteranceOf.getOrDefault(id, id));
                        }
                    }
                    return Set.copyOf(rendered);
                })
                .collect(Collectors.toList());
    }

    /** Most of their words are the same. */
    private static boolean covers(Statement part, JsonNode quotation) {
        if (!part.report().id().equals(quotation.get("document").asText())) {
            return false;
        }
        var start = quotation.get("start").asInt();
        var end = quotation.get("end").asInt();
        var shared = Math.min(part.end(), end) - Math.max(part.start(), start);
        return shared >= SAME * (Math.max(part.end(), end) - Math.min(part.start(), start));
    }

    private static List<ExtractionMessage> read(Path documents) throws Exception {
        var messages = new ArrayList<ExtractionMessage>();
        for (var line : Files.readAllLines(documents)) {
            var text = SourceText.read(ContractJson.messages().readValue(line, Document.class), 1);
            var received = Instant.EPOCH.plusSeconds(messages.size());
            messages.add(new ExtractionMessage(new DocumentMessage(text.document(), "w", 1, null, 1, "00", received), EXTRACTOR.extract(text)));
        }
        return messages;
    }

    /** Newton's method on the regularised likelihood; the bias is hardly held back. */
    private static double[] fit(List<Pair> pairs) {
        var size = Alignment.Feature.values().length;
        var weights = new double[size];
        for (var step = 0; step < 30; step++) {
            var system = new double[size][size + 1];
            for (var i = 0; i < size; i++) {
                var ridge = i == 0 ? RIDGE / 1000 : RIDGE;
                system[i][i] += ridge;
                system[i][size] -= ridge * weights[i];
            }
            for (var pair : pairs) {
                var p = likelihood(weights, pair);
                for (var i = 0; i < size; i++) {
                    system[i][size] += pair.features()[i] * ((pair.one() ? 1 : 0) - p);
                    for (var j = 0; j < size; j++) {
                        system[i][j] += pair.features()[i] * pair.features()[j] * p * (1 - p);
                    }
                }
            }
            var change = solved(system);
            for (var i = 0; i < size; i++) {
                weights[i] += change[i];
            }
        }
        return weights;
    }

    private static double likelihood(double[] weights, Pair pair) {
        var sum = 0.0;
        for (var i = 0; i < weights.length; i++) {
            sum += weights[i] * pair.features()[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Gauss-Jordan elimination; the matrix is positive definite. */
    private static double[] solved(double[][] system) {
        var size = system.length;
        for (var i = 0; i < size; i++) {
            for (var row = 0; row < size; row++) {
                var factor = row == i ? 0 : system[row][i] / system[i][i];
                for (var column = i; column <= size && factor != 0; column++) {
                    system[row][column] -= factor * system[i][column];
                }
            }
        }
        var solution = new double[size];
        for (var i = 0; i < size; i++) {
            solution[i] = system[i][size] / system[i][i];
        }
        return solution;
    }

    private static void write(double[] weights) throws Exception {
        var lines = new ArrayList<>(Files.readAllLines(WEIGHTS).stream().filter(line -> line.startsWith("#")).toList());
        for (var feature : Alignment.Feature.values()) {
            lines.add(String.format(Locale.ROOT, "%s %.2f", feature, weights[feature.ordinal()]));
        }
        Files.write(WEIGHTS, lines);
    }
}

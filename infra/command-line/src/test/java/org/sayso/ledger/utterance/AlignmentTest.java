package org.sayso.ledger.utterance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sayso.ledger.entity.Identities;
import org.sayso.ledger.golden.GoldenStories;
import org.sayso.ledger.golden.Learning;
import org.sayso.ledger.golden.Regression;
import org.sayso.ledger.origin.Origins;
import org.sayso.ledger.report.Reports;
import org.sayso.ledger.text.TermFrequencies;

/** Learns the weights of {@link Alignment} from the golden stories as the engine reads them. {@code -Dgolden.write=true} writes them. */
class AlignmentTest {

    private static final Path WEIGHTS = GoldenStories.LEDGER.resolve("main/resources/org/sayso/ledger/utterance/alignment.txt");
    private static final double FLOOR = 0.75;
    private static final double SAME = 0.4;

    @Test
    void whatHalfOfTheStoriesTeachHoldsOfTheOtherHalf() throws Exception {
        new Learning(WEIGHTS, Alignment.Feature.values(), AlignmentTest::examples).tried(AlignmentTest::tells);
    }

    private static void tells(double[] weights, List<Regression.Example> pairs) {
        var found = pairs.stream().filter(pair -> Regression.likelihood(weights, pair.features()) >= Aligner.LIKELY).toList();
        var right = found.stream().filter(Regression.Example::holds).count();
        var f1 = 2.0 * right / (found.size() + pairs.stream().filter(Regression.Example::holds).count());
        assertTrue(f1 >= FLOOR, "F1 " + f1 + " under the floor of " + FLOOR);
    }

    /** Pairs of runs the aligner would compare, of which the gold knows both. */
    private static List<Regression.Example> examples(String story) {
        var reports = Reports.of(GoldenStories.messages(story));
        var background = TermFrequencies.shipped();
        var origins = Origins.of(reports, background);
        var aligner = new Aligner(Statements.of(reports, Identities.of(reports, List.of()), background), origins);
        var runs = aligner.runs();
        var traits = new Traits(runs);
        var known = utterances(runs, GoldenStories.gold(story));
        var pairs = new ArrayList<Regression.Example>();
        for (var i = 0; i < runs.size(); i++) {
            for (var j = i + 1; j < runs.size(); j++) {
                if (!known.get(i).isEmpty() && !known.get(j).isEmpty() && !runs.get(i).first().overlaps(runs.get(j).first()) && aligner.comparable(runs.get(i), runs.get(j))) {
                    var same = origins.same(runs.get(i).document(), runs.get(j).document());
                    var features = Alignment.features(runs.get(i), runs.get(j), traits.of(i), traits.of(j), same).values().stream().mapToDouble(Double::doubleValue).toArray();
                    pairs.add(new Regression.Example(features, !Collections.disjoint(known.get(i), known.get(j)), 1));
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
}

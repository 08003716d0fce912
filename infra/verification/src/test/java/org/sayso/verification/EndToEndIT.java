package org.sayso.verification;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.sayso.contracts.Document;
import org.sayso.stack.launcher.Settings.Port;

/** Reports in, one answer out, over every real part; and out of every answer again. */
@Order(1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EndToEndIT {

    private static final List<Document> REPORTS = Reports.harbourFire("harbour");
    private static final Suite SUITE = Suite.running();

    @Test
    @Order(1)
    void fourReportsBecomeOneStoryWithinTenSeconds() throws Exception {
        // Given
        var first = SUITE.post(Reports.many("warm-up", 3), "demo-partner");
        assertEquals(Map.of("accepted", 3L), Suite.outcomes(first));
        await().atMost(Duration.ofSeconds(60)).until(() -> SUITE.get(Port.QUERY, "/v1/documents/warm-up-2", "demo-partner").statusCode() == 200);
        // When
        var receipts = SUITE.post(REPORTS, "demo-partner");
        // Then
        assertEquals(Map.of("accepted", (long) REPORTS.size()), Suite.outcomes(receipts));
        assertEquals(REPORTS.stream().map(Document::id).toList(), receipts.stream().map(receipt -> receipt.path("id").asText()).toList());
        await().atMost(Duration.ofSeconds(10)).until(() -> ids(dossier()).containsAll(REPORTS.stream().map(Document::id).toList()));
        assertEquals(REPORTS.size(), dossier().path("documents").size());
    }

    @Test
    @Order(2)
    void everySpanOfTheDossierCoversItsWords() throws Exception {
        // Given
        var texts = new HashMap<String, String>();
        REPORTS.forEach(report -> texts.put(report.id(), report.text()));
        // When
        var checked = new int[1];
        spans(dossier(), null, texts, checked);
        // Then
        assertTrue(checked[0] > 10, "only " + checked[0] + " spans in the dossier");
    }

    @Test
    @Order(3)
    void theCopyAndItsOriginalAreOneOrigin() throws Exception {
        for (var origin : dossier().path("origins")) {
            var members = new HashSet<String>();
            origin.path("documents").forEach(id -> members.add(id.asText()));
            if (members.contains("harbour-wire")) {
                assertEquals(Set.of("harbour-wire", "harbour-copy"), members);
                return;
            }
        }
        throw new AssertionError("no origin holds the wire report: " + dossier().path("origins"));
    }

    @Test
    @Order(4)
    void aDocumentsLifeCanBeFollowed() throws Exception {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var view = SUITE.json(Port.INGEST, "/v1/documents/harbour-own", "demo-partner");
            assertEquals("indexed", view.path("stage").asText(), view.toString());
            var stages = new HashSet<String>();
            view.path("steps").forEach(step -> stages.add(step.path("stage").asText()));
            assertEquals(Set.of("received", "extracted", "indexed"), stages);
        });
    }

    @Test
    @Order(5)
    void theSameAgainChangesNothing() throws Exception {
        // Given
        var before = dossier();
        // When
        var receipts = SUITE.post(REPORTS, "demo-partner");
        // Then
        assertEquals(Map.of("unchanged", (long) REPORTS.size()), Suite.outcomes(receipts));
        assertEquals(before, dossier());
    }

    @Test
    @Order(6)
    void anotherWorkspaceSeesNothingOfIt() throws Exception {
        var story = story();
        assertEquals(404, SUITE.get(Port.QUERY, "/v1/stories/" + story, "other-partner").statusCode());
        assertEquals(404, SUITE.get(Port.QUERY, "/v1/stories/" + story + "/dossier", "other-partner").statusCode());
        assertEquals(404, SUITE.get(Port.QUERY, "/v1/documents/harbour-wire", "other-partner").statusCode());
        assertEquals(404, SUITE.get(Port.INGEST, "/v1/documents/harbour-wire", "other-partner").statusCode());
        assertEquals(0, SUITE.json(Port.QUERY, "/v1/stories", "other-partner").path("items").size());
    }

    @Test
    @Order(7)
    void aTakedownDisappearsFromEveryAnswer() throws Exception {
        // Given
        assertTrue(SUITE.get(Port.QUERY, "/v1/attributions?text=culprit", "demo-partner").body().contains("culprit"));
        // When
        var answer = SUITE.send(HttpRequest.newBuilder(URI.create(SUITE.url(Port.INGEST) + "/v1/documents/harbour-own")).DELETE(), "demo-partner");
        // Then
        assertEquals(204, answer.statusCode(), answer.body());
        await().atMost(Duration.ofSeconds(20)).until(() -> SUITE.get(Port.QUERY, "/v1/documents/harbour-own", "demo-partner").statusCode() == 404);
        assertEquals(Set.of("harbour-wire", "harbour-copy", "harbour-union"), ids(dossier()));
        for (var path : List.of("/v1/stories", "/v1/stories/" + story() + "/dossier", "/v1/attributions?text=culprit", "/v1/search?q=culprit", "/v1/entities")) {
            var body = SUITE.json(Port.QUERY, path, "demo-partner").toString();
            assertFalse(body.contains("harbour-own"), path + " still names it: " + body);
            assertFalse(body.contains("culprit before an election"), path + " still quotes it: " + body);
        }
    }

    private static Set<String> ids(JsonNode dossier) {
        var ids = new HashSet<String>();
        dossier.path("documents").forEach(document -> ids.add(document.path("id").asText()));
        return ids;
    }

    private static String story() throws Exception {
        for (var story : SUITE.json(Port.QUERY, "/v1/stories", "demo-partner").path("items")) {
            var id = story.path("id").asText();
            if (ids(SUITE.json(Port.QUERY, "/v1/stories/" + id + "/dossier", "demo-partner")).contains("harbour-wire")) {
                return id;
            }
        }
        return "";
    }

    private static JsonNode dossier() throws Exception {
        var story = story();
        return story.isEmpty() ? Suite.JSON.createObjectNode() : SUITE.json(Port.QUERY, "/v1/stories/" + story + "/dossier", "demo-partner");
    }

    /** Every object with start, end and exact, against the text of the nearest document named around it. */
    private static void spans(JsonNode node, String document, Map<String, String> texts, int[] checked) {
        var here = node.path("document").isTextual() ? node.path("document").asText() : document;
        if (node.path("exact").isTextual() && node.has("start") && here != null) {
            var text = texts.get(here);
            int start = text.offsetByCodePoints(0, node.path("start").asInt());
            int end = text.offsetByCodePoints(0, node.path("end").asInt());
            assertEquals(text.substring(start, end), node.path("exact").asText(), here + ": " + node);
            checked[0]++;
        }
        node.forEach(child -> spans(child, here, texts, checked));
    }
}

package org.sayso.verification;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.sayso.contracts.Document;
import org.sayso.contracts.Topics;
import org.sayso.stack.launcher.Rebuild;
import org.sayso.stack.launcher.Settings.Port;

/**
 * A thousand documents while every part is killed once; then the same again; then the read side made anew.
 * {@code ./sayso test -Dsayso.chaos.documents=2000} takes more, in steps of 500.
 */
@Order(9)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChaosIT {

    private static final int DOCUMENTS = Integer.getInteger("sayso.chaos.documents", 1000);
    private static final int BATCH = 25;
    private static final String PARTNER = "other-partner";
    private static final List<String> VICTIMS = List.of("ingest-service", "extraction-service", "query-service", "kafka", "postgresql");
    private static final List<Document> REPORTS = Reports.many("chaos", DOCUMENTS);
    private static final Suite SUITE = Suite.running();
    private static final Broker BROKER = new Broker(SUITE.stack.settings().bootstrap());

    private static long deadBefore;
    private static Map<String, JsonNode> settled;

    @Test
    @Order(1)
    void everyPartKilledWhileDocumentsFlowAndNoneIsLostOrDoubled() throws Exception {
        // Given
        deadBefore = BROKER.size(Topics.DOCUMENTS_DEAD) + BROKER.size(Topics.EXTRACTIONS_DEAD);
        var sent = new AtomicInteger();
        var flow = CompletableFuture.runAsync(() -> sendAll(sent));
        // When
        for (int i = 0; i < VICTIMS.size(); i++) {
            int share = DOCUMENTS * (i + 1) / (VICTIMS.size() + 2);
            await().atMost(Duration.ofMinutes(3)).until(() -> sent.get() >= share || flow.isDone());
            SUITE.stack.kill(VICTIMS.get(i));
            assertTrue(!flow.isCompletedExceptionally(), "the sender gave up");
            SUITE.stack.start(VICTIMS.get(i));
        }
        flow.get(5, java.util.concurrent.TimeUnit.MINUTES);
        // Then
        await().atMost(Duration.ofMinutes(4)).pollInterval(Duration.ofSeconds(2)).until(() -> documents(stories()) == DOCUMENTS);
        for (var report : REPORTS) {
            assertEquals(200, SUITE.get(Port.QUERY, "/v1/documents/" + report.id(), PARTNER).statusCode(), report.id());
        }
        assertEquals(deadBefore, BROKER.size(Topics.DOCUMENTS_DEAD) + BROKER.size(Topics.EXTRACTIONS_DEAD), "dead letters");
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() ->
                assertEquals("indexed", SUITE.json(Port.INGEST, "/v1/documents/" + REPORTS.getLast().id(), PARTNER).path("stage").asText()));
    }

    @Test
    @Order(2)
    void theSameAgainChangesNothing() throws Exception {
        // Given
        settled = stories();
        // When
        for (int from = 0; from < DOCUMENTS; from += 500) {
            assertEquals(Map.of("unchanged", 500L), Suite.outcomes(SUITE.post(REPORTS.subList(from, from + 500), PARTNER)));
        }
        // Then nothing is on its way, and nothing has moved
        Thread.sleep(Duration.ofSeconds(3));
        assertEquals(settled, stories());
    }

    @Test
    @Order(3)
    void theReadSideMadeAnewIsTheOneBefore() throws Exception {
        // Given
        var before = dossiers();
        // When
        new Rebuild(SUITE.stack.settings(), SUITE.tokens()).run(System.out);
        await().atMost(Duration.ofMinutes(2)).until(() -> documents(stories()) == DOCUMENTS);
        // Then
        assertEquals(before, dossiers());
    }

    /** As a partner would: a request that fails is sent again, and what arrived before is unchanged then. */
    private static void sendAll(AtomicInteger sent) {
        for (int from = 0; from < DOCUMENTS; from += BATCH) {
            var batch = REPORTS.subList(from, Math.min(DOCUMENTS, from + BATCH));
            var patience = Instant.now().plus(Duration.ofMinutes(3));
            while (!accepted(batch)) {
                if (Instant.now().isAfter(patience)) {
                    throw new IllegalStateException("batch at " + from + " was refused for three minutes");
                }
                pause(500);
            }
            sent.addAndGet(batch.size());
            // A stream, not a lump: the parts are to die while documents are under way.
            pause(250);
        }
    }

    private static boolean accepted(List<Document> batch) {
        try {
            var outcomes = Suite.outcomes(SUITE.post(batch, PARTNER));
            return outcomes.getOrDefault("accepted", 0L) + outcomes.getOrDefault("unchanged", 0L) == batch.size();
        } catch (IOException | AssertionError | IllegalStateException refused) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, JsonNode> stories() throws Exception {
        var stories = new TreeMap<String, JsonNode>();
        var token = "";
        do {
            var page = SUITE.json(Port.QUERY, "/v1/stories?limit=100" + (token.isEmpty() ? "" : "&pageToken=" + java.net.URLEncoder.encode(token, java.nio.charset.StandardCharsets.UTF_8)), PARTNER);
            page.path("items").forEach(story -> stories.put(story.path("id").asText(), story));
            token = page.path("nextPageToken").asText("");
            if (token.equals("null")) {
                token = "";
            }
        } while (!token.isEmpty());
        return stories;
    }

    private static int documents(Map<String, JsonNode> stories) {
        return stories.values().stream().mapToInt(story -> story.path("documents").asInt()).sum();
    }

    /** The dossiers of some stories, large and small, without the moment they were asked for. */
    private static List<JsonNode> dossiers() throws Exception {
        var dossiers = new ArrayList<JsonNode>();
        var ids = new ArrayList<>(stories().keySet());
        for (int i = 0; i < ids.size(); i += Math.max(1, ids.size() / 25)) {
            var dossier = SUITE.json(Port.QUERY, "/v1/stories/" + ids.get(i) + "/dossier", PARTNER);
            ((ObjectNode) dossier.path("story")).remove("asKnownAt");
            dossiers.add(dossier);
        }
        return dossiers;
    }
}

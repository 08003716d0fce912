package org.sayso.ingest;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.contracts.ContractJson;
import org.sayso.contracts.DocumentMessage;
import org.sayso.contracts.EventHeaders;
import org.sayso.contracts.Topics;
import org.sayso.service.event.Envelope;

/** From the request to the topic, and back from the topic of progress. */
@QuarkusTest
class LifeOfADocumentTest extends IngestTest {

    private final String workspace = freshWorkspace();

    @Test
    void whatWasAcceptedReachesTheTopicWithItsEnvelopeAndTrace() throws Exception {
        // Given
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        // When
        partner(workspace).header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01").contentType("application/json")
                .body("{\"id\":\"é/1\",\"url\":\"https://courier.example/e\",\"text\":\"The ferry “did not sail”.\",\"publishedAt\":\"2031-03-01T08:00:00+09:00\"}")
                .post("/v1/documents").then().statusCode(201);
        // Then
        var record = Broker.await(Topics.DOCUMENTS, workspace, 1).getFirst();
        assertEquals(workspace + "/é/1", record.key());
        var envelope = Envelope.read(record.headers());
        assertEquals(EventHeaders.TYPE_RECEIVED, envelope.type());
        assertEquals(workspace, envelope.workspace());
        assertEquals(1, envelope.revision());
        var traceparent = record.headers().lastHeader("traceparent");
        assertNotNull(traceparent);
        assertTrue(new String(traceparent.value(), StandardCharsets.UTF_8).contains(trace));
        var message = ContractJson.messages().readValue(record.value(), DocumentMessage.class);
        assertEquals("é/1", message.document().id());
        assertEquals("The ferry “did not sail”.", message.document().text());
        assertEquals("+09:00", message.document().publishedAt().getOffset().toString(), "the outlet's own zone is kept");
        assertEquals(1, message.version());
        assertNull(message.versionOf());
        partner(workspace).get("/v1/documents/é/1").then().statusCode(200).body("stage", equalTo("received"));
    }

    @Test
    void aTakedownIsATombstoneWithAHigherRevision() {
        partner(workspace).contentType("application/json").body(document("t", "To be taken down.")).post("/v1/documents").then().statusCode(201);
        assertEquals(1, Broker.await(Topics.DOCUMENTS, workspace, 1).size());
        partner(workspace).delete("/v1/documents/t").then().statusCode(204);
        var last = Broker.await(Topics.DOCUMENTS, workspace, 2).getLast();
        assertNull(last.value());
        assertEquals(EventHeaders.TYPE_TAKEDOWN, Envelope.read(last.headers()).type());
        assertEquals(2, Envelope.read(last.headers()).revision());
    }

    @Test
    void progressIsShownWhateverItsOrderAndHoweverOften() {
        partner(workspace).contentType("application/json").body(document("p", "On its way.")).post("/v1/documents").then().statusCode(201);
        report("p", 1, "indexed", "2031-01-01T00:00:09Z", null);
        Broker.send(Topics.PROGRESS, workspace + "/p", "{ no progress at all");
        report("p", 1, "extracted", "2031-01-01T00:00:05Z", null);
        report("p", 1, "indexed", "2031-01-01T00:00:09Z", null);
        report("p", 7, "failed", "2031-01-01T00:00:09Z", "of another revision");
        awaitStage("p", "indexed");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> partner(workspace).get("/v1/documents/p").then()
                .body("steps.stage", equalTo(List.of("received", "extracted", "indexed", "failed"))));
    }

    @Test
    void aFailureNamesItsCauseAndARequeueTriesAgain() throws Exception {
        partner(workspace).contentType("application/json").body(document("f1", "Fails.")).post("/v1/documents").then().statusCode(201);
        partner(workspace).contentType("application/json").body(document("f2", "Passes.")).post("/v1/documents").then().statusCode(201);
        report("f1", 1, "failed", "2031-01-01T00:00:05Z", "the body is no HTML");
        awaitStage("f1", "failed");
        partner(workspace).get("/v1/documents/f1").then().body("steps[1].cause", equalTo("the body is no HTML"));

        partner(workspace).contentType("application/json").body("{}").post("/v1/reextractions").then().statusCode(403);
        admin(workspace).contentType("application/json").body("{\"stage\":\"lost\"}").post("/v1/reextractions").then().statusCode(400).body("errors[0].field", equalTo("stage"));
        admin(workspace).contentType("application/json").body("{\"stage\":\"failed\",\"dryRun\":true}").post("/v1/reextractions").then().statusCode(200).body("documents", equalTo(1));
        admin(workspace).contentType("application/json").body("{\"stage\":\"failed\"}").post("/v1/reextractions").then().statusCode(202).body("documents", equalTo(1));
        admin(workspace).contentType("application/json").body("{\"outlet\":\"Harbour Courier\"}").post("/v1/reextractions").then().statusCode(202).body("documents", equalTo(2));
        admin(freshWorkspace()).contentType("application/json").body("{}").post("/v1/reextractions").then().statusCode(202).body("documents", equalTo(0));

        var queued = Broker.await(Topics.DOCUMENTS_BACKFILL, workspace, 3);
        var revisions = queued.stream().filter(r -> r.key().endsWith("/f1")).map(r -> Envelope.read(r.headers()).revision()).toList();
        assertTrue(revisions.contains(3L), revisions.toString());
        awaitStage("f1", "received");
    }

    private void report(String id, long revision, String stage, String at, String cause) {
        var message = JSON.createObjectNode().put("workspace", workspace).put("documentId", id).put("revision", revision).put("stage", stage).put("at", at)
                .put("service", "extraction-service").put("cause", cause).put("fieldOfALaterVersion", true);
        Broker.send(Topics.PROGRESS, workspace + "/" + id, message.toString());
    }

    private void awaitStage(String id, String stage) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> partner(workspace).get("/v1/documents/" + id).then().statusCode(200).body("stage", equalTo(stage)));
    }
}

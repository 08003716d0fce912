package org.sayso.extraction.service.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sayso.extraction.service.stream.Broker.header;
import static org.sayso.extraction.service.stream.Broker.key;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.common.header.Headers;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sayso.contracts.ContractJson;
import org.sayso.contracts.Document;
import org.sayso.contracts.DocumentMessage;
import org.sayso.contracts.EventHeaders;
import org.sayso.contracts.ExtractionMessage;
import org.sayso.contracts.ProgressMessage;
import org.sayso.contracts.Topics;
import org.sayso.service.event.Envelope;
import org.sayso.stack.testing.StackResource;
import org.sayso.stack.testing.TokenResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
@QuarkusTestResource(TokenResource.class)
class DocumentStreamIT {

    private static final ObjectMapper JSON = ContractJson.messages();
    private static final String TEXT = "Mara Lindqvist said that 14 ferries were late on Thursday.";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    private Broker broker;
    private final String id = UUID.randomUUID().toString();
    private final String key = Topics.key("north", id);

    @BeforeEach
    void open() {
        broker = new Broker(bootstrap);
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void aDocumentBecomesAnExtractionAndAStepOfItsLife() throws Exception {
        // When
        send(Topics.DOCUMENTS, message(id, TEXT, 7));
        // Then
        var out = broker.await(Topics.EXTRACTIONS, 1, key(key)).getFirst();
        var extraction = JSON.readValue(out.value(), ExtractionMessage.class);
        assertEquals(id, extraction.extraction().documentId());
        assertEquals(TEXT, extraction.source().document().text());
        assertTrue(extraction.extraction().attributions().size() > 0, "nothing attributed");
        assertEquals(EventHeaders.TYPE_EXTRACTED, header(out, EventHeaders.TYPE));
        assertEquals("north", header(out, EventHeaders.WORKSPACE));
        assertEquals("7", header(out, EventHeaders.REVISION));
        var step = JSON.readValue(broker.await(Topics.PROGRESS, 1, key(key)).getFirst().value(), ProgressMessage.class);
        assertEquals("extracted", step.stage());
        assertEquals(7, step.revision());
        assertNull(step.cause());
    }

    @Test
    void aPageBecomesItsTextAndIsNotCarriedOn() throws Exception {
        // Given
        var page = "<html><head><title>Late</title></head><body><article><p>" + TEXT + "</p><p>" + TEXT.replace("14", "15") + "</p></article></body></html>";
        var document = new Document(id, null, "The Ferry Post", null, null, null, "en", null, "text/html", Base64.getEncoder().encodeToString(page.getBytes(UTF_8)), null);
        // When
        send(Topics.DOCUMENTS, new DocumentMessage(document, "north", 1, null, 1, "0", Instant.now()));
        // Then
        var source = JSON.readValue(broker.await(Topics.EXTRACTIONS, 1, key(key)).getFirst().value(), ExtractionMessage.class).source();
        assertTrue(String.valueOf(source.document().text()).contains("15 ferries"), "text: " + source.document().text());
        assertNull(source.document().bodyBase64());
    }

    @Test
    void aTakedownPassesThroughAsATombstone() {
        // When
        broker.send(Topics.DOCUMENTS, key, null, Envelope.of("ingest-service", EventHeaders.TYPE_TAKEDOWN, "north", id, 9).toHeaders());
        broker.flush();
        // Then
        var out = broker.await(Topics.EXTRACTIONS, 1, key(key)).getFirst();
        assertNull(out.value());
        assertEquals(EventHeaders.TYPE_TAKEDOWN, header(out, EventHeaders.TYPE));
        assertEquals("9", header(out, EventHeaders.REVISION));
        assertEquals(id, header(out, EventHeaders.SUBJECT));
    }

    @Test
    void whatIsNoDocumentMessageGoesToTheDeadLettersAsItCame() {
        // Given
        byte[] raw = "{\"document\": {\"id\": \"".getBytes(UTF_8);
        // When
        broker.send(Topics.DOCUMENTS, key, raw, headers(id, 1));
        broker.flush();
        // Then
        var dead = broker.await(Topics.DOCUMENTS_DEAD, 1, key(key)).getFirst();
        assertArrayEquals(raw, dead.value());
        assertTrue(header(dead, EventHeaders.CAUSE).startsWith("not a document message: "), header(dead, EventHeaders.CAUSE));
        assertEquals(Topics.DOCUMENTS, header(dead, EventHeaders.ORIGIN_TOPIC));
        assertTrue(header(dead, EventHeaders.ORIGIN_OFFSET).matches("\\d+/\\d+"), header(dead, EventHeaders.ORIGIN_OFFSET));
        assertEquals("ingest-service", header(dead, EventHeaders.SOURCE).replace("/", ""));
    }

    @Test
    void aDocumentThatCanNeverBeReadFailsWithItsCause() throws Exception {
        // When
        send(Topics.DOCUMENTS, message(id, null, 3));
        // Then
        var dead = broker.await(Topics.DOCUMENTS_DEAD, 1, key(key)).getFirst();
        assertTrue(header(dead, EventHeaders.CAUSE).contains("text"), header(dead, EventHeaders.CAUSE));
        var step = JSON.readValue(broker.await(Topics.PROGRESS, 1, key(key)).getFirst().value(), ProgressMessage.class);
        assertEquals("failed", step.stage());
        assertEquals(header(dead, EventHeaders.CAUSE), step.cause());
    }

    @Test
    void aMessageUnderAnotherDocumentsKeyIsRefused() throws Exception {
        // When
        broker.send(Topics.DOCUMENTS, Topics.key("south", id), JSON.writeValueAsBytes(message(id, TEXT, 1)), headers(id, 1));
        broker.flush();
        // Then
        var dead = broker.await(Topics.DOCUMENTS_DEAD, 1, key(Topics.key("south", id))).getFirst();
        assertTrue(header(dead, EventHeaders.CAUSE).contains("key"), header(dead, EventHeaders.CAUSE));
    }

    @Test
    void theMessagesOfOneDocumentKeepTheirOrder() throws Exception {
        // Given: slow and quick ones in turn, so that the workers finish out of order
        for (long revision = 1; revision <= 40; revision++) {
            send(Topics.DOCUMENTS, message(id, TEXT.repeat(revision % 2 == 0 ? 1 : 400), revision));
        }
        // When
        var out = broker.await(Topics.EXTRACTIONS, 40, key(key));
        // Then
        assertEquals(
                LongStream.rangeClosed(1, 40).boxed().toList(),
                out.stream().map(message -> Long.valueOf(header(message, EventHeaders.REVISION))).distinct().toList());
    }

    @Test
    void backfillIsWorkedOffToo() throws Exception {
        // When
        send(Topics.DOCUMENTS_BACKFILL, message(id, TEXT, 1));
        // Then
        assertEquals(1, broker.await(Topics.EXTRACTIONS, 1, key(key)).size());
    }

    @Test
    void theTraceOfTheDocumentGoesOn() throws Exception {
        // Given
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var headers = headers(id, 1);
        headers.add("traceparent", ("00-" + trace + "-00f067aa0ba902b7-01").getBytes(UTF_8));
        // When
        broker.send(Topics.DOCUMENTS, key, JSON.writeValueAsBytes(message(id, TEXT, 1)), headers);
        broker.flush();
        // Then
        var parent = header(broker.await(Topics.EXTRACTIONS, 1, key(key)).getFirst(), "traceparent");
        assertTrue(parent.startsWith("00-" + trace + "-") && !parent.contains("00f067aa0ba902b7"), parent);
    }

    @Test
    void healthAndMetricsTellWhatItDoes() throws Exception {
        // When
        send(Topics.DOCUMENTS, message(id, TEXT, 1));
        broker.await(Topics.EXTRACTIONS, 1, key(key));
        // Then
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
                RestAssured.get("/q/health/ready").then().statusCode(200));
        RestAssured.get("/q/health/live").then().statusCode(200);
        RestAssured.get("/q/health/started").then().statusCode(200);
        var metrics = RestAssured.get("/q/metrics").asString();
        for (var name : new String[] {
            "sayso_extraction_documents_total{outcome=\"extracted\"",
            "sayso_extraction_stage_seconds_count{stage=\"extract\"",
            "sayso_extraction_in_flight",
            "sayso_extraction_workers",
            "sayso_extraction_backfill_held_partitions",
            "kafka_consumer_fetch_manager_records_lag"
        }) {
            assertTrue(metrics.contains(name), name + " is missing");
        }
    }

    @Test
    void manyDocumentsAllArrive() throws Exception {
        // When
        for (int i : IntStream.range(0, 300).toArray()) {
            send(Topics.DOCUMENTS, message(id + "-" + i, TEXT + " " + i, 1));
        }
        // Then
        var out = broker.await(Topics.EXTRACTIONS, 300, message -> new String(message.key(), UTF_8).startsWith(key + "-"));
        assertEquals(300, out.stream().map(message -> new String(message.key(), UTF_8)).distinct().count());
    }

    private void send(String topic, DocumentMessage message) throws Exception {
        var documentId = String.valueOf(message.document().id());
        broker.send(topic, Topics.key(message.workspace(), documentId), JSON.writeValueAsBytes(message), headers(documentId, message.revision()));
        broker.flush();
    }

    private static Headers headers(String documentId, long revision) {
        return Envelope.of("ingest-service", EventHeaders.TYPE_RECEIVED, "north", documentId, revision).toHeaders();
    }

    private static DocumentMessage message(String documentId, @Nullable String text, long revision) {
        var document = new Document(documentId, null, "The Ferry Post", null, null, null, "en", text, null, null, null);
        return new DocumentMessage(document, "north", 1, null, revision, "0", Instant.parse("2026-03-04T00:00:00Z"));
    }
}

package org.sayso.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.contracts.DocumentMessage;
import org.sayso.contracts.EventHeaders;
import org.sayso.contracts.Topics;
import org.sayso.stack.launcher.Settings.Port;
import org.sayso.stack.replay.Replay;

/** What can never pass lies aside with its cause and its bytes, lets the others pass, and comes back when it can. */
@Order(5)
class DeadLetterIT {

    private static final Suite SUITE = Suite.running();
    private static final Broker BROKER = new Broker(SUITE.stack.settings().bootstrap());

    @ParameterizedTest
    @CsvSource({Topics.DOCUMENTS + "," + Topics.DOCUMENTS_DEAD, Topics.EXTRACTIONS + "," + Topics.EXTRACTIONS_DEAD})
    void poisonLiesAsideWithItsCauseAndItsBytes(String topic, String dead) throws Exception {
        // Given
        var key = Topics.key("demo", "poison-" + UUID.randomUUID());
        var poison = "{\"document\": {\"id\": \"half".getBytes(UTF_8);
        // When
        BROKER.send(topic, key, poison, headers("poison", 1));
        // Then
        var letters = BROKER.read(dead, letter -> key.equals(letter.key()), 1, Duration.ofSeconds(30));
        assertEquals(1, letters.size());
        assertArrayEquals(poison, letters.getFirst().value());
        var told = Broker.text(letters.getFirst().headers());
        assertFalse(told.getOrDefault(EventHeaders.CAUSE, "").isBlank(), told.toString());
        assertEquals(topic, told.get(EventHeaders.ORIGIN_TOPIC));
        // And the way is free for others
        var after = "after-" + key.hashCode();
        assertEquals(Map.of("accepted", 1L), Suite.outcomes(SUITE.post(Reports.many(after, 1), "demo-partner")));
        await().atMost(Duration.ofSeconds(30)).until(() -> SUITE.get(Port.QUERY, "/v1/documents/" + after + "-0", "demo-partner").statusCode() == 200);
    }

    @Test
    void aLetterWhoseCauseIsMendedComesBackByReplay() throws Exception {
        // Given a letter that an extraction service of yesterday could not read
        var id = "mended-" + UUID.randomUUID();
        var key = Topics.key("demo", id);
        var report = Reports.report(id, "Gazette", Reports.many("any", 1).getFirst().publishedAt(), "The ferry", "\"The ferry sails again,\" said the harbour master, Ole Brink.");
        var message = new DocumentMessage(report, "demo", 1, null, 1, "0".repeat(64), Instant.now());
        var headers = new java.util.HashMap<>(headers(id, 1));
        headers.put(EventHeaders.CAUSE, "a fault that is mended");
        headers.put(EventHeaders.ORIGIN_TOPIC, Topics.DOCUMENTS);
        headers.put(EventHeaders.ORIGIN_OFFSET, "0/0");
        BROKER.send(Topics.DOCUMENTS_DEAD, key, Suite.JSON.writeValueAsBytes(message), headers);
        assertEquals(404, SUITE.get(Port.QUERY, "/v1/documents/" + id, "demo-partner").statusCode());
        // When
        var said = new ByteArrayOutputStream();
        var words = new PrintStream(said, true, UTF_8);
        var dry = Replay.run(SUITE.stack.settings().bootstrap(), List.of("--dry-run", "--document", id), words, words);
        var wet = Replay.run(SUITE.stack.settings().bootstrap(), List.of("--document", id), words, words);
        // Then
        assertEquals(0, dry, said.toString(UTF_8));
        assertEquals(0, wet, said.toString(UTF_8));
        assertTrue(said.toString(UTF_8).contains("a fault that is mended"), said.toString(UTF_8));
        await().atMost(Duration.ofSeconds(30)).until(() -> SUITE.get(Port.QUERY, "/v1/documents/" + id, "demo-partner").statusCode() == 200);
    }

    private static Map<String, String> headers(String id, long revision) {
        return Map.of(
                EventHeaders.ID, UUID.randomUUID().toString(),
                EventHeaders.SOURCE, "ingest-service",
                EventHeaders.SPEC_VERSION, "1.0",
                EventHeaders.TYPE, EventHeaders.TYPE_RECEIVED,
                EventHeaders.SUBJECT, id,
                EventHeaders.TIME, Instant.now().toString(),
                EventHeaders.WORKSPACE, "demo",
                EventHeaders.REVISION, Long.toString(revision));
    }
}

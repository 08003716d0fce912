package org.sayso.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.sayso.contracts.ProgressMessage;
import org.sayso.contracts.Topics;
import org.sayso.stack.launcher.Settings.Port;

/** One trace follows one document over all three services, in the headers of the messages between them. */
@Order(4)
class TraceIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final Suite SUITE = Suite.running();

    @Test
    void theTraceOfTheRequestIsTheTraceOfEveryStep() throws Exception {
        // Given
        var broker = new Broker(SUITE.stack.settings().bootstrap());
        var report = Reports.many("traced", 1).getFirst();
        var key = Topics.key("demo", report.id());
        // When
        var answer = SUITE.send(HttpRequest.newBuilder(URI.create(SUITE.url(Port.INGEST) + "/v1/documents"))
                .header("Content-Type", "application/json")
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .POST(HttpRequest.BodyPublishers.ofString(Suite.JSON.writeValueAsString(report))), "demo-partner");
        assertEquals(201, answer.statusCode(), answer.body());
        // Then
        for (var topic : List.of(Topics.DOCUMENTS, Topics.EXTRACTIONS)) {
            var message = broker.read(topic, each -> key.equals(each.key()), 1, Duration.ofSeconds(30));
            assertEquals(1, message.size(), topic);
            assertTraced(Broker.text(message.getFirst().headers()).get("traceparent"), topic);
        }
        var steps = broker.read(Topics.PROGRESS, each -> key.equals(each.key()), 2, Duration.ofSeconds(30));
        assertEquals(List.of("extracted", "indexed"), steps.stream().map(TraceIT::stage).sorted().collect(Collectors.toList()));
        for (var step : steps) {
            assertTraced(Broker.text(step.headers()).get("traceparent"), stage(step));
        }
    }

    private static String stage(org.apache.kafka.clients.consumer.ConsumerRecord<String, byte[]> step) {
        try {
            return Suite.JSON.readValue(step.value(), ProgressMessage.class).stage();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void assertTraced(String traceparent, String where) {
        assertTrue(traceparent != null && traceparent.startsWith("00-" + TRACE + "-"), where + " carries " + traceparent);
    }
}

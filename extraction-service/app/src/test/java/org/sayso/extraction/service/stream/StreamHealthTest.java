package org.sayso.extraction.service.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class StreamHealthTest {

    private static final Instant NOW = Instant.parse("2026-03-04T00:00:00Z");

    @Test
    void readyOnlyWhileTheBrokerAnswers() {
        assertEquals(Status.UP, status(new StreamState.Running(24, 3, NOW)));
        assertEquals(Status.UP, status(new StreamState.Running(0, -1, NOW)));
        assertEquals(Status.UP, status(new StreamState.Off()));
        for (var state : List.of(
                new StreamState.Running(24, 16, NOW), new StreamState.Joining(NOW), new StreamState.Stalled("broker away", NOW, 3), new StreamState.Stopped())) {
            assertEquals(Status.DOWN, status(state), state.toString());
        }
    }

    private static Status status(StreamState state) {
        return StreamHealth.ready(HealthCheckResponse.named("stream"), state, Duration.ofSeconds(15)).getStatus();
    }
}

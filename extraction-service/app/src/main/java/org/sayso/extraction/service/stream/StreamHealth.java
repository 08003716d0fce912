package org.sayso.extraction.service.stream;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;
import org.sayso.extraction.Extractor;
import org.sayso.extraction.service.ExtractionConfig;
import org.sayso.extraction.service.worker.Workers;

/** Started: the engine is loaded. Live: the loop turns and workers are left. Ready: the broker answers. */
final class StreamHealth {

    private static final String NAME = "document-stream";

    @Produces
    @Singleton
    @Startup
    HealthCheck started(Extractor extractor) {
        return () -> HealthCheckResponse.named("engine").up().withData("version", extractor.pipeline().version()).build();
    }

    @Produces
    @Singleton
    @Liveness
    HealthCheck live(DocumentStream stream, Workers workers, ExtractionConfig config) {
        // One turn may take as long as a batch of documents that all overrun, and no longer.
        var longest = config.documentBudget().multipliedBy(config.batch()).plus(Duration.ofMinutes(5));
        return () -> {
            var response = HealthCheckResponse.named(NAME);
            boolean turning = !(stream.state() instanceof StreamState.Running running) || running.lastTurn().plus(longest).isAfter(Instant.now());
            return response.status(turning && !workers.exhausted()).build();
        };
    }

    @Produces
    @Singleton
    @Readiness
    HealthCheck ready(DocumentStream stream, ExtractionConfig config) {
        return () -> ready(HealthCheckResponse.named(NAME), stream.state(), config.heartbeatLimit());
    }

    static HealthCheckResponse ready(HealthCheckResponseBuilder response, StreamState state, Duration heartbeatLimit) {
        return switch (state) {
            case StreamState.Off off -> response.up().withData("consume", false).build();
            case StreamState.Joining(var since) -> response.down().withData("joiningSince", since.toString()).build();
            case StreamState.Stalled(var cause, var since, var attempts) ->
                response.down().withData("stalledSince", since.toString()).withData("attempts", attempts).withData("cause", cause).build();
            case StreamState.Stopped stopped -> response.down().withData("stopped", true).build();
            case StreamState.Running(var partitions, var age, var turn) ->
                response.status(age <= heartbeatLimit.toSeconds())
                        .withData("partitions", partitions)
                        .withData("heartbeatSecondsAgo", (long) age)
                        .build();
        };
    }
}

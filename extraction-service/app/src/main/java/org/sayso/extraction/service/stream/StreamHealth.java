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

/** Started: the engine is loaded. Live: the consumers poll and workers are left. Ready: the broker answers, and takes what is sent. */
final class StreamHealth {

    private static final String NAME = "document-stream";

    /** Consumers poll whatever else goes on; one that stopped does not come back by itself. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);

    @Produces
    @Singleton
    @Startup
    HealthCheck started(Extractor extractor) {
        return () -> HealthCheckResponse.named("engine").up().withData("version", extractor.pipeline().version()).build();
    }

    @Produces
    @Singleton
    @Liveness
    HealthCheck live(DocumentStream stream, Workers workers) {
        return () -> {
            var response = HealthCheckResponse.named(NAME);
            boolean polling = !(stream.state() instanceof StreamState.Running running) || running.lastPoll().plus(LONGEST_SILENCE).isAfter(Instant.now());
            return response.status(polling && !workers.exhausted()).build();
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
            case StreamState.Running(var partitions, var age, var poll) ->
                response.status(age <= heartbeatLimit.toSeconds())
                        .withData("partitions", partitions)
                        .withData("heartbeatSecondsAgo", (long) age)
                        .build();
        };
    }
}

package org.sayso.extraction.service.stream;

import java.time.Instant;

/** What the stream is doing, for health checks. */
sealed interface StreamState {

    /** Switched off by configuration. */
    record Off() implements StreamState {}

    /** Not yet in the consumer group. */
    record Joining(Instant since) implements StreamState {}

    /**
     * @param heartbeatAgeSeconds how long ago the broker answered; negative while it never did
     * @param lastPoll when the broker was last asked for messages
     */
    record Running(int partitions, double heartbeatAgeSeconds, Instant lastPoll) implements StreamState {}

    /** Something it needs is away; it tries again. */
    record Stalled(String cause, Instant since, int attempts) implements StreamState {}

    record Stopped() implements StreamState {}
}

package org.sayso.query.projection;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sees that the rows were emptied, also while no record comes, and how far they are from the end of the topic. */
@Singleton
final class Watch {

    private static final Logger LOG = Logger.getLogger(Watch.class);
    private static final Duration POLLING_THREAD = Duration.ofSeconds(30);

    private final ProjectionSettings settings;
    private final KafkaClientService kafka;
    private final Seats seats;
    private final Positions positions;
    private final Patience patience;
    private final ProjectionMeters meters;
    private volatile boolean started;

    Watch(
            ProjectionSettings settings,
            KafkaClientService kafka,
            @Identifier(Projector.CHANNEL) Seats seats,
            Positions positions,
            Patience patience,
            ProjectionMeters meters) {
        this.settings = settings;
        this.kafka = kafka;
        this.seats = seats;
        this.positions = positions;
        this.patience = patience;
        this.meters = meters;
    }

    /** Why the projector stands still, null while it runs. */
    @Nullable String fault() {
        return settings.enabled() && !started ? "NotStarted: the channel is not connected yet" : patience.fault();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (!settings.enabled() || patience.stopping() || !kafka.getConsumerChannels().contains(Projector.CHANNEL)) {
            return;
        }
        patience.overAll(() -> {
            renewIfRebuilt();
            try {
                measuring().await().atMost(POLLING_THREAD);
                started = true;
            } catch (TimeoutException e) {
                // The polling thread takes seats and waits for PostgreSQL; its own patience says so.
                LOG.debug("lag not measured: the polling thread is busy");
            }
        });
    }

    /** After a rebuild emptied the rows, reading begins again, and what was read before is dropped. */
    void renewIfRebuilt() {
        long standing = patience.overTransient(positions::epoch);
        if (standing == seats.epoch()) {
            return;
        }
        LOG.infof("rows are of epoch %d, seats of %d: taking them anew", standing, seats.epoch());
        consumer().runOnPollingThread(consumer -> {
            seats.renew(consumer);
        }).await().atMost(POLLING_THREAD);
    }

    /** Measures the lag, soon. */
    void measure() {
        measuring().subscribe().with(done -> {}, e -> LOG.debugf("lag not measured: %s", e.getMessage()));
    }

    private Uni<Void> measuring() {
        return consumer().runOnPollingThread(consumer -> {
            meters.lag(seats.lag(consumer));
        });
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return kafka.getConsumer(Projector.CHANNEL);
    }
}

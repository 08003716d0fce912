package org.sayso.query.projection;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Turns the topic of extractions into rows. A batch is applied, then told of (progress, dead letters), then its positions move; a process that dies in
 * between does it again, to the same effect. While PostgreSQL or the broker is away the batch stands, is tried again with growing pauses, and the process
 * is not ready; no record is set aside for that.
 */
@Singleton
public final class Projector {

    static final String CHANNEL = "extractions";

    private static final Logger LOG = Logger.getLogger(Projector.class);

    private final Watch watch;
    private final Seats seats;
    private final Positions positions;
    private final ReadSide readSide;
    private final Outbound outbound;
    private final Patience patience;
    private final ProjectionMeters meters;
    private final ChangeReader reader = new ChangeReader();

    Projector(
            Watch watch,
            @Identifier(CHANNEL) Seats seats,
            Positions positions,
            ReadSide readSide,
            Outbound outbound,
            Patience patience,
            ProjectionMeters meters) {
        this.watch = watch;
        this.seats = seats;
        this.positions = positions;
        this.readSide = readSide;
        this.outbound = outbound;
        this.patience = patience;
        this.meters = meters;
    }

    @Incoming(CHANNEL)
    @Blocking("projector")
    void take(ConsumerRecords<String, byte[]> polled) {
        meters.lagAtLeast(polled.count());
        try {
            patience.overAll(() -> {
                watch.renewIfRebuilt();
                var hand = seats.fresh(polled);
                if (!hand.records().isEmpty()) {
                    project(hand);
                }
            });
        } finally {
            seats.done(polled.count());
        }
        watch.measure();
    }

    private void project(Seats.Hand hand) {
        var records = hand.records();
        var spans = meters.begin(records);
        try {
            var batch = meters.time("read", () -> new Batch(records, reader));
            meters.time("apply", () -> patience.overTransient(() -> {
                batch.applyTo(readSide);
                return batch;
            }));
            meters.time("tell", () -> patience.overTransient(() -> {
                outbound.tell(batch, spans::carry);
                return batch;
            }));
            batch.dead().forEach(dead -> LOG.errorf(
                    "set aside as dead letter: topic=%s partition=%d offset=%d key=%s: %s",
                    dead.origin().topic(), dead.origin().partition(), dead.origin().offset(), dead.origin().key(), dead.cause()));
            patience.overTransient(() -> {
                positions.advance(hand.epoch(), next(records));
                return true;
            });
            meters.count(batch);
        } finally {
            spans.end();
        }
    }

    private static Map<TopicPartition, Long> next(ConsumerRecords<String, byte[]> records) {
        var next = new HashMap<TopicPartition, Long>();
        for (var partition : records.partitions()) {
            next.put(partition, records.records(partition).getLast().offset() + 1);
        }
        return next;
    }
}

package org.sayso.query.projection;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Topics;
import org.sayso.query.database.DatabaseException;

/**
 * The loop that turns the topic of extractions into rows. A batch is applied, then told of (progress, dead letters), then its positions move; a process that
 * dies in between does it again, to the same effect. While PostgreSQL or the broker is away the loop stands still, tries again with growing pauses, and the
 * process is not ready; no record is set aside for that.
 */
@Singleton
public final class Projector {

    private static final Logger LOG = Logger.getLogger(Projector.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration EPOCH_CHECK = Duration.ofSeconds(1);

    private final ProjectionSettings settings;
    private final KafkaClients kafka;
    private final Positions positions;
    private final ReadSide readSide;
    private final ProjectionMeters meters;
    private final ChangeReader reader = new ChangeReader();

    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile @Nullable String fault = "not started";
    private @Nullable Thread thread;
    private volatile @Nullable Consumer<String, byte[]> current;
    private long epoch;
    private long epochChecked;

    Projector(ProjectionSettings settings, KafkaClients kafka, Positions positions, ReadSide readSide, ProjectionMeters meters) {
        this.settings = settings;
        this.kafka = kafka;
        this.positions = positions;
        this.readSide = readSide;
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            thread = Thread.ofPlatform().name("projector").start(this::run);
        } else {
            fault = null;
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stop.countDown();
        var consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        if (thread != null) {
            thread.join(Duration.ofSeconds(10));
        }
    }

    /** Why the projector stands still, null while it runs. */
    public @Nullable String fault() {
        return fault;
    }

    private void run() {
        var pause = settings.firstPause();
        while (!stopping()) {
            try (var consumer = kafka.consumer(); var outbound = new Outbound(kafka.producer())) {
                current = consumer;
                consumer.subscribe(List.of(Topics.EXTRACTIONS), new Seats(consumer));
                while (!stopping()) {
                    step(consumer, outbound);
                    pause = settings.firstPause();
                }
            } catch (WakeupException e) {
                // Only stop() wakes it; the loop looks.
            } catch (RuntimeException e) {
                stand(e);
                pause = sleep(pause);
            }
        }
    }

    private void step(Consumer<String, byte[]> consumer, Outbound outbound) {
        var records = consumer.poll(POLL);
        if (rebuilt(consumer, !records.isEmpty())) {
            return;
        }
        if (!records.isEmpty()) {
            project(records, outbound);
            commit(consumer, records);
        }
        fault = null;
        meters.lag(consumer);
    }

    /** Whether a rebuild emptied the rows since the last look; then what was just read is dropped and reading begins again. */
    private boolean rebuilt(Consumer<String, byte[]> consumer, boolean now) {
        if (!now && System.nanoTime() - epochChecked < EPOCH_CHECK.toNanos()) {
            return false;
        }
        long standing = patiently(positions::epoch);
        epochChecked = System.nanoTime();
        if (standing == epoch) {
            return false;
        }
        LOG.infof("rows were emptied (epoch %d after %d): reading the topic again", standing, epoch);
        epoch = standing;
        seat(consumer, consumer.assignment());
        return true;
    }

    private void project(ConsumerRecords<String, byte[]> records, Outbound outbound) {
        var spans = meters.begin(records);
        try {
            var batch = meters.time("read", () -> new Batch(records, reader));
            meters.time("apply", () -> patiently(() -> {
                batch.applyTo(readSide);
                return batch;
            }));
            meters.time("tell", () -> patiently(() -> {
                batch.applied().forEach(change -> {
                    if (change instanceof Change.Report) {
                        outbound.indexed(change, spans::carry);
                    }
                });
                batch.dead().forEach(dead -> outbound.dead(dead.origin(), dead.cause(), spans::carry));
                outbound.flush();
                return batch;
            }));
            batch.dead().forEach(dead -> LOG.errorf(
                    "set aside as dead letter: topic=%s partition=%d offset=%d key=%s: %s",
                    dead.origin().topic(), dead.origin().partition(), dead.origin().offset(), dead.origin().key(), dead.cause()));
            patiently(() -> {
                positions.advance(epoch, next(records));
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

    /** The broker is told too, for its tools' sake; nothing here reads it back. */
    private static void commit(Consumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> records) {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        next(records).forEach((partition, offset) -> offsets.put(partition, new OffsetAndMetadata(offset)));
        consumer.commitAsync(offsets, (committed, e) -> {
            if (e != null) {
                LOG.debugf("offsets not told to the broker: %s", e.getMessage());
            }
        });
    }

    /** Tries until it passes; only a transient fault is tried again, and only until the process stops. */
    private <T> T patiently(Supplier<T> work) {
        var pause = settings.firstPause();
        while (true) {
            try {
                return work.get();
            } catch (DatabaseException e) {
                if (!e.isTransient() || stopping()) {
                    throw e;
                }
                stand(e);
            } catch (WakeupException e) {
                throw e;
            } catch (KafkaException e) {
                if (stopping()) {
                    throw e;
                }
                stand(e);
            }
            pause = sleep(pause);
        }
    }

    private void stand(RuntimeException e) {
        if (fault == null) {
            LOG.warnf(e, "the projector stands still and tries again: %s", e.getMessage());
        }
        fault = e.getClass().getSimpleName() + ": " + e.getMessage();
        meters.stood();
    }

    private Duration sleep(Duration pause) {
        try {
            stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nothing interrupts the projector", e);
        }
        var twice = pause.multipliedBy(2);
        return twice.compareTo(settings.longestPause()) < 0 ? twice : settings.longestPause();
    }

    private boolean stopping() {
        return stop.getCount() == 0;
    }

    private void seat(Consumer<String, byte[]> consumer, Collection<TopicPartition> partitions) {
        var known = patiently(positions::all);
        for (var partition : partitions) {
            var next = known.get(partition);
            if (next == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, next);
            }
        }
    }

    /** Takes a seat on each partition where the rows stand, whatever the broker remembers. */
    private final class Seats implements ConsumerRebalanceListener {
        private final Consumer<String, byte[]> consumer;

        Seats(Consumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            epoch = patiently(positions::epoch);
            seat(consumer, partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // Positions move with each batch: nothing is left to save.
        }
    }
}

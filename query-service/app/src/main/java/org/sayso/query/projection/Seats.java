package org.sayso.query.projection;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Takes a seat on each partition where the rows stand, whatever the broker remembers, and tells which records were read from the seats of today. The
 * connector reads ahead: what it read before a seat was taken anew is in its queue still. So each poll's records are {@linkplain SeatStamp stamped} with
 * the number of seatings so far, and those from before their partition's last seating are dropped. Seats are taken and records stamped on the polling thread alone.
 */
@Singleton
@Identifier(Projector.CHANNEL)
final class Seats implements KafkaConsumerRebalanceListener {

    private static final long NOBODY = Long.MAX_VALUE;

    private final Positions positions;
    private final Patience patience;
    private final Map<TopicPartition, Long> seated = new HashMap<>();
    private final AtomicLong underway = new AtomicLong();
    private long seating;
    private long epoch = -1;

    Seats(Positions positions, Patience patience) {
        this.positions = positions;
        this.patience = patience;
    }

    /** Records read from today's seats, and the epoch these were taken in. */
    record Hand(long epoch, ConsumerRecords<String, byte[]> records) {}

    synchronized long epoch() {
        return epoch;
    }

    /** Drops what was read before its partition's seat was taken, or is another process's by now. */
    synchronized Hand fresh(ConsumerRecords<String, byte[]> polled) {
        var fresh = new LinkedHashMap<TopicPartition, List<ConsumerRecord<String, byte[]>>>();
        for (var partition : polled.partitions()) {
            var records = polled.records(partition);
            if (SeatStamp.of(records.getFirst()) >= seated.getOrDefault(partition, NOBODY)) {
                fresh.put(partition, records);
            }
        }
        return new Hand(epoch, new ConsumerRecords<>(fresh, polled.nextOffsets()));
    }

    /** The number of seatings so far, for records just polled. */
    synchronized long polled(int records) {
        underway.addAndGet(records);
        return seating;
    }

    /** Records of a poll have been dealt with. */
    void done(int records) {
        underway.addAndGet(-records);
    }

    /** How many records lie between the rows and the end of the topic: at the broker, and read ahead. */
    long lag(Consumer<?, ?> consumer) {
        return underway.get() + consumer.assignment().stream().mapToLong(partition -> consumer.currentLag(partition).orElse(0)).sum();
    }

    /** Takes every seat anew when a rebuild emptied the rows since they were taken. */
    void renew(Consumer<?, ?> consumer) {
        seat(consumer, List.of());
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        seat(consumer, partitions);
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        leave(partitions);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        leave(partitions);
    }

    private synchronized void leave(Collection<TopicPartition> partitions) {
        partitions.forEach(seated::remove);
    }

    private void seat(Consumer<?, ?> consumer, Collection<TopicPartition> added) {
        // The epoch first: a rebuild after it is found by the next look, and every seat taken once more.
        long standing = patience.overTransient(positions::epoch);
        var partitions = new HashSet<>(added);
        if (standing != epoch()) {
            partitions.addAll(consumer.assignment());
        }
        var known = patience.overTransient(positions::all);
        for (var partition : partitions) {
            var next = known.get(partition);
            if (next == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, next);
            }
        }
        synchronized (this) {
            epoch = standing;
            seating++;
            partitions.forEach(partition -> seated.put(partition, seating));
        }
    }
}

package org.sayso.query.projection;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.ClientCustomizer;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Marks each poll's records with the seating they were read from: the first record of each partition carries it in a header. Kafka makes it, by its name. */
@RegisterForReflection
public final class SeatStamp implements ConsumerInterceptor<String, byte[]> {

    static final String HEADER = "sayso-seating";

    private @Nullable Seats seats;

    @Override
    public void configure(Map<String, ?> settings) {
        seats = (Seats) settings.get(Seats.class.getName());
    }

    @Override
    public ConsumerRecords<String, byte[]> onConsume(ConsumerRecords<String, byte[]> polled) {
        if (!polled.isEmpty()) {
            var stamp = ByteBuffer.allocate(Long.BYTES).putLong(Objects.requireNonNull(seats).polled(polled.count())).array();
            for (var partition : polled.partitions()) {
                polled.records(partition).getFirst().headers().remove(HEADER).add(HEADER, stamp);
            }
        }
        return polled;
    }

    /** The seating the records of this one's poll and partition were read from. */
    static long of(ConsumerRecord<?, ?> first) {
        var header = first.headers().lastHeader(HEADER);
        if (header == null) {
            throw new IllegalStateException("a poll's records carry no stamp");
        }
        return ByteBuffer.wrap(header.value()).getLong();
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        // Nothing is committed to the broker.
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    /** Puts the stamp into the channel's consumer. */
    @Singleton
    static final class InConsumer implements ClientCustomizer<Map<String, Object>> {

        private final Seats seats;

        InConsumer(@Identifier(Projector.CHANNEL) Seats seats) {
            this.seats = seats;
        }

        @Override
        public Map<String, Object> customize(String channel, Config settings, Map<String, Object> client) {
            if (channel.equals(Projector.CHANNEL)) {
                client.put(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG, SeatStamp.class.getName());
                client.put(Seats.class.getName(), seats);
            }
            return client;
        }
    }
}

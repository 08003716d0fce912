package org.sayso.extraction.service.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The test's own ends of the topics. */
final class Broker implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String bootstrap;
    private final KafkaProducer<byte[], byte[]> producer;

    Broker(String bootstrap) {
        this.bootstrap = bootstrap;
        producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrap, "acks", "all"), new ByteArraySerializer(), new ByteArraySerializer());
    }

    void send(String topic, String key, byte @Nullable [] value, Headers headers) {
        producer.send(new ProducerRecord<>(topic, null, key.getBytes(UTF_8), value, headers));
    }

    void flush() {
        producer.flush();
    }

    /** Reads a topic from its beginning until so many messages fit. */
    List<ConsumerRecord<byte[], byte[]>> await(String topic, int count, Predicate<ConsumerRecord<byte[], byte[]>> fits) {
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap, "max.partition.fetch.bytes", 9_000_000), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream().map(info -> new TopicPartition(topic, info.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Instant until = Instant.now().plus(PATIENCE);
            while (found.size() < count) {
                if (Instant.now().isAfter(until)) {
                    throw new AssertionError(topic + ": " + found.size() + " of " + count + " messages after " + PATIENCE);
                }
                consumer.poll(Duration.ofMillis(100)).forEach(message -> {
                    if (fits.test(message)) {
                        found.add(message);
                    }
                });
            }
        }
        return found;
    }

    static Predicate<ConsumerRecord<byte[], byte[]>> key(String key) {
        return message -> message.key() != null && new String(message.key(), UTF_8).equals(key);
    }

    static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}

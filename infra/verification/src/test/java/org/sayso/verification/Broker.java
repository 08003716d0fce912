package org.sayso.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A look at the topics themselves. */
final class Broker {

    private final String bootstrap;

    Broker(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Messages ever written to a topic. */
    long size(String topic) {
        try (var consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer, topic)).values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Reads a topic from its beginning until enough messages of a kind are seen, or the patience ends. */
    List<ConsumerRecord<String, byte[]>> read(String topic, Predicate<ConsumerRecord<String, byte[]>> wanted, int enough, Duration patience) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        var until = Instant.now().plus(patience);
        try (var consumer = consumer()) {
            var partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (found.size() < enough && Instant.now().isBefore(until)) {
                for (var message : consumer.poll(Duration.ofMillis(300))) {
                    if (wanted.test(message)) {
                        found.add(message);
                    }
                }
            }
        }
        return found;
    }

    void send(String topic, String key, byte[] value, Map<String, String> headers) throws Exception {
        var message = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrap), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(message).get();
        }
    }

    static Map<String, String> text(Headers headers) {
        var text = new HashMap<String, String>();
        headers.forEach(header -> text.put(header.key(), new String(header.value(), java.nio.charset.StandardCharsets.UTF_8)));
        return text;
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream().map(info -> new TopicPartition(topic, info.partition())).collect(Collectors.toList());
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", "false"), new StringDeserializer(), new ByteArrayDeserializer());
    }
}

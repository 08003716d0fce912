package org.sayso.extraction.service.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.sayso.extraction.service.ExtractionConfig;

/** Makes a consumer and a producer that belong together; every {@code kafka.*} setting (addresses, TLS) reaches both. */
@ApplicationScoped
public class Clients {

    static final String GROUP = "extraction-service";

    private final Map<String, Object> broker;
    private final ExtractionConfig config;
    private final MeterRegistry metrics;

    Clients(@Identifier("default-kafka-broker") Map<String, Object> broker, ExtractionConfig config, MeterRegistry metrics) {
        this.broker = broker;
        this.config = config;
        this.metrics = metrics;
    }

    /** Both ends, and the gauges over them; closing twice is harmless. */
    record Pair(KafkaConsumer<byte[], byte[]> consumer, KafkaProducer<byte[], byte[]> producer, KafkaClientMetrics in, KafkaClientMetrics out)
            implements AutoCloseable {

        @Override
        public void close() {
            in.close();
            out.close();
            try {
                producer.close(Duration.ofSeconds(5));
            } finally {
                consumer.close();
            }
        }
    }

    Pair open() {
        var consumer = new KafkaConsumer<>(consumerConfig(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        KafkaProducer<byte[], byte[]> producer;
        try {
            producer = new KafkaProducer<>(producerConfig(), new ByteArraySerializer(), new ByteArraySerializer());
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
        var in = new KafkaClientMetrics(consumer);
        var out = new KafkaClientMetrics(producer);
        in.bindTo(metrics);
        out.bindTo(metrics);
        return new Pair(consumer, producer, in, out);
    }

    private Map<String, Object> consumerConfig() {
        var settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, GROUP);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.batch());
        // A batch of nothing but documents that overrun must still be done before the group thinks this process dead.
        settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, (int) Math.min(Integer.MAX_VALUE, config.documentBudget().toMillis() * config.batch() + 300_000));
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, "org.apache.kafka.clients.consumer.CooperativeStickyAssignor");
        return settings;
    }

    private Map<String, Object> producerConfig() {
        var settings = new HashMap<>(broker);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, GROUP);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, config.messageBytes() + 64 * 1024);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
        return settings;
    }
}

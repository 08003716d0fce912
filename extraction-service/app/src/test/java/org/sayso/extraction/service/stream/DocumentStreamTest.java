package org.sayso.extraction.service.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sayso.contracts.EventHeaders;
import org.sayso.contracts.Topics;
import org.sayso.extraction.Extractor;
import org.sayso.extraction.service.ExtractionConfig;
import org.sayso.extraction.service.worker.Workers;
import org.sayso.service.event.Envelope;

class DocumentStreamTest {

    private static final TopicPartition PARTITION = new TopicPartition(Topics.DOCUMENTS, 0);

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final List<String> sent = new ArrayList<>();

    @Test
    void aBatchTheBrokerDoesNotTakeIsSentAgainWholeAndInOrder() throws InterruptedException {
        // Given: the second message fails once
        var stream = stream((message, number) -> number == 2 ? new TimeoutException("away") : null);
        // When
        take(stream, 3);
        // Then
        var once = List.of(Topics.EXTRACTIONS + " 1", Topics.EXTRACTIONS + " 2", Topics.EXTRACTIONS + " 3");
        assertEquals(List.of(once, once), List.of(sent.subList(0, 3), sent.subList(3, sent.size())));
        assertEquals(3, metrics.counter("sayso.extraction.documents", "outcome", "takedown", "topic", Topics.DOCUMENTS).count());
        assertEquals(0, metrics.get("sayso.extraction.stalled").gauge().value());
    }

    @Test
    void whatTheTopicNeverTakesGoesToTheDeadLetters() throws InterruptedException {
        // Given
        var stream = stream((message, number) -> number == 2 ? new RecordTooLargeException("too large") : null);
        // When
        take(stream, 3);
        // Then
        assertEquals(List.of(Topics.DOCUMENTS_DEAD + " 2", Topics.PROGRESS + " 2"), sent.subList(3, sent.size()));
    }

    @Test
    void aBatchNotTakenWhenTheServiceStopsIsNotAcknowledged() {
        // Given
        var stream = stream((message, number) -> new TimeoutException("away"));
        // When
        stream.stop(new ShutdownEvent());
        // Then: it throws, so the connector does not commit
        assertThrows(CancellationException.class, () -> take(stream, 1));
        assertInstanceOf(StreamState.Stopped.class, stream.state());
    }

    private static void take(DocumentStream stream, int count) throws InterruptedException {
        var messages = LongStream.rangeClosed(1, count).mapToObj(DocumentStreamTest::takedown).toList();
        var batch = new ConsumerRecords<>(Map.of(PARTITION, messages), Map.of());
        stream.live(batch, new IncomingKafkaRecordBatchMetadata<>(batch, List.of(), DocumentStream.LIVE, 0, Map.of(), 0));
    }

    private static ConsumerRecord<byte[], byte[]> takedown(long revision) {
        var headers = Envelope.of("ingest-service", EventHeaders.TYPE_TAKEDOWN, "north", "d", revision).toHeaders();
        return new ConsumerRecord<>(
                Topics.DOCUMENTS, 0, revision, 0, TimestampType.CREATE_TIME, 0, 0, Topics.key("north", "d").getBytes(UTF_8), null, headers, Optional.empty());
    }

    /** @param fault what goes wrong with a message, by its number among all sent */
    private DocumentStream stream(BiFunction<ProducerRecord<byte[], byte[]>, Integer, @Nullable Exception> fault) {
        var config = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(ExtractionConfig.class)
                .build()
                .getConfigMapping(ExtractionConfig.class);
        var delivery = new Delivery(null, null, null) {
            @Override
            CompletableFuture<Void> send(ProducerRecord<byte[], byte[]> message, @Nullable TracingMetadata trace) {
                sent.add(message.topic() + " " + new String(message.headers().lastHeader(EventHeaders.REVISION).value(), UTF_8));
                var failure = fault.apply(message, sent.size());
                return failure == null ? CompletableFuture.completedFuture(null) : CompletableFuture.failedFuture(failure);
            }
        };
        return new DocumentStream(
                config, new Consumers(null), delivery, new DocumentWork(Extractor.load(), config, metrics), new Workers(config, metrics), metrics);
    }
}

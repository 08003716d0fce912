package org.sayso.ingest.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.ContractJson;
import org.sayso.contracts.Document;
import org.sayso.contracts.DocumentMessage;
import org.sayso.contracts.EventHeaders;
import org.sayso.contracts.Topics;
import org.sayso.service.event.Envelope;

/**
 * Puts documents on a topic and waits for the broker's word on each. The producer is Kafka's own rather than a messaging channel, because the relay
 * needs the fate of every single message before it deletes a row.
 */
@ApplicationScoped
class DocumentSender {

    private static final String SERVICE = "ingest-service";
    private static final Duration DELIVERY = Duration.ofSeconds(15);
    // Before compression; what the broker stores is far smaller, and its own limit is checked at the door.
    private static final int LARGEST_REQUEST = 16 * 1024 * 1024;

    private final Map<String, Object> broker;
    private final ObjectMapper json = ContractJson.messages();
    private @Nullable KafkaProducer<String, byte[]> producer;

    DocumentSender(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
    }

    /** A document that changed, as it stands now: without a payload it was taken down. */
    record Pending(
            String workspace,
            String documentId,
            String topic,
            @Nullable String traceparent,
            @Nullable String payload,
            int version,
            @Nullable String chain,
            long revision,
            @Nullable String contentSha256,
            @Nullable Instant receivedAt) {

        String key() {
            return Topics.key(workspace, documentId);
        }
    }

    /** What the broker said. */
    sealed interface Result {
        record Sent() implements Result {}

        /** May pass another time. */
        record Failed(String cause) implements Result {}

        /** Will never pass. */
        record Impossible(String cause) implements Result {}
    }

    /** One result a document, in order. */
    List<Result> send(List<Pending> documents) {
        var kafka = producer();
        var answers = new ArrayList<Future<RecordMetadata>>(documents.size());
        for (var document : documents) {
            answers.add(send(kafka, document));
        }
        kafka.flush();
        var results = new ArrayList<Result>(documents.size());
        for (var answer : answers) {
            results.add(result(answer));
        }
        return results;
    }

    private Future<RecordMetadata> send(KafkaProducer<String, byte[]> kafka, Pending document) {
        var type = document.payload() == null ? EventHeaders.TYPE_TAKEDOWN : EventHeaders.TYPE_RECEIVED;
        var headers = Envelope.of(SERVICE, type, document.workspace(), document.documentId(), document.revision()).toHeaders();
        var span = GlobalOpenTelemetry.getTracer(SERVICE)
                .spanBuilder(document.topic() + " publish")
                .setParent(received(document.traceparent()))
                .setSpanKind(SpanKind.PRODUCER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", document.topic())
                .startSpan();
        try (var ignored = span.makeCurrent()) {
            GlobalOpenTelemetry.getPropagators().getTextMapPropagator().inject(Context.current(), headers, DocumentSender::set);
            return kafka.send(new ProducerRecord<>(document.topic(), null, document.key(), value(document), headers));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        } finally {
            span.end();
        }
    }

    private byte @Nullable [] value(Pending pending) {
        if (pending.payload() == null) {
            return null;
        }
        if (pending.chain() == null || pending.contentSha256() == null || pending.receivedAt() == null) {
            throw new IllegalStateException("document " + pending.documentId() + " has a text and lacks its place");
        }
        try {
            var document = json.readValue(pending.payload(), Document.class);
            return json.writeValueAsBytes(new DocumentMessage(
                    document,
                    pending.workspace(),
                    pending.version(),
                    pending.version() == 1 ? null : pending.chain(),
                    pending.revision(),
                    pending.contentSha256(),
                    pending.receivedAt()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("document " + pending.documentId() + " is kept as something else than a document", e);
        }
    }

    private static Result result(Future<RecordMetadata> answer) {
        try {
            answer.get();
            return new Result.Sent();
        } catch (ExecutionException e) {
            return switch (e.getCause()) {
                case RecordTooLargeException tooLarge -> new Result.Impossible("the message is larger than the broker takes");
                case IllegalStateException unreadable -> new Result.Impossible(unreadable.getMessage());
                case Throwable cause -> new Result.Failed(cause.toString());
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result.Failed("the service stops");
        }
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            var settings = new HashMap<String, Object>();
            broker.forEach((name, value) -> {
                if (ProducerConfig.configNames().contains(name)) {
                    settings.put(name, value);
                }
            });
            settings.put(ProducerConfig.CLIENT_ID_CONFIG, SERVICE + "-outbox");
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
            settings.put("compression.gzip.level", 1);
            settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
            settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
            settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 4L * LARGEST_REQUEST);
            settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST);
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
            settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(DELIVERY.toMillis()));
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
    }

    private static Context received(@Nullable String traceparent) {
        var carrier = traceparent == null ? Map.<String, String>of() : Map.of("traceparent", traceparent);
        return GlobalOpenTelemetry.getPropagators().getTextMapPropagator().extract(Context.root(), carrier, GETTER);
    }

    private static void set(@Nullable Headers headers, String name, String value) {
        if (headers != null) {
            headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static final TextMapGetter<Map<String, String>> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String name) {
            return carrier == null ? null : carrier.get(name);
        }
    };
}

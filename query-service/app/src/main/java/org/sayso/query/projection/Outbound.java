package org.sayso.query.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.ContractJson;
import org.sayso.contracts.EventHeaders;
import org.sayso.contracts.ProgressMessage;
import org.sayso.contracts.Topics;

/** What the projector tells others: progress of documents, and records it had to set aside. */
@Singleton
final class Outbound {

    private static final String SERVICE = "query-service";

    /** What the connector and {@link SeatStamp} add to a record as they read it. */
    private static final Set<String> ADDED_IN_READING = Set.of(SeatStamp.HEADER, "__smallrye_generationId");

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final MutinyEmitter<Record<String, byte[]>> progress;
    private final MutinyEmitter<Record<String, byte[]>> dead;
    private final ObjectWriter json = ContractJson.messages().writerFor(ProgressMessage.class);

    Outbound(
            @Channel("progress") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<Record<String, byte[]>> progress,
            @Channel("extractions-dead") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<Record<String, byte[]>> dead) {
        this.progress = progress;
        this.dead = dead;
    }

    /** Gives a message the headers of its record's trace. */
    @FunctionalInterface
    interface Trace {
        void carry(String key, Headers headers);
    }

    /**
     * Tells of a batch and waits until the broker has it all: progress of what was indexed, and each dead record with its cause and its bytes as they came.
     *
     * @throws KafkaException when the broker does not take something
     */
    void tell(Batch batch, Trace trace) {
        var underway = new ArrayList<Uni<Void>>();
        for (var change : batch.applied()) {
            if (change instanceof Change.Report) {
                underway.add(progress(change.workspace(), change.documentId(), change.revision(), "indexed", null, trace));
            }
        }
        batch.dead().forEach(dead -> setAside(dead.origin(), dead.cause(), trace, underway));
        if (underway.isEmpty()) {
            return;
        }
        try {
            Uni.join().all(underway).andFailFast().await().atMost(LONGEST);
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new KafkaException("the broker did not take what was to be told", e);
        }
    }

    /** A record's progress ends with it, where the record still tells whose it is. */
    private void setAside(ConsumerRecord<String, byte[]> entry, String cause, Trace trace, List<Uni<Void>> underway) {
        var headers = new RecordHeaders();
        for (var header : entry.headers()) {
            if (!ADDED_IN_READING.contains(header.key())) {
                headers.add(header);
            }
        }
        tell(headers, EventHeaders.CAUSE, cause);
        tell(headers, EventHeaders.ORIGIN_TOPIC, entry.topic());
        tell(headers, EventHeaders.ORIGIN_OFFSET, entry.partition() + "/" + entry.offset());
        underway.add(send(dead, entry.key(), entry.value(), headers));
        var workspace = ChangeReader.header(entry.headers(), EventHeaders.WORKSPACE);
        var revision = ChangeReader.header(entry.headers(), EventHeaders.REVISION);
        var key = entry.key();
        if (workspace != null && revision != null && revision.matches("\\d{1,18}") && key != null && key.startsWith(workspace + "/")) {
            underway.add(progress(workspace, key.substring(workspace.length() + 1), Long.parseLong(revision), "failed", cause, trace));
        }
    }

    private Uni<Void> progress(String workspace, String documentId, long revision, String stage, @Nullable String cause, Trace trace) {
        var message = new ProgressMessage(workspace, documentId, revision, stage, Instant.now(), SERVICE, cause);
        var key = Topics.key(workspace, documentId);
        try {
            var headers = new RecordHeaders();
            headers
                    .add(EventHeaders.ID, utf8(UUID.randomUUID().toString()))
                    .add(EventHeaders.SOURCE, utf8("/" + SERVICE))
                    .add(EventHeaders.SPEC_VERSION, utf8("1.0"))
                    .add(EventHeaders.TYPE, utf8(EventHeaders.TYPE_PROGRESS))
                    .add(EventHeaders.SUBJECT, utf8(key))
                    .add(EventHeaders.TIME, utf8(message.at().toString()))
                    .add(EventHeaders.WORKSPACE, utf8(workspace))
                    .add(EventHeaders.REVISION, utf8(Long.toString(revision)));
            trace.carry(key, headers);
            return send(progress, key, json.writeValueAsBytes(message), headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a progress message of " + documentId + " does not become JSON", e);
        }
    }

    private static Uni<Void> send(MutinyEmitter<Record<String, byte[]>> channel, @Nullable String key, byte @Nullable [] value, Headers headers) {
        return channel.sendMessage(Message.of(Record.of(key, value))
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder().withHeaders(headers).build()));
    }

    private static void tell(Headers headers, String name, String value) {
        headers.remove(name).add(name, utf8(value));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

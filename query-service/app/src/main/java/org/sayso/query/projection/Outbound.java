package org.sayso.query.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.ContractJson;
import org.sayso.contracts.EventHeaders;
import org.sayso.contracts.ProgressMessage;
import org.sayso.contracts.Topics;

/** What the projector tells others: progress of documents, and records it had to set aside. */
final class Outbound implements AutoCloseable {

    private static final String SERVICE = "query-service";

    private final Producer<String, byte[]> producer;
    private final ObjectWriter json = ContractJson.messages().writerFor(ProgressMessage.class);
    private final List<Future<?>> underway = new ArrayList<>();

    Outbound(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    /** Gives a message the headers of its record's trace. */
    @FunctionalInterface
    interface Trace {
        void carry(String key, Headers headers);
    }

    void indexed(Change change, Trace trace) {
        progress(change.workspace(), change.documentId(), change.revision(), "indexed", null, trace);
    }

    /** Sets a record aside with its cause and its bytes as they came, and says so in the document's life where the record still tells whose it is. */
    void dead(ConsumerRecord<String, byte[]> entry, String cause, Trace trace) {
        var dead = new ProducerRecord<>(Topics.EXTRACTIONS_DEAD, null, entry.key(), entry.value());
        entry.headers().forEach(header -> dead.headers().add(header));
        tell(dead, EventHeaders.CAUSE, cause);
        tell(dead, EventHeaders.ORIGIN_TOPIC, entry.topic());
        tell(dead, EventHeaders.ORIGIN_OFFSET, entry.partition() + "/" + entry.offset());
        underway.add(producer.send(dead));
        var workspace = ChangeReader.header(entry.headers(), EventHeaders.WORKSPACE);
        var revision = ChangeReader.header(entry.headers(), EventHeaders.REVISION);
        var key = entry.key();
        if (workspace != null && revision != null && revision.matches("\\d{1,18}") && key != null && key.startsWith(workspace + "/")) {
            progress(workspace, key.substring(workspace.length() + 1), Long.parseLong(revision), "failed", cause, trace);
        }
    }

    /**
     * Waits until the broker has it all.
     *
     * @throws KafkaException when it does not take something
     */
    void flush() {
        try {
            producer.flush();
            for (var sent : underway) {
                sent.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new org.apache.kafka.common.errors.InterruptException(e);
        } finally {
            underway.clear();
        }
    }

    private void progress(String workspace, String documentId, long revision, String stage, @Nullable String cause, Trace trace) {
        var message = new ProgressMessage(workspace, documentId, revision, stage, Instant.now(), SERVICE, cause);
        var key = Topics.key(workspace, documentId);
        try {
            var out = new ProducerRecord<>(Topics.PROGRESS, key, json.writeValueAsBytes(message));
            out.headers()
                    .add(EventHeaders.ID, utf8(UUID.randomUUID().toString()))
                    .add(EventHeaders.SOURCE, utf8("/" + SERVICE))
                    .add(EventHeaders.SPEC_VERSION, utf8("1.0"))
                    .add(EventHeaders.TYPE, utf8(EventHeaders.TYPE_PROGRESS))
                    .add(EventHeaders.SUBJECT, utf8(key))
                    .add(EventHeaders.TIME, utf8(message.at().toString()))
                    .add(EventHeaders.WORKSPACE, utf8(workspace))
                    .add(EventHeaders.REVISION, utf8(Long.toString(revision)));
            trace.carry(key, out.headers());
            underway.add(producer.send(out));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a progress message of " + documentId + " does not become JSON", e);
        }
    }

    private static void tell(ProducerRecord<String, byte[]> dead, String header, String value) {
        dead.headers().remove(header);
        dead.headers().add(header, utf8(value));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close(java.time.Duration.ofSeconds(5));
    }
}

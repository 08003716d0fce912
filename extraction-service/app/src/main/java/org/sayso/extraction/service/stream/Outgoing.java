package org.sayso.extraction.service.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.ContractJson;
import org.sayso.contracts.EventHeaders;
import org.sayso.contracts.ProgressMessage;
import org.sayso.contracts.Topics;
import org.sayso.service.event.Envelope;

/** The messages that tell the other services what became of one. */
final class Outgoing {

    private static final String SERVICE = "extraction-service";
    private static final ObjectWriter WRITER = ContractJson.messages().writerFor(ProgressMessage.class);
    private static final int LONGEST_CAUSE = 1000;

    private Outgoing() {}

    static List<ProducerRecord<byte[], byte[]>> of(ConsumerRecord<byte[], byte[]> message, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Extracted(var workspace, var id, var revision, var value) -> List.of(
                    record(Topics.EXTRACTIONS, message.key(), value, headers(EventHeaders.TYPE_EXTRACTED, workspace, id, revision)),
                    progress(message.key(), new Outcome.Subject(workspace, id, revision), "extracted", null));
            case Outcome.Takedown(var in) -> List.of(
                    record(Topics.EXTRACTIONS, message.key(), null, headers(EventHeaders.TYPE_TAKEDOWN, in.workspace(), in.subject(), in.revision())));
            case Outcome.Dead(var cause, var subject) -> dead(message, bounded(cause), subject);
        };
    }

    private static List<ProducerRecord<byte[], byte[]>> dead(
            ConsumerRecord<byte[], byte[]> message, String cause, Outcome.@Nullable Subject subject) {
        var out = new ArrayList<ProducerRecord<byte[], byte[]>>();
        // As it came: own headers first, so that a replay can send it back unchanged.
        var headers = new RecordHeaders(message.headers());
        headers.remove(EventHeaders.CAUSE).remove(EventHeaders.ORIGIN_TOPIC).remove(EventHeaders.ORIGIN_OFFSET);
        // Set anew as it is sent.
        headers.remove("traceparent").remove("tracestate");
        headers.add(EventHeaders.CAUSE, cause.getBytes(UTF_8));
        headers.add(EventHeaders.ORIGIN_TOPIC, message.topic().getBytes(UTF_8));
        headers.add(EventHeaders.ORIGIN_OFFSET, (message.partition() + "/" + message.offset()).getBytes(UTF_8));
        out.add(record(Topics.DOCUMENTS_DEAD, message.key(), message.value(), headers));
        if (subject != null) {
            out.add(progress(message.key(), subject, "failed", cause));
        }
        return out;
    }

    private static ProducerRecord<byte[], byte[]> progress(byte[] key, Outcome.Subject subject, String stage, @Nullable String cause) {
        var message = new ProgressMessage(subject.workspace(), subject.documentId(), subject.revision(), stage, Instant.now(), SERVICE, cause);
        try {
            return record(
                    Topics.PROGRESS,
                    key,
                    WRITER.writeValueAsBytes(message),
                    headers(EventHeaders.TYPE_PROGRESS, subject.workspace(), subject.documentId(), subject.revision()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a progress message did not become JSON", e);
        }
    }

    private static Headers headers(String type, String workspace, String id, long revision) {
        return Envelope.of(SERVICE, type, workspace, id, revision).toHeaders();
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        return new ProducerRecord<>(topic, null, key, value, headers);
    }

    private static String bounded(String cause) {
        return cause.length() <= LONGEST_CAUSE ? cause : cause.substring(0, LONGEST_CAUSE) + "…";
    }
}

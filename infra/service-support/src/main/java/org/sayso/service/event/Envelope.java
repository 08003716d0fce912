package org.sayso.service.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.sayso.contracts.EventHeaders;

/**
 * What a message says of itself outside its value: CloudEvents 1.0, Kafka binding, binary mode. {@code traceparent} is OpenTelemetry's business and
 * not named here.
 *
 * @param id unique for its source
 * @param source the service that sent it, as a URI reference
 * @param type one of the types in {@link EventHeaders}
 * @param subject the document's id
 * @param revision the document's revision this message speaks of
 */
public record Envelope(String id, String source, String type, String subject, Instant time, String workspace, long revision) {

    /** An envelope with an id of its own, written now. */
    public static Envelope of(String service, String type, String workspace, String documentId, long revision) {
        return new Envelope(UUID.randomUUID().toString(), "/" + service, type, documentId, Instant.now(), workspace, revision);
    }

    /**
     * @throws IllegalArgumentException naming the header that is absent or unreadable
     */
    public static Envelope read(Headers headers) {
        return new Envelope(
                text(headers, EventHeaders.ID),
                text(headers, EventHeaders.SOURCE),
                text(headers, EventHeaders.TYPE),
                text(headers, EventHeaders.SUBJECT),
                time(headers),
                text(headers, EventHeaders.WORKSPACE),
                revision(headers));
    }

    public Headers toHeaders() {
        return new RecordHeaders()
                .add(EventHeaders.SPEC_VERSION, "1.0".getBytes(UTF_8))
                .add(EventHeaders.ID, id.getBytes(UTF_8))
                .add(EventHeaders.SOURCE, source.getBytes(UTF_8))
                .add(EventHeaders.TYPE, type.getBytes(UTF_8))
                .add(EventHeaders.SUBJECT, subject.getBytes(UTF_8))
                .add(EventHeaders.TIME, time.toString().getBytes(UTF_8))
                .add(EventHeaders.WORKSPACE, workspace.getBytes(UTF_8))
                .add(EventHeaders.REVISION, Long.toString(revision).getBytes(UTF_8));
    }

    private static String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            throw new IllegalArgumentException("a message without header " + name);
        }
        return new String(header.value(), UTF_8);
    }

    private static Instant time(Headers headers) {
        try {
            return Instant.parse(text(headers, EventHeaders.TIME));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("header " + EventHeaders.TIME + " is not a time", e);
        }
    }

    private static long revision(Headers headers) {
        try {
            return Long.parseLong(text(headers, EventHeaders.REVISION));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("header " + EventHeaders.REVISION + " is not a number", e);
        }
    }
}

package org.sayso.extraction.service.stream;

import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.sayso.service.event.Envelope;

/** What became of one message. */
sealed interface Outcome {

    /** @param value an extraction message as JSON */
    record Extracted(String workspace, String documentId, long revision, byte[] value) implements Outcome {}

    /** The document was taken down: the tombstone goes on. */
    record Takedown(Envelope envelope) implements Outcome {}

    /**
     * The message can never pass.
     *
     * @param subject whom to tell, null when the message does not say whose it is
     */
    record Dead(String cause, @Nullable Subject subject) implements Outcome {}

    record Subject(String workspace, String documentId, long revision) {

        /** What the headers say, null when they do not. */
        static @Nullable Subject of(Headers headers) {
            try {
                var envelope = Envelope.read(headers);
                return new Subject(envelope.workspace(), envelope.subject(), envelope.revision());
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
    }
}

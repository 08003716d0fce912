package org.sayso.extraction.service.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sayso.contracts.ContractJson;
import org.sayso.contracts.Extraction;
import org.sayso.contracts.ExtractionMessage;

/**
 * Holds a message to the size its topic lets pass. What is left out of a very long document goes by kind, the most easily found again first, and
 * {@link Extraction#truncated()} and the coverage say so; nothing that stays points at something that left.
 */
final class MessageSize {

    private static final ObjectWriter WRITER = ContractJson.messages().writer();
    private static final List<String> ORDER = List.of("sentences", "events", "times", "quantities", "attributions", "entities");

    private final int limit;

    MessageSize(int limit) {
        this.limit = limit;
    }

    /** Even without findings the message is too large. */
    static final class OversizeException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OversizeException(int bytes, int limit) {
            super("its extraction has " + bytes + " bytes without any finding, the limit is " + limit);
        }
    }

    byte[] fit(ExtractionMessage message) {
        byte[] whole = json(message);
        if (whole.length <= limit) {
            return whole;
        }
        var leftOut = new ArrayList<String>();
        byte[] smaller = whole;
        for (String kind : ORDER) {
            leftOut.add(kind);
            smaller = json(new ExtractionMessage(message.source(), without(message.extraction(), Set.copyOf(leftOut), note(leftOut, whole.length))));
            if (smaller.length <= limit) {
                return smaller;
            }
        }
        throw new OversizeException(smaller.length, limit);
    }

    private String note(List<String> leftOut, int bytes) {
        return "left out: " + String.join(", ", leftOut) + "; with them the message has " + bytes + " bytes, the limit is " + limit;
    }

    private static Extraction without(Extraction all, Set<String> kinds, String note) {
        var pipeline = new Extraction.Pipeline(
                all.pipeline().version(),
                all.pipeline().resources(),
                all.pipeline().coverage().stream().filter(stage -> !kinds.contains(stage)).toList());
        return new Extraction(
                all.documentId(),
                all.version(),
                all.textSha256(),
                all.language(),
                all.publishedAt(),
                pipeline,
                all.segments(),
                kinds.contains("sentences") ? List.of() : all.sentences(),
                kinds.contains("entities") ? List.of() : all.entities(),
                kinds.contains("attributions") ? List.of() : all.attributions(),
                kinds.contains("quantities") ? List.of() : all.quantities(),
                kinds.contains("times") ? List.of() : all.times(),
                kinds.contains("events") ? List.of() : all.events(),
                all.fingerprint(),
                note);
    }

    private static byte[] json(ExtractionMessage message) {
        try {
            return WRITER.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an extraction did not become JSON: " + e.getOriginalMessage(), e);
        }
    }
}

package org.sayso.query.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.ContractJson;
import org.sayso.contracts.EventHeaders;
import org.sayso.contracts.ExtractionMessage;
import org.sayso.contracts.Topics;

/** Reads a record of the topic of extractions; the one place that decides whether a record can be understood. */
final class ChangeReader {

    private final ObjectReader json = ContractJson.messages().readerFor(ExtractionMessage.class);

    Change read(ConsumerRecord<String, byte[]> entry) throws UnreadableRecordException {
        var change = entry.value() == null ? takedown(entry) : report(entry.value());
        var key = Topics.key(change.workspace(), change.documentId());
        if (!key.equals(entry.key())) {
            throw new UnreadableRecordException("the key is not the one of document " + change.documentId());
        }
        return change;
    }

    private Change report(byte[] bytes) throws UnreadableRecordException {
        ExtractionMessage message;
        try {
            message = json.readValue(bytes);
        } catch (JsonMappingException e) {
            throw new UnreadableRecordException("not an extraction: " + e.getClass().getSimpleName() + " at " + path(e));
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new UnreadableRecordException("not JSON" + (at == null ? "" : ", byte " + at.getByteOffset()));
        } catch (IOException e) {
            throw new UnreadableRecordException("not JSON: " + e.getClass().getSimpleName());
        }
        check(message);
        return new Change.Report(message, bytes);
    }

    private static void check(@Nullable ExtractionMessage message) throws UnreadableRecordException {
        if (message == null || message.source() == null || message.extraction() == null || message.source().document() == null) {
            throw new UnreadableRecordException("source, its document or extraction is missing");
        }
        var source = message.source();
        var id = message.extraction().documentId();
        require(id, "extraction.documentId");
        require(source.workspace(), "source.workspace");
        require(source.receivedAt(), "source.receivedAt");
        require(message.extraction().pipeline(), "extraction.pipeline");
        var text = source.document().text();
        require(text, "source.document.text");
        if (!id.equals(source.document().id())) {
            throw new UnreadableRecordException("the extraction speaks of another document than " + id);
        }
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableRecordException("the text holds the character NUL, which cannot be stored");
        }
    }

    private static void require(@Nullable Object value, String field) throws UnreadableRecordException {
        if (value == null) {
            throw new UnreadableRecordException(field + " is missing");
        }
    }

    private static Change takedown(ConsumerRecord<String, byte[]> entry) throws UnreadableRecordException {
        var workspace = header(entry.headers(), EventHeaders.WORKSPACE);
        var key = entry.key();
        if (workspace == null || key == null || !key.startsWith(workspace + "/")) {
            throw new UnreadableRecordException("a takedown names its workspace in the header " + EventHeaders.WORKSPACE + " and in its key");
        }
        var revision = header(entry.headers(), EventHeaders.REVISION);
        try {
            return new Change.Takedown(workspace, key.substring(workspace.length() + 1), Long.parseLong(revision == null ? "" : revision));
        } catch (NumberFormatException e) {
            throw new UnreadableRecordException("a takedown names its revision in the header " + EventHeaders.REVISION);
        }
    }

    static @Nullable String header(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Jackson's own path reference, without the values its messages quote. */
    private static String path(JsonMappingException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? "the root" : path.toString();
    }
}

package org.sayso.query.archive;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.sayso.contracts.ContractJson;
import org.sayso.contracts.ExtractionMessage;

/** A message as it is stored: JSON, deflated. */
final class MessageBytes {

    private static final ObjectWriter WRITER = ContractJson.messages().writerFor(ExtractionMessage.class);
    private static final ObjectReader READER = ContractJson.messages().readerFor(ExtractionMessage.class);

    private MessageBytes() {}

    static byte[] of(ExtractionMessage message) {
        var bytes = new ByteArrayOutputStream(8192);
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var out = new DeflaterOutputStream(bytes, deflater, 8192)) {
            WRITER.writeValue(out, message);
        } catch (IOException e) {
            throw new UncheckedIOException("the message of document " + message.extraction().documentId() + " does not become JSON", e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    static ExtractionMessage read(String documentId, byte[] bytes) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return READER.readValue(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the stored message of document " + documentId + " cannot be read", e);
        }
    }
}

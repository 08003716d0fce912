package org.sayso.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.ContractJson;

/** Writes records as JSON, one a line, to a file or standard output, each line at once. */
public final class Sink implements Closeable {

    private static final ObjectWriter WRITER = ContractJson.messages().writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    /** UTF-8 cannot hold half a surrogate pair; JSON's escapes can. */
    private static final ObjectWriter ESCAPING = WRITER.with(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature());

    private final String where;
    private final OutputStream out;
    private final boolean owned;

    private Sink(String where, OutputStream out, boolean owned) {
        this.where = where;
        this.out = out;
        this.owned = owned;
    }

    /** @param file null for standard output */
    public static Sink open(@Nullable Path file, Console console) {
        if (file == null) {
            return new Sink("standard output", console.out(), false);
        }
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            return new Sink(file.toString(), new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), true);
        } catch (IOException e) {
            throw new OutputException(file.toString(), e);
        }
    }

    /** One record as one line of JSON, without its line feed; any thread may ask. */
    public static byte[] json(Object value) {
        return json(value, WRITER, ESCAPING);
    }

    /** The same laid out over many lines, for one large record that a person reads. */
    static byte[] pretty(Object value) {
        return json(value, WRITER.withDefaultPrettyPrinter(), ESCAPING.withDefaultPrettyPrinter());
    }

    private static byte[] json(Object value, ObjectWriter writer, ObjectWriter escaping) {
        try {
            return wellFormed(value, writer, escaping);
        } catch (IOException e) {
            throw new IllegalStateException("a record did not become JSON: " + e.getMessage(), e);
        }
    }

    private static byte[] wellFormed(Object value, ObjectWriter writer, ObjectWriter escaping) throws IOException {
        try {
            return writer.writeValueAsBytes(value);
        } catch (IOException halfSurrogate) {
            return escaping.writeValueAsBytes(value);
        }
    }

    public void line(byte[] json) {
        try {
            out.write(json);
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new OutputException(where, e);
        }
    }

    @Override
    public void close() {
        try {
            if (owned) {
                out.close();
            } else {
                out.flush();
            }
        } catch (IOException e) {
            throw new OutputException(where, e);
        }
    }
}

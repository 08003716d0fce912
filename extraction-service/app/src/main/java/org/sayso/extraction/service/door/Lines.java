package org.sayso.extraction.service.door;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a request, one at a time and bounded. */
final class Lines {

    private final InputStream in;
    private final int limit;
    private long number;

    Lines(InputStream in, int limit) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.limit = limit;
    }

    /** @param bytes null for a line over the limit */
    record Line(long number, byte @Nullable [] bytes) {

        boolean blank() {
            if (bytes == null) {
                return false;
            }
            for (byte b : bytes) {
                if ((b & 0xff) > ' ') {
                    return false;
                }
            }
            return true;
        }
    }

    /** The next line, or null at the end. */
    @Nullable Line next() throws IOException {
        var line = new ByteArrayOutputStream();
        boolean any = false;
        boolean over = false;
        for (int b = in.read(); b >= 0; b = in.read()) {
            any = true;
            if (b == '\n') {
                break;
            }
            if (line.size() == limit) {
                over = true;
            } else {
                line.write(b);
            }
        }
        return any ? new Line(++number, over ? null : line.toByteArray()) : null;
    }
}

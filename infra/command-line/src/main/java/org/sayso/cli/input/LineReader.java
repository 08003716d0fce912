package org.sayso.cli.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Splits a stream at line feeds, in bytes, holding no more than one line of bounded length. */
final class LineReader {

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private int number;

    LineReader(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** @param bytes null when the line is longer than the limit */
    record Line(int number, byte @Nullable [] bytes) {}

    /** The next line without its end, or null at the end of the stream. */
    @Nullable Line next() throws IOException {
        ByteArrayOutputStream carried = null;
        boolean overlong = false;
        while (true) {
            if (position == filled) {
                filled = in.read(buffer);
                position = 0;
                if (filled < 0) {
                    filled = 0;
                    return carried == null && !overlong ? null : line(carried == null ? new byte[0] : carried.toByteArray(), overlong);
                }
            }
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            carried = carried == null ? new ByteArrayOutputStream(Math.max(32, end - position)) : carried;
            overlong |= carried.size() + (end - position) > limit;
            if (overlong) {
                carried.reset();
            } else {
                carried.write(buffer, position, end - position);
            }
            boolean complete = end < filled;
            position = complete ? end + 1 : end;
            if (complete) {
                return line(carried.toByteArray(), overlong);
            }
        }
    }

    private Line line(byte[] bytes, boolean overlong) {
        return new Line(++number, overlong ? null : bytes);
    }
}

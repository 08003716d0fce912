package org.sayso.ingest.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a stream of bytes into lines and never holds more than one of the longest that are allowed. */
final class LineReader {

    private static final int CHUNK = 64 * 1024;

    private final InputStream in;
    private final int longest;
    private byte[] buffer = new byte[CHUNK];
    private int start;
    private int end;
    private boolean ended;

    LineReader(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** One line without its end; a trailing carriage return counts as part of the end. */
    sealed interface Line {

        /** The bytes stand in the reader's own buffer, until the next line is read. */
        record Bytes(byte[] buffer, int start, int length) implements Line {
            boolean blank() {
                for (int i = start; i < start + length; i++) {
                    if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
                        return false;
                    }
                }
                return true;
            }
        }

        /** @param length bytes it had; they were passed over */
        record TooLong(long length) implements Line {}
    }

    /** The next line, null after the last. */
    @Nullable Line next() throws IOException {
        // Counted from `start`, which stays true when the bytes move.
        int searched = 0;
        while (true) {
            int newline = indexOfNewline(start + searched);
            if (newline >= 0) {
                return line(newline, newline + 1);
            }
            searched = end - start;
            if (searched > longest) {
                return passOver();
            }
            if (!fill()) {
                return start == end ? null : line(end, end);
            }
        }
    }

    /** Whether something can be read without waiting for the sender. */
    boolean ready() throws IOException {
        return start < end && indexOfNewline(start) >= 0 || in.available() > 0;
    }

    private Line line(int lineEnd, int next) {
        int length = lineEnd - start;
        if (length > longest) {
            start = next;
            return new Line.TooLong(length);
        }
        if (length > 0 && buffer[lineEnd - 1] == '\r') {
            length--;
        }
        var line = new Line.Bytes(buffer, start, length);
        start = next;
        return line;
    }

    private Line passOver() throws IOException {
        long length = 0;
        while (true) {
            int newline = indexOfNewline(start);
            if (newline >= 0) {
                length += newline - start;
                start = newline + 1;
                return new Line.TooLong(length);
            }
            length += end - start;
            start = end;
            if (!fill()) {
                return new Line.TooLong(length);
            }
        }
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (start > 0 && end == buffer.length || start == end) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.min(2 * buffer.length, longest + CHUNK));
        }
        int read = in.read(buffer, end, buffer.length - end);
        if (read < 0) {
            ended = true;
            return false;
        }
        end += read;
        return true;
    }

    private int indexOfNewline(int from) {
        for (int i = from; i < end; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }
}

package org.sayso.ingest.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    @Test
    void cutsAtLineEnds() throws IOException {
        assertEquals(List.of("a", "", "b", "c\rd"), lines("a\r\n\nb\nc\rd", 100, 100));
        assertEquals(List.of(), lines("", 100, 100));
        assertEquals(List.of(""), lines("\n", 100, 100));
    }

    @Test
    void aLineTooLongIsCountedAndLeft() throws IOException {
        assertEquals(List.of("too long: 200000", "next", "too long: 101"), lines("x".repeat(200_000) + "\nnext\n" + "y".repeat(101), 100, 7));
        assertEquals(List.of("x".repeat(100)), lines("x".repeat(100) + "\n", 100, 7));
    }

    @Test
    void itDoesNotMatterHowTheBytesArrive() throws IOException {
        var random = new Random(11);
        for (int round = 0; round < 200; round++) {
            var expected = new ArrayList<String>();
            var text = new StringBuilder();
            for (int i = 0; i < 20; i++) {
                var line = "z".repeat(random.nextInt(70_000) % (1 + random.nextInt(70_000)));
                expected.add(line.length() > 50_000 ? "too long: " + line.length() : line);
                text.append(line).append('\n');
            }
            assertEquals(expected, lines(text.toString(), 50_000, 1 + random.nextInt(40_000)));
        }
    }

    /** @param portion bytes the stream gives at a time */
    private static List<String> lines(String text, int longest, int portion) throws IOException {
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(length, portion));
            }
        };
        var reader = new LineReader(in, longest);
        var lines = new ArrayList<String>();
        for (var line = reader.next(); line != null; line = reader.next()) {
            lines.add(switch (line) {
                case LineReader.Line.TooLong(long length) -> "too long: " + length;
                case LineReader.Line.Bytes(byte[] buffer, int start, int length) -> new String(buffer, start, length, StandardCharsets.UTF_8);
            });
        }
        return lines;
    }
}

package org.sayso.cli.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {

    @Test
    void theLastLineNeedsNoEnd() throws IOException {
        assertEquals(List.of("a", "", "b"), lines("a\n\nb", 10));
        assertEquals(List.of("a", "b"), lines("a\nb\n", 10));
        assertEquals(List.of(), lines("", 10));
    }

    @ParameterizedTest
    @ValueSource(ints = {65_535, 65_536, 65_537, 200_000})
    void aLineMayCrossTheBuffer(int length) throws IOException {
        var line = "x".repeat(length);
        assertEquals(List.of(line, "y"), lines(line + "\ny", 1_000_000));
    }

    @Test
    void aLineBeyondTheLimitIsPassedOverAndStillCounted() throws IOException {
        // Given
        var reader = reader("ab\n" + "x".repeat(300_000) + "\ncd", 100);
        // When
        var first = reader.next();
        var second = reader.next();
        var third = reader.next();
        // Then
        assertNotNull(first);
        assertNotNull(second);
        assertNotNull(third);
        assertNull(second.bytes());
        assertEquals(3, third.number());
        assertEquals("cd", new String(third.bytes(), StandardCharsets.UTF_8));
        assertNull(reader.next());
    }

    private static LineReader reader(String text, int limit) {
        return new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), limit);
    }

    private static List<String> lines(String text, int limit) throws IOException {
        var lines = new ArrayList<String>();
        var reader = reader(text, limit);
        for (var line = reader.next(); line != null; line = reader.next()) {
            lines.add(new String(line.bytes(), StandardCharsets.UTF_8));
        }
        return lines;
    }
}

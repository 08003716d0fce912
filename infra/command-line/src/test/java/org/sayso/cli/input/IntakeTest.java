package org.sayso.cli.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sayso.contracts.Document;

class IntakeTest {

    private final Intake intake = new Intake("desk", Instant.parse("2026-03-04T00:00:00Z"));

    @Test
    void aSecondReportOfOneAddressIsANewVersionThatKeepsItsOwnId() {
        // When
        var first = intake.take(document("a", "https://ferry.example/1", "Late."));
        var second = intake.take(document("b", "https://ferry.example/1", "Late again."));
        var third = intake.take(document(null, "https://ferry.example/1", "Late a third time."));
        // Then
        assertNull(first.message().versionOf());
        assertEquals("b", second.message().document().id());
        assertEquals(2, second.message().version());
        assertEquals("a", second.message().versionOf());
        assertEquals("a~3", third.message().document().id());
    }

    @Test
    void theSameBytesAgainAreNoChange() {
        // Given
        var first = intake.take(document("a", null, "Late."));
        // When
        var again = intake.take(document("a", null, "Late."));
        // Then
        assertFalse(first.repeated());
        assertTrue(again.repeated());
        assertEquals(first.message().version(), again.message().version());
    }

    @Test
    void oneIdWithOtherBytesIsAVersionUnderACountedId() {
        // Given
        intake.take(document("a", null, "Late."));
        // When
        var second = intake.take(document("a", null, "Not late."));
        // Then
        assertEquals("a~2", second.message().document().id());
        assertEquals("a", second.message().versionOf());
    }

    @Test
    void aDocumentWithoutIdGetsTheSameOneEveryTime() {
        // Given
        var other = new Intake("desk", Instant.EPOCH);
        // When
        var id = intake.take(document(null, "https://ferry.example/2", "Late.")).message().document().id();
        // Then
        assertEquals(id, other.take(document(null, "https://ferry.example/2", "Late.")).message().document().id());
        assertEquals(16, String.valueOf(id).length());
    }

    private static Document document(@Nullable String id, @Nullable String url, String text) {
        return new Document(id, url, "The Ferry Post", null, null, null, null, text, null, null, null);
    }
}

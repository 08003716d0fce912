package org.sayso.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sayso.contracts.Document;
import org.sayso.extraction.text.SourceText;
import org.sayso.extraction.text.UnreadableDocumentException;

class ExtractorTest {

    private static final Extractor EXTRACTOR = Extractor.load();

    static Document document(String text) {
        return new Document("d1", null, null, null, null, null, "en", text, null, null, null);
    }

    @Test
    void findsWhoSaysWhat() {
        // Given
        var text = "The harbour was closed. \uD83D\uDEA2 Mayor Ines Calvo said that the pier had burned for two days.";
        // When
        var extraction = EXTRACTOR.extract(SourceText.read(document(text), 1));
        // Then
        var attribution = extraction.attributions().getFirst();
        assertEquals("the pier had burned for two days", attribution.content().getFirst().exact());
        var source = attribution.source();
        assertTrue(source != null && source.name() != null && source.name().endsWith("Ines Calvo"));
        var content = attribution.content().getFirst();
        assertEquals(content.exact(), text.substring(text.offsetByCodePoints(0, content.start()), text.offsetByCodePoints(0, content.end())));
    }

    @Test
    void aDocumentWithoutTextIsRefusedByNameAndField() {
        var refusal = assertThrows(UnreadableDocumentException.class, () -> SourceText.read(
                new Document("d7", null, null, null, null, null, null, null, null, null, null), 1));
        assertEquals("text", refusal.field());
        assertTrue(refusal.getMessage().contains("d7"));
    }

    @Test
    void aTextOverTheLimitIsRefusedWithTheLimit() {
        var refusal = assertThrows(UnreadableDocumentException.class, () -> SourceText.read(document("é".repeat(512 * 1024 / 2 + 1)), 1));
        assertTrue(refusal.getMessage().contains("524288"), refusal.getMessage());
    }
}

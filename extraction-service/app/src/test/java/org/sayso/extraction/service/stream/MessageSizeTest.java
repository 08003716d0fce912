package org.sayso.extraction.service.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sayso.contracts.ContractJson;
import org.sayso.contracts.Document;
import org.sayso.contracts.DocumentMessage;
import org.sayso.contracts.ExtractionMessage;
import org.sayso.extraction.Extractor;
import org.sayso.extraction.text.SourceText;

class MessageSizeTest {

    private static final String TEXT = "Mara Lindqvist said that 14 ferries were late on Thursday. ".repeat(50);

    @Test
    void aMessageWithinTheLimitIsWhole() throws IOException {
        assertNull(read(new MessageSize(1_000_000).fit(message())).extraction().truncated());
    }

    @Test
    void aLargerOneSaysWhatIsLeftOutAndHoldsNoLooseEnds() throws IOException {
        // Given
        int whole = new MessageSize(10_000_000).fit(message()).length;
        for (int limit = whole - 1; limit > TEXT.length() + 5_000; limit -= whole / 9) {
            // When
            byte[] bytes = new MessageSize(limit).fit(message());
            // Then
            var extraction = read(bytes).extraction();
            assertTrue(bytes.length <= limit);
            assertNotNull(extraction.truncated());
            assertTrue(extraction.truncated().contains("sentences"), extraction.truncated());
            assertEquals(extraction.attributions().isEmpty(), !extraction.pipeline().coverage().contains("attributions"));
            boolean entities = !extraction.entities().isEmpty();
            boolean attributions = !extraction.attributions().isEmpty();
            assertTrue(entities || !attributions, "attributions without the entities they point at");
            assertTrue(attributions || extraction.quantities().isEmpty(), "quantities without the attributions they point at");
        }
    }

    @Test
    void whatCannotBeMadeToFitIsRefused() {
        var error = assertThrows(MessageSize.OversizeException.class, () -> new MessageSize(1_000).fit(message()));
        assertFalse(String.valueOf(error.getMessage()).contains("Lindqvist"));
    }

    private static ExtractionMessage message() {
        var document = new Document("d", null, null, null, null, null, "en", TEXT, null, null, null);
        var source = new DocumentMessage(document, "north", 1, null, 1, "0", Instant.EPOCH);
        return new ExtractionMessage(source, Extractor.load().extract(SourceText.read(document, 1)));
    }

    private static ExtractionMessage read(byte[] bytes) throws IOException {
        return ContractJson.messages().readValue(bytes, ExtractionMessage.class);
    }
}

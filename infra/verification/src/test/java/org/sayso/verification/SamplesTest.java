package org.sayso.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.contracts.ContractJson;
import org.sayso.contracts.Document;

/** The samples pass the same door as a partner's documents. */
class SamplesTest {

    private static final Path SAMPLES = Path.of("").toAbsolutePath().resolve("../../samples").normalize();

    @ParameterizedTest
    @ValueSource(strings = {"strait.ndjson", "dam.ndjson"})
    void aStoryIsSixDocumentsOrMoreFromSeveralOutlets(String file) throws Exception {
        // Given
        var strict = ContractJson.strict();
        var ids = new HashSet<String>();
        var outlets = new HashSet<String>();
        // When
        for (var line : Files.readAllLines(SAMPLES.resolve(file))) {
            var document = strict.readValue(line, Document.class);
            assertTrue(ids.add(document.id()), document.id() + " stands twice");
            outlets.add(document.outlet());
            assertNotNull(document.text());
            assertNotNull(document.publishedAt());
        }
        // Then
        assertTrue(ids.size() >= 6, "documents");
        assertTrue(outlets.size() >= 5, "outlets");
        assertEquals(ids.size(), ids.stream().filter(id -> id.matches("[a-z]+-\\d")).count());
    }
}

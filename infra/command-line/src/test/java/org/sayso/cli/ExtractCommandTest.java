package org.sayso.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.contracts.ContractJson;
import org.sayso.contracts.Extraction;

class ExtractCommandTest {

    private static final ObjectMapper JSON = ContractJson.strict();

    @TempDir
    Path folder;

    @Test
    void everyKindOfFileInAFolderBecomesOneLineInTheOrderOfNames() throws Exception {
        // Given
        Files.writeString(folder.resolve("b.txt"), "The harbour master said the ferry was late.");
        Files.writeString(folder.resolve("c.html"), "<html><body><article><p>Mara Lindqvist said the ferry was on time.</p></article></body></html>");
        Files.writeString(folder.resolve("a.ndjson"), "{\"id\":\"one\",\"text\":\"He denied it.\"}\n\n{\"id\":\"two\",\"text\":\"She agreed.\"}\n");
        Files.writeString(folder.resolve("d.json"), "{\n \"id\": \"three\",\n \"text\": \"No.\"\n}\n");
        Files.writeString(folder.resolve("notes.md"), "not a document");
        // When
        var run = Run.of("", "extract", folder.toString());
        // Then
        assertEquals(0, run.exit(), run.err());
        assertEquals(List.of("one", "two", "b", "c", "three"), ids(run));
        assertTrue(run.err().contains("1 file of other kinds passed over"), run.err());
    }

    @Test
    void aBrokenLineIsNamedWithItsNumberAndTheRestGoesOn() throws Exception {
        // Given
        var input = """
                {"id":"one","text":"He denied it."}
                {"id":"two","text":

                {"id":"three","text":7}
                {"text":null,"id":"four"}
                {"id":"five","text":"She agreed.","shelf":"B"}
                """;
        // When
        var run = Run.of(input, "extract", "-");
        // Then
        assertEquals(1, run.exit());
        assertEquals(List.of("one", "five"), ids(run));
        assertTrue(run.err().contains("standard input, line 2: not JSON"), run.err());
        assertTrue(run.err().contains("standard input, line 4: field \"text\""), run.err());
        assertTrue(run.err().contains("standard input, line 5: document four: text"), run.err());
        assertTrue(run.err().contains("the field \"shelf\" is not known"), run.err());
        assertTrue(run.err().contains("3 of 5 inputs broken"), run.err());
    }

    @Test
    void halfASurrogatePairComesThroughAsAnEscape() throws Exception {
        // When
        var run = Run.of("{\"id\":\"half\",\"text\":\"x \\ud800 y\"}\n", "extract", "-");
        // Then
        assertEquals(0, run.exit(), run.err());
        assertEquals("x \ud800 y", JSON.readValue(run.lines().getFirst(), Extraction.class).segments().getFirst().exact());
    }

    @Test
    void moreThreadsGiveTheSameBytes() {
        // Given
        var input = IntStream.range(0, 60)
                .mapToObj(i -> "{\"id\":\"d" + i + "\",\"text\":\"" + "Minister number " + i + " said that " + i + " bridges were closed. ".repeat(i % 7 + 1) + "\"}")
                .collect(Collectors.joining("\n"));
        // When
        var one = Run.of(input, "extract", "-");
        var four = Run.of(input, "extract", "--threads", "4", "-");
        // Then
        assertEquals(60, one.lines().size());
        assertEquals(one.out(), four.out());
    }

    @Test
    void theOutputMayGoToAFileInAFolderThatIsNotThereYet() throws Exception {
        // Given
        Path out = folder.resolve("new/deep/out.ndjson");
        // When
        var run = Run.of("{\"id\":\"one\",\"text\":\"He denied it.\"}", "extract", "-", "--out", out.toString());
        // Then
        assertEquals(0, run.exit(), run.err());
        assertEquals("", run.out());
        assertNotNull(JSON.readValue(Files.readString(out), Extraction.class));
    }

    @Test
    void whatThePersonSaysHoldsWhereTheDocumentIsSilent() throws Exception {
        // Given
        var input = "{\"id\":\"one\",\"text\":\"He denied it.\"}\n{\"id\":\"two\",\"text\":\"No.\",\"publishedAt\":\"2026-01-02T03:04:05Z\"}";
        // When
        var run = Run.of(input, "extract", "-", "--published-at", "2026-03-04T18:00:00+01:00");
        // Then
        assertEquals("2026-03-04T18:00+01:00", String.valueOf(JSON.readValue(run.lines().get(0), Extraction.class).publishedAt()));
        assertEquals("2026-01-02T03:04:05Z", JSON.readTree(run.lines().get(1)).get("publishedAt").asText());
    }

    @Test
    void aWrongCallSaysWhatIsWrongAndEndsWithTwo() {
        assertEquals(2, Run.of("").exit());
        assertEquals(2, Run.of("", "extract").exit());
        assertEquals(2, Run.of("", "extract", "-", "--threads", "many").exit());
        assertTrue(Run.of("", "extract", "-", "--published-at", "Tuesday").err().contains("'Tuesday' is not a time"));
        assertEquals(0, Run.of("", "--help").exit());
    }

    @Test
    void aFileThatIsNotThereIsNamedAndTheOthersAreDone() throws Exception {
        // Given
        Path there = Files.writeString(folder.resolve("there.txt"), "She agreed.");
        // When
        var run = Run.of("", "extract", folder.resolve("missing.txt").toString(), there.toString());
        // Then
        assertEquals(1, run.exit());
        assertEquals(List.of("there"), ids(run));
        assertTrue(run.err().contains("missing.txt: no such file or folder"), run.err());
    }

    private static List<String> ids(Run run) throws Exception {
        return run.lines().stream().map(ExtractCommandTest::id).toList();
    }

    private static String id(String line) {
        try {
            return JSON.readValue(line, Extraction.class).documentId();
        } catch (java.io.IOException e) {
            throw new AssertionError(line, e);
        }
    }
}

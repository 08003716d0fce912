package org.sayso.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Messages of every released version, kept as files that never change: what was once sent can be read for good. A folder a version; a file's name begins
 * with the name of its schema, and a new case needs no Java.
 */
class GoldenMessagesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path SCHEMAS = Path.of("src/main/resources/org/sayso/contracts/schema");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Class<?>> RECORDS = Map.of(
            "document", Document.class,
            "document-message", DocumentMessage.class,
            "extraction", Extraction.class,
            "extraction-message", ExtractionMessage.class,
            "progress-message", ProgressMessage.class,
            "dossier", Dossier.class);

    static Stream<Path> messages() throws IOException {
        return Files.walk(GOLDEN).filter(file -> file.toString().endsWith(".json")).sorted();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void itsSchemaTakesIt(Path file) throws IOException {
        assertEquals(List.of(), schema(file).validate(Files.readString(file), InputFormat.JSON));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void itsRecordHoldsAllOfIt(Path file) throws IOException {
        var golden = JSON.readTree(file.toFile());
        var record = ContractJson.messages().treeToValue(golden, RECORDS.get(kind(file)));
        var written = ContractJson.messages().writeValueAsString(record);
        assertEquals(List.of(), schema(file).validate(written, InputFormat.JSON), "what is written keeps to the schema");
        var again = JSON.readTree(written);
        // The smallest document leaves fields out; writing states them as null.
        assertEquals(withoutNulls(golden), withoutNulls(again));
        assertEquals(record, ContractJson.messages().readValue(written, RECORDS.get(kind(file))));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aFieldOfALaterVersionIsPassedOverByConsumers(Path file) throws IOException {
        var golden = JSON.readTree(file.toFile());
        var later = golden.deepCopy();
        addEverywhere(later);
        var type = RECORDS.get(kind(file));
        assertEquals(ContractJson.messages().treeToValue(golden, type), ContractJson.messages().treeToValue(later, type));
    }

    @Test
    void atTheDoorAFieldNobodyKnowsIsRefused() throws IOException {
        var document = GOLDEN.resolve("v1/document.json");
        var later = (ObjectNode) JSON.readTree(document.toFile());
        later.put("fieldOfALaterVersion", 1);
        assertEquals(1, schema(document).validate(later.toString(), InputFormat.JSON).size());
        assertThrows(JsonProcessingException.class, () -> ContractJson.strict().treeToValue(later, Document.class));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everySpanStandsWhereItSays(Path file) throws IOException {
        var golden = JSON.readTree(file.toFile());
        if (golden.at("/extraction").isObject()) {
            assertSpans(golden.at("/source/document/text").asText(), golden.get("extraction"));
        }
    }

    @Test
    void everySchemaHasAGoldenMessage() throws IOException {
        var kinds = messages().map(GoldenMessagesTest::kind).distinct().sorted().toList();
        try (var schemas = Files.list(SCHEMAS)) {
            assertEquals(schemas.map(file -> file.getFileName().toString().replace(".v1.schema.json", "")).sorted().toList(), kinds);
        }
    }

    private static void assertSpans(String text, JsonNode node) {
        if (node.hasNonNull("exact")) {
            int start = text.offsetByCodePoints(0, node.get("start").asInt());
            int end = text.offsetByCodePoints(0, node.get("end").asInt());
            assertEquals(node.get("exact").asText(), text.substring(start, end));
        }
        node.forEach(child -> assertSpans(text, child));
    }

    private static void addEverywhere(JsonNode node) {
        node.forEach(GoldenMessagesTest::addEverywhere);
        if (node instanceof ObjectNode object) {
            object.putObject("fieldOfALaterVersion").put("deep", true);
        }
    }

    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var kept = JSON.createObjectNode();
            object.properties().forEach(entry -> {
                if (!entry.getValue().isNull()) {
                    kept.set(entry.getKey(), withoutNulls(entry.getValue()));
                }
            });
            return kept;
        }
        if (node instanceof ArrayNode array) {
            var kept = JSON.createArrayNode();
            array.forEach(item -> kept.add(withoutNulls(item)));
            return kept;
        }
        return node;
    }

    private static Schema schema(Path message) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMAS.resolve(kind(message) + ".v1.schema.json")));
    }

    private static String kind(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.indexOf('.'));
    }
}

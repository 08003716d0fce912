package org.sayso.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records and schemas say the same: the same fields, of the same types, null where the record allows it. Both ways. */
class SchemaTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/org/sayso/contracts/schema");

    @ParameterizedTest
    @ValueSource(classes = {Document.class, DocumentMessage.class, Extraction.class, ExtractionMessage.class, ProgressMessage.class, Dossier.class})
    void recordAndSchemaAgree(Class<?> record) throws IOException {
        var name = record.getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        var schema = new ObjectMapper().readTree(SCHEMAS.resolve(name + ".v1.schema.json").toFile());
        assertEquals("https://json-schema.org/draft/2020-12/schema", schema.get("$schema").asText());
        assertAgree(record, schema, schema, record == Document.class);
    }

    private void assertAgree(Class<?> record, JsonNode object, JsonNode root, boolean atTheDoor) {
        var fields = new LinkedHashMap<String, JsonNode>();
        object.get("properties").properties().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
        var components = Arrays.stream(record.getRecordComponents()).map(RecordComponent::getName).toList();
        assertEquals(components, List.copyOf(fields.keySet()), record.getSimpleName());
        // A sender may leave a field out; what we write states every field.
        if (!atTheDoor && record != Document.class && record != Rights.class) {
            assertEquals(components, strings(object.get("required")), record.getSimpleName());
            assertTrue(!object.has("additionalProperties"), "a consumer passes over what it does not know: " + record.getSimpleName());
        }
        if (atTheDoor) {
            assertEquals("false", object.get("additionalProperties").asText(), "a stranger's unknown field is refused");
        }
        for (var component : record.getRecordComponents()) {
            assertType(record.getSimpleName() + "." + component.getName(), component.getAnnotatedType(), fields.get(component.getName()), root, atTheDoor);
        }
    }

    private void assertType(String place, AnnotatedType annotated, JsonNode field, JsonNode root, boolean atTheDoor) {
        var nullable = annotated.isAnnotationPresent(Nullable.class);
        // In a message the id is always there, which the record cannot say.
        if (!place.equals("Document.id")) {
            assertEquals(nullable, mayBeNull(field), place + " may be null");
        }
        if (annotated.getType() instanceof ParameterizedType list) {
            assertEquals("array", field.get("type").asText(), place);
            var item = (Class<?>) list.getActualTypeArguments()[0];
            if (item.isRecord()) {
                assertAgree(item, definition(field.get("items"), root), root, atTheDoor);
            } else {
                assertEquals(jsonType(item), field.at("/items/type").asText(), place);
            }
            return;
        }
        var type = (Class<?>) annotated.getType();
        if (type.isRecord()) {
            assertAgree(type, definition(field, root), root, atTheDoor);
        } else if (!field.has("enum")) {
            assertEquals(jsonType(type), field.get("type").isArray() ? field.get("type").get(0).asText() : field.get("type").asText(), place);
            assertEquals(type == Instant.class || type == OffsetDateTime.class, field.has("format"), place + " is a time");
        }
    }

    private static boolean mayBeNull(JsonNode field) {
        for (var choice : List.of("anyOf", "enum", "type")) {
            if (field.path(choice).isArray()) {
                for (var item : field.get(choice)) {
                    if (item.isNull() || item.asText().equals("null") || item.path("type").asText().equals("null")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static JsonNode definition(JsonNode field, JsonNode root) {
        var reference = field.has("anyOf") ? field.get("anyOf").get(0).get("$ref") : field.get("$ref");
        return root.at(reference.asText().substring(1));
    }

    private static String jsonType(Class<?> type) {
        var types = Map.<Class<?>, String>of(
                int.class, "integer", long.class, "integer", Integer.class, "integer", Long.class, "integer", double.class, "number", Double.class, "number",
                boolean.class, "boolean");
        return types.getOrDefault(type, "string");
    }

    private static List<String> strings(JsonNode array) {
        var found = new ArrayList<String>();
        array.forEach(item -> found.add(item.asText()));
        return found;
    }
}

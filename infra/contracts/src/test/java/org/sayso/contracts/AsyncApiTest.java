package org.sayso.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The description of the topics says what code and cluster say. */
class AsyncApiTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/sayso/contracts");
    private static final YAMLMapper YAML = new YAMLMapper();

    private final JsonNode api = read(FOLDER.resolve("asyncapi.yaml"));

    @Test
    void itsChannelsAreTheTopicsOfTheCode() {
        assertEquals(constants(Topics.class), new TreeSet<>(channels().keySet()));
    }

    @Test
    void itsPartitionsAreThoseOfTheCluster() throws IOException {
        var cluster = new TreeMap<String, Integer>();
        try (var topics = YAML.readerFor(JsonNode.class).<JsonNode>readValues(Path.of("../kafka/topics.yaml").toFile())) {
            while (topics.hasNext()) {
                var topic = topics.next();
                if (topic.path("kind").asText().equals("KafkaTopic")) {
                    cluster.put(topic.at("/metadata/name").asText(), topic.at("/spec/partitions").asInt());
                }
            }
        }
        assertEquals(cluster, channels());
    }

    @Test
    void itsHeadersAndTypesAreThoseOfTheCode() {
        var headers = new TreeSet<String>();
        api.at("/components/schemas/envelope/properties").fieldNames().forEachRemaining(headers::add);
        api.at("/components/messages/dead/headers/properties").fieldNames().forEachRemaining(headers::add);
        headers.remove("traceparent");
        var types = new TreeSet<String>();
        api.at("/components/messages").forEach(message -> types.add(message.get("name").asText()));
        for (var constant : constants(EventHeaders.class)) {
            assertTrue(constant.startsWith("org.sayso.") ? types.contains(constant) : headers.contains(constant), constant);
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        api.findValues("$ref").stream().map(JsonNode::asText).forEach(reference -> {
            if (reference.startsWith("#")) {
                assertTrue(!api.at(reference.substring(1)).isMissingNode(), reference);
            } else {
                assertTrue(Files.exists(FOLDER.resolve(reference)), reference);
            }
        });
    }

    private TreeMap<String, Integer> channels() {
        var channels = new TreeMap<String, Integer>();
        api.get("channels").forEach(channel -> channels.put(channel.get("address").asText(), channel.at("/bindings/kafka/partitions").asInt()));
        return channels;
    }

    private static TreeSet<String> constants(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode read(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

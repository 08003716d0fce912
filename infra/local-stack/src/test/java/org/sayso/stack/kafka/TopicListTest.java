package org.sayso.stack.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sayso.contracts.Topics;

class TopicListTest {

    @Test
    void theListHoldsTheConstantsAndNothingElse() throws Exception {
        // Given
        var constants = Arrays.stream(Topics.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .collect(Collectors.toSet());
        // When
        var listed = TopicList.load().names();
        // Then
        assertEquals(constants, listed);
    }

    @Test
    void topicsKeyedByDocumentHaveOneNumberOfPartitions() throws Exception {
        var counts = TopicList.load().topics().stream()
                .filter(topic -> !topic.name().contains(".dead."))
                .map(TopicList.Topic::partitions)
                .collect(Collectors.toSet());
        assertEquals(Set.of(24), counts);
    }

    @Test
    void onlyExtractionsAreKeptForEver() throws Exception {
        var compacted = TopicList.load().topics().stream()
                .filter(topic -> "compact".equals(topic.config().get("cleanup.policy")))
                .map(TopicList.Topic::name)
                .toList();
        assertEquals(java.util.List.of(Topics.EXTRACTIONS), compacted);
    }

    @Test
    void anotherKindOfResourceIsRefused() {
        var yaml = new ByteArrayInputStream("kind: ConfigMap\n".getBytes(StandardCharsets.UTF_8));
        assertThrows(IllegalArgumentException.class, () -> TopicList.read(yaml));
    }
}

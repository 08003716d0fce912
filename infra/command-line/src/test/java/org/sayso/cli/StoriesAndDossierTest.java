package org.sayso.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.contracts.ContractJson;

class StoriesAndDossierTest {

    private static final ObjectMapper JSON = ContractJson.messages();

    /** Two reports of one fire, the second again as a changed version of its page, and one report of something else. */
    private static final String DOCUMENTS = """
            {"id":"fire-1","outlet":"The Ferry Post","url":"https://ferry.example/fire","publishedAt":"2026-03-04T08:00:00Z","language":"en","text":"A fire destroyed the Tolvik cannery on Wednesday. Mayor Ingrid Aasen said that 40 workers at the Tolvik cannery had escaped the fire."}
            {"id":"fire-2","outlet":"Coast Radio","url":"https://coast.example/1","publishedAt":"2026-03-04T09:00:00Z","language":"en","text":"The Tolvik cannery burned down on Wednesday in a fire. Mayor Ingrid Aasen said 40 workers had escaped the fire at the Tolvik cannery."}
            {"outlet":"The Ferry Post","url":"https://ferry.example/fire","publishedAt":"2026-03-04T12:00:00Z","language":"en","text":"A fire destroyed the Tolvik cannery on Wednesday. Mayor Ingrid Aasen said that 38 workers at the Tolvik cannery had escaped the fire."}
            {"id":"fire-2","outlet":"Coast Radio","url":"https://coast.example/1","publishedAt":"2026-03-04T09:00:00Z","language":"en","text":"The Tolvik cannery burned down on Wednesday in a fire. Mayor Ingrid Aasen said 40 workers had escaped the fire at the Tolvik cannery."}
            {"id":"chess","outlet":"Coast Radio","url":"https://coast.example/2","publishedAt":"2025-06-01T09:00:00Z","language":"en","text":"Grandmaster Pavel Orlic won the chess open in Lugano. Orlic said the endgame was simple."}
            """;

    @Test
    void everyDocumentIsAssignedOnceInTheOrderOfTheInput() throws IOException {
        // When
        var run = Run.of(DOCUMENTS, "stories", "-");
        // Then
        assertEquals(0, run.exit(), run.err());
        var rows = rows(run);
        assertEquals(List.of("fire-1", "fire-2", "fire-1~2", "chess"), rows.stream().map(row -> row.get("id").asText()).toList());
        assertEquals(rows.get(0).get("story"), rows.get(2).get("story"));
        assertNotEquals(rows.get(0).get("story"), rows.get(3).get("story"));
        rows.forEach(row -> assertTrue(row.get("origin").isTextual()));
    }

    @Test
    void theDossierIsOfTheLargestStoryAndAllOfEvery() throws IOException {
        // When
        var one = Run.of(DOCUMENTS, "dossier", "-");
        var all = Run.of(DOCUMENTS, "dossier", "--all", "-");
        // Then
        assertEquals(0, one.exit(), one.err());
        var largest = JSON.readTree(one.out());
        assertTrue(largest.get("documents").size() >= 2, one.out());
        var stories = rows(all);
        assertEquals(largest, stories.getFirst());
        assertEquals(4, stories.stream().mapToInt(story -> story.get("documents").size()).sum());
    }

    @Test
    void withoutAnyDocumentThereIsNoDossier() {
        var run = Run.of("\n", "dossier", "-");
        assertEquals(1, run.exit());
        assertTrue(run.err().contains("no document"), run.err());
    }

    private static List<JsonNode> rows(Run run) throws IOException {
        try (var values = JSON.readerFor(JsonNode.class).<JsonNode>readValues(run.out())) {
            return values.readAll();
        }
    }
}

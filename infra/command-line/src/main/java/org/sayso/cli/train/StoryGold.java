package org.sayso.cli.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sayso.contracts.ContractJson;
import org.sayso.extraction.text.SourceText;
import org.sayso.extraction.training.MarkedArticle;

/**
 * The golden stories as articles with attributions. A story's gold tells where a quotation stands, but its speaker and its cue by their words alone: they are
 * looked for beside it.
 */
public final class StoryGold {

    /** Names, one a line, of the stories from which nothing is learned. */
    private static final String HELD_BACK = "held-back.txt";
    /** A trimmed copy says nothing its original does not. */
    private static final String TRIMMED = "trimmed-copy";

    private StoryGold() {}

    /** The stories to learn from, by name in alphabetical order. */
    public static List<Path> learned(Path folder) throws IOException {
        var heldBack = Files.readAllLines(folder.resolve(HELD_BACK)).stream().map(String::strip).collect(Collectors.toSet());
        try (var stories = Files.list(folder)) {
            return stories.filter(Files::isDirectory).filter(story -> !heldBack.contains(story.getFileName().toString())).sorted().toList();
        }
    }

    static List<MarkedArticle> read(Path story) throws IOException {
        var gold = ContractJson.messages().readTree(story.resolve("gold.json").toFile());
        var trimmed = new TreeSet<String>();
        gold.path("documents").forEach(document -> {
            if (document.path("relation").asText().equals(TRIMMED)) {
                trimmed.add(document.path("id").asText());
            }
        });
        var articles = new ArrayList<MarkedArticle>();
        for (var document : TrainingData.documents(story.resolve("documents.ndjson"))) {
            if (!trimmed.contains(document.documentId())) {
                articles.add(article(document, gold.path("quotations")));
            }
        }
        return articles;
    }

    static MarkedArticle article(SourceText document, JsonNode quotations) {
        var placed = new PlacedQuotations(document.text());
        for (var quotation : quotations) {
            if (quotation.path("document").asText().equals(document.documentId())) {
                placed.add(quotation);
            }
        }
        return new MarkedArticle(document, placed.gold());
    }
}

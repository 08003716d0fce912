package org.sayso.ledger.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sayso.cli.train.StoryGold;
import org.sayso.contracts.ContractJson;
import org.sayso.contracts.Document;
import org.sayso.contracts.DocumentMessage;
import org.sayso.contracts.ExtractionMessage;
import org.sayso.extraction.Extractor;
import org.sayso.extraction.text.SourceText;

/** The golden stories of the ledger as the engine reads them. */
public final class GoldenStories {

    /** Where the ledger's sources lie. */
    public static final Path LEDGER = Path.of("").toAbsolutePath().resolve("../../query-service/ledger/src").normalize();

    private static final Path STORIES = LEDGER.resolve("test/resources/golden/stories");

    /** What weights are learned from: all but those in {@code held-back.txt}. */
    public static final List<String> LEARNED = learned();

    private static final Extractor EXTRACTOR = Extractor.load();

    private GoldenStories() {}

    /** Every second story of those learned from, beginning with the first or the second: each half is tried on the other. */
    public static List<String> half(int first) {
        var half = new ArrayList<String>();
        for (var i = first; i < LEARNED.size(); i += 2) {
            half.add(LEARNED.get(i));
        }
        return List.copyOf(half);
    }

    public static List<ExtractionMessage> messages(String story) {
        try {
            var messages = new ArrayList<ExtractionMessage>();
            for (var line : Files.readAllLines(STORIES.resolve(story).resolve("documents.ndjson"))) {
                var text = SourceText.read(ContractJson.messages().readValue(line, Document.class), 1);
                var received = Instant.EPOCH.plusSeconds(messages.size());
                messages.add(new ExtractionMessage(new DocumentMessage(text.document(), "w", 1, null, 1, "00", received), EXTRACTOR.extract(text)));
            }
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode gold(String story) {
        try {
            return ContractJson.messages().readTree(Files.readString(STORIES.resolve(story).resolve("gold.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> learned() {
        try {
            return StoryGold.learned(STORIES).stream().map(story -> story.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

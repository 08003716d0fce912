package org.sayso.cli.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.sayso.contracts.ContractJson;
import org.sayso.contracts.Document;
import org.sayso.extraction.text.SourceText;
import org.sayso.extraction.training.AnnotatedNames;
import org.sayso.extraction.training.GoldAttribution;
import org.sayso.extraction.training.SilverToken;

/** Reads annotated documents from NDJSON and labelled tokens from tab-separated files. */
final class TrainingData {

    private static final ObjectMapper JSON = ContractJson.messages();

    private TrainingData() {}

    static List<SourceText> documents(Path file) throws IOException {
        var documents = new ArrayList<SourceText>();
        for (var line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                documents.add(SourceText.read(JSON.readValue(line, Document.class), 1));
            }
        }
        return documents;
    }

    /** @throws IllegalArgumentException naming the file and the line that are not in the form */
    static List<AnnotatedNames> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var texts = new ArrayList<AnnotatedNames>();
            for (var file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
                texts.add(AnnotatedNames.parse(file.getFileName().toString(), Files.readString(file)));
            }
            return texts;
        }
    }

    static Map<String, List<GoldAttribution>> gold(Path file) throws IOException {
        var gold = new HashMap<String, List<GoldAttribution>>();
        for (var line : Files.readAllLines(file)) {
            if (line.isBlank()) {
                continue;
            }
            var row = JSON.readTree(line);
            var attributions = new ArrayList<GoldAttribution>();
            for (var node : row.path("attributions")) {
                attributions.add(new GoldAttribution(
                        spans(node.path("source")), spans(node.path("cue")), spans(node.path("content")), node.path("optional").asBoolean(false)));
            }
            gold.put(row.path("id").asText(), attributions);
        }
        return gold;
    }

    static Map<String, List<SilverToken>> silver(Path file) throws IOException {
        try (var in = Files.newInputStream(file);
                var lines = new BufferedReader(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            return SilverToken.read(lines.lines());
        }
    }

    private static List<GoldAttribution.Range> spans(JsonNode node) {
        var spans = new ArrayList<GoldAttribution.Range>();
        for (var span : node) {
            spans.add(new GoldAttribution.Range(span.get(0).asInt(), span.get(1).asInt()));
        }
        return spans;
    }
}

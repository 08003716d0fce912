package org.sayso.stack.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sample stories, sent in as a partner sends them, and looked for as a partner looks. */
final class Samples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Settings settings;
    private final Tokens tokens;

    Samples(Settings settings, Tokens tokens) {
        this.settings = settings;
        this.tokens = tokens;
    }

    /** Sends every file of documents in a folder; answers how many receipts of each kind came. Sent again, they change nothing. */
    Map<String, Integer> send(Path samples) throws IOException, InterruptedException, TroubleException {
        List<Path> files;
        try (var found = Files.list(samples)) {
            files = found.filter(file -> file.toString().endsWith(".ndjson")).sorted().toList();
        }
        var receipts = new TreeMap<String, Integer>();
        for (var file : files) {
            var request = request(settings.url(Settings.Port.INGEST) + "/v1/documents")
                    .header("Content-Type", "application/x-ndjson")
                    .POST(HttpRequest.BodyPublishers.ofFile(file))
                    .build();
            var answer = Http.CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new TroubleException(file + " was refused: " + answer.statusCode() + " " + answer.body());
            }
            for (var line : answer.body().lines().filter(text -> !text.isBlank()).toList()) {
                receipts.merge(JSON.readTree(line).path("outcome").asText("unknown"), 1, Integer::sum);
            }
        }
        return receipts;
    }

    /** The ids of the stories to be seen, waiting a while for the first ones and for their number to stand still. */
    List<JsonNode> stories(Duration patience) throws IOException, InterruptedException, TroubleException {
        var until = Instant.now().plus(patience);
        List<JsonNode> before = List.of();
        while (true) {
            var request = request(settings.url(Settings.Port.QUERY) + "/v1/stories").GET().build();
            var answer = Http.CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            var stories = new ArrayList<JsonNode>();
            if (answer.statusCode() == 200) {
                JSON.readTree(answer.body()).path("items").forEach(stories::add);
            }
            if (!stories.isEmpty() && stories.equals(before) || Instant.now().isAfter(until)) {
                return List.copyOf(stories);
            }
            before = List.copyOf(stories);
            Thread.sleep(Duration.ofMillis(1000));
        }
    }

    private HttpRequest.Builder request(String url) throws IOException, InterruptedException, TroubleException {
        return HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(60)).header("Authorization", "Bearer " + tokens.of("demo-partner"));
    }
}

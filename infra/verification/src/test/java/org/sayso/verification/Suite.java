package org.sayso.verification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.sayso.contracts.ContractJson;
import org.sayso.contracts.Document;
import org.sayso.stack.Folders;
import org.sayso.stack.Ports;
import org.sayso.stack.launcher.Folder;
import org.sayso.stack.launcher.LocalStack;
import org.sayso.stack.launcher.Settings.Port;
import org.sayso.stack.launcher.Tokens;

/** The whole suite as {@code ./sayso up} starts it, on ports and in a folder of its own; one for all test classes of a JVM. */
final class Suite {

    static final ObjectMapper JSON = ContractJson.messages();
    static final Path CHECKOUT = Path.of("").toAbsolutePath().resolve("../..").normalize();

    private static Suite shared;

    final LocalStack stack;
    final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private final Tokens tokens;
    private final Map<String, Issued> issued = new ConcurrentHashMap<>();

    private record Issued(String token, long at) {}

    private Suite() throws Exception {
        var root = CHECKOUT.resolve("infra/verification/target/stack");
        var environment = new HashMap<>(System.getenv());
        for (var port : Port.values()) {
            environment.put(port.variable(), Integer.toString(Ports.free()));
        }
        var words = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var folder = new Folder(root, CHECKOUT.resolve(".sayso/cache"));
        // What an earlier run left, should it have been killed.
        new LocalStack(CHECKOUT, folder, Map.of(), words).down();
        Folders.delete(root);
        stack = new LocalStack(CHECKOUT, folder, environment, words);
        tokens = new Tokens(stack.settings(), Map.of());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                stack.down();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }, "suite-down"));
        stack.up();
    }

    /** The suite, started by the first caller. */
    static synchronized Suite running() {
        if (shared == null) {
            try {
                shared = new Suite();
            } catch (Exception e) {
                throw new IllegalStateException("the suite does not start: " + e.getMessage(), e);
            }
        }
        return shared;
    }

    Tokens tokens() {
        return tokens;
    }

    String url(Port service) {
        return stack.settings().url(service);
    }

    /** A token of a realm's client; good for another minute at least. */
    String token(String client) {
        return issued.compute(client, (name, known) -> {
            if (known != null && System.nanoTime() - known.at() < Duration.ofMinutes(3).toNanos()) {
                return known;
            }
            try {
                return new Issued(tokens.of(name), System.nanoTime());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }).token();
    }

    HttpResponse<String> send(HttpRequest.Builder request, String client) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(60)).header("Authorization", "Bearer " + token(client)).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(Port service, String path, String client) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url(service) + path)).GET(), client);
    }

    /** The JSON of an answer that must be 200. */
    JsonNode json(Port service, String path, String client) throws IOException, InterruptedException {
        var answer = get(service, path, client);
        if (answer.statusCode() != 200) {
            throw new AssertionError("GET " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** Sends documents as a partner does, a line each; answers the receipts. */
    List<JsonNode> post(Collection<Document> documents, String client) throws IOException, InterruptedException {
        var lines = new ArrayList<String>();
        for (var document : documents) {
            lines.add(JSON.writeValueAsString(document));
        }
        return receipts(postLines(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), client));
    }

    HttpResponse<String> postLines(byte[] body, String client) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url(Port.INGEST) + "/v1/documents"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)), client);
    }

    static List<JsonNode> receipts(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        var receipts = new ArrayList<JsonNode>();
        for (var line : answer.body().lines().filter(text -> !text.isBlank()).toList()) {
            receipts.add(JSON.readTree(line));
        }
        return receipts;
    }

    /** How many receipts of each outcome. */
    static Map<String, Long> outcomes(List<JsonNode> receipts) {
        return receipts.stream().collect(Collectors.groupingBy(receipt -> receipt.path("outcome").asText(), LinkedHashMap::new, Collectors.counting()));
    }
}

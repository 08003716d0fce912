package org.sayso.verification;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sayso.stack.launcher.Settings.Port;

/** Every operation that a service's own OpenAPI tells of, with every kind of token that must not open it. */
@Order(3)
class AccessIT {

    private static final Suite SUITE = Suite.running();
    private static final Map<Port, String> ONLY = Map.of(Port.INGEST, "demo-ingest-only", Port.EXTRACTION, "demo-extraction-only", Port.QUERY, "demo-query-only");

    /** Who may: an operation that is not here fails, so that a new one is thought about. */
    private static final Map<String, Set<String>> ROLES = roles();

    static Stream<Access> operations() throws Exception {
        var operations = new ArrayList<Access>();
        for (var service : List.of(Port.INGEST, Port.EXTRACTION, Port.QUERY)) {
            JsonNode paths = SUITE.json(service, "/q/openapi?format=json", "demo-partner").path("paths");
            paths.properties().forEach(path -> path.getValue().properties().forEach(operation -> {
                var method = operation.getKey().toUpperCase(Locale.ROOT);
                if (Set.of("GET", "POST", "PUT", "PATCH", "DELETE").contains(method)) {
                    var types = new ArrayList<String>();
                    operation.getValue().path("requestBody").path("content").fieldNames().forEachRemaining(types::add);
                    if (types.isEmpty()) {
                        types.add("");
                    }
                    types.forEach(type -> operations.add(new Access(service, method, path.getKey(), type)));
                }
            }));
        }
        return operations.stream();
    }

    @Test
    void everyOperationIsListedWithItsRoles() throws Exception {
        var told = new TreeSet<String>();
        operations().forEach(operation -> told.add(operation.name()));
        assertEquals(told, new TreeSet<>(ROLES.keySet()));
        assertTrue(ROLES.values().stream().allMatch(Access::known));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void noTokenOpensNothing(Access operation) throws Exception {
        assertRefused(401, send(operation, null));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aTokenThatIsNotTheRealmsOpensNothing(Access operation) throws Exception {
        var parts = SUITE.token("demo-partner").split("\\.");
        assertRefused(401, send(operation, parts[0] + "." + parts[1] + "." + flipped(parts[2])));
        assertRefused(401, send(operation, parts[0] + "." + grown(parts[1]) + "." + parts[2]));
        assertRefused(401, send(operation, base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + "."));
        assertRefused(401, send(operation, "no.token.atall"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anExpiredTokenOpensNothing(Access operation) throws Exception {
        assertRefused(401, send(operation, Brief.expired()));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aTokenForAnotherServiceOpensNothing(Access operation) throws Exception {
        for (var other : ONLY.entrySet()) {
            if (other.getKey() != operation.service()) {
                assertRefused(401, send(operation, SUITE.token(other.getValue())));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aTokenWithoutTheRoleOpensNothing(Access operation) throws Exception {
        for (var client : Access.clientsWithout(ROLES.get(operation.name()))) {
            assertRefused(403, send(operation, SUITE.token(client)));
        }
    }

    /** What the refusals above are worth: the same request with the right token gets past the door. */
    @ParameterizedTest
    @MethodSource("operations")
    void theRightTokenOpens(Access operation) throws Exception {
        if (operation.path().endsWith("/rebuild")) {
            return;
        }
        var status = send(operation, SUITE.token(ONLY.get(operation.service()))).statusCode();
        assertTrue(status != 401 && status != 403 && status < 500, operation + " answered " + status);
    }

    /** An id that exists, asked for from the workspace next door. */
    @ParameterizedTest
    @MethodSource("operations")
    void anotherWorkspacesIdIsNotThere(Access operation) throws Exception {
        // An identity judgement is an administrator's alone, and no administrator of another workspace is in the realm.
        if (!operation.path().contains("{id}") || ROLES.get(operation.name()).equals(Set.of("admin"))) {
            return;
        }
        SUITE.post(Reports.many("fenced", 1), "demo-partner");
        await().atMost(Duration.ofSeconds(30)).until(() -> SUITE.get(Port.QUERY, "/v1/documents/fenced-0", "demo-partner").statusCode() == 200);
        var story = SUITE.json(Port.QUERY, "/v1/stories", "demo-partner").path("items").path(0).path("id").asText();
        var id = operation.path().startsWith("/v1/stories/") ? story : "fenced-0";
        assertEquals(404, send(operation, SUITE.token("other-partner"), id).statusCode());
        if (operation.method().equals("GET")) {
            assertEquals(200, send(operation, SUITE.token("demo-partner"), id).statusCode(), "the id is there for its own workspace: " + operation);
        }
    }

    private static HttpResponse<String> send(Access operation, String token) throws Exception {
        return send(operation, token, "no-such-thing");
    }

    private static HttpResponse<String> send(Access operation, String token, String id) throws Exception {
        var path = operation.path().replaceAll("\\{[^}]*}", id) + (operation.path().endsWith("/changes") ? "?from=2024-01-01T00:00:00Z" : "");
        var request = HttpRequest.newBuilder(URI.create(SUITE.url(operation.service()) + path))
                .method(operation.method(), operation.contentType().isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString("{}"));
        if (!operation.contentType().isEmpty()) {
            request.header("Content-Type", operation.contentType());
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return SUITE.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void assertRefused(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.request().method() + " " + answer.uri() + " " + answer.body());
    }

    private static String flipped(String signature) {
        var bytes = Base64.getUrlDecoder().decode(signature);
        bytes[bytes.length / 2] ^= 1;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The same claims with one role more. */
    private static String grown(String claims) {
        var text = new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8);
        var changed = text.replace("\"ledger:read\"", "\"ledger:read\",\"admin\"");
        assertTrue(!changed.equals(text), text);
        return base64(changed);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Set<String>> roles() {
        var roles = new TreeMap<String, Set<String>>();
        try (var table = AccessIT.class.getResourceAsStream("/roles.txt")) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                var words = line.strip().split("\\s+");
                roles.put(words[0] + " " + words[1] + " " + words[2], Set.copyOf(Arrays.asList(words[3].split("\\|"))));
            });
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return roles;
    }

    /** A token of the client whose tokens live a second, two seconds later. */
    private static final class Brief {

        private static String token;

        static synchronized String expired() throws InterruptedException {
            if (token == null) {
                token = SUITE.token("demo-brief");
                Thread.sleep(2500);
            }
            return token;
        }
    }
}

package org.sayso.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sayso.stack.launcher.Settings.Port;

/** What can go wrong in a line costs that line, and says where and why. */
@Order(2)
class BadInputIT {

    private static final Suite SUITE = Suite.running();
    private static int runs;

    /** Name, the bad line, the field the problem must name or null, a word its detail must hold. */
    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of("broken JSON", bytes("{\"id\": \"bad\", \"text\": \"half a"), null, ""),
                Arguments.of("not an object", bytes("[1, 2]"), null, ""),
                Arguments.of("unknown field", bytes("{\"id\": \"bad\", \"colour\": \"red\", \"text\": \"A text.\"}"), "colour", ""),
                Arguments.of("unknown field inside", bytes("{\"id\": \"bad\", \"text\": \"A text.\", \"rights\": {\"display\": \"full\", \"tdm\": \"allowed\", \"x\": 1}}"), "rights.x", ""),
                Arguments.of("wrong type", bytes("{\"id\": \"bad\", \"title\": 5, \"text\": \"A text.\"}"), "title", ""),
                Arguments.of("wrong date", bytes("{\"id\": \"bad\", \"publishedAt\": \"yesterday\", \"text\": \"A text.\"}"), "publishedAt", ""),
                Arguments.of("duplicate key", bytes("{\"id\": \"bad\", \"text\": \"A.\", \"text\": \"B.\"}"), null, ""),
                Arguments.of("empty text", bytes("{\"id\": \"bad\", \"text\": \"\"}"), "text", ""),
                Arguments.of("no text", bytes("{\"id\": \"bad\"}"), "text", ""),
                Arguments.of("1-MiB text", bytes("{\"id\": \"bad\", \"text\": \"" + "a".repeat(1024 * 1024) + "\"}"), "text", "524288"),
                Arguments.of("lone surrogate", bytes("{\"id\": \"bad\", \"text\": \"one \\ud800 two\"}"), "text", "surrogate"),
                Arguments.of("NUL", bytes("{\"id\": \"bad\", \"text\": \"one \\u0000 two\"}"), "text", ""),
                Arguments.of("invalid UTF-8", with(bytes("{\"id\": \"bad\", \"text\": \"one ?? two\"}"), (byte) 0xc3, (byte) 0x28), null, "UTF-8"),
                Arguments.of("body that is no base64", bytes("{\"id\": \"bad\", \"contentType\": \"text/html\", \"bodyBase64\": \"***\"}"), "bodyBase64", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void aBadLineCostsOnlyItself(String name, byte[] bad, String field, String word) throws Exception {
        // Given
        var run = ++runs;
        var body = new ByteArrayOutputStream();
        body.writeBytes(good("before-" + run));
        body.writeBytes(bad);
        body.write('\n');
        body.writeBytes(good("after-" + run));
        // When
        var receipts = Suite.receipts(SUITE.postLines(body.toByteArray(), "demo-partner"));
        // Then
        assertEquals(List.of("accepted", "rejected", "accepted"), receipts.stream().map(receipt -> receipt.path("outcome").asText()).toList(), receipts.toString());
        assertEquals(List.of(1, 2, 3), receipts.stream().map(receipt -> receipt.path("line").asInt()).toList());
        var problem = receipts.get(1).path("problem");
        assertSays(problem, field, word);
        assertEquals(2, problem.path("errors").path(0).path("line").asInt(2), problem.toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void aBadDocumentIsAProblemDocument(String name, byte[] bad, String field, String word) throws Exception {
        // When
        var answer = document("application/json", bad);
        // Then
        assertTrue(answer.statusCode() == 400 || answer.statusCode() == 413, answer.statusCode() + " " + answer.body());
        assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
        assertSays(Suite.JSON.readTree(answer.body()), field, word);
    }

    @Test
    void aContentTypeThatIsNoneOfOursIsRefused() throws Exception {
        var answer = document("text/csv", bytes("id,text\nx,A text.\n"));
        assertEquals(415, answer.statusCode(), answer.body());
        assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
    }

    @Test
    void aPackedRequestIsUnpackedAndABombEndsAtTheLimit() throws Exception {
        // Given
        var small = gzip(good("packed"), 1);
        var bomb = gzip(new byte[1024 * 1024], 2048);
        assertTrue(bomb.length < 4 * 1024 * 1024, "the bomb is small on the wire: " + bomb.length);
        // When
        var taken = packed(small);
        var refused = packed(bomb);
        // Then
        assertEquals("accepted", Suite.receipts(taken).getFirst().path("outcome").asText());
        assertTrue(refused.body().contains("rejected") || refused.statusCode() == 413, refused.statusCode() + " " + refused.body());
        assertTrue(!refused.body().contains("accepted"), refused.body());
        assertEquals(200, SUITE.http.send(HttpRequest.newBuilder(URI.create(SUITE.url(Port.INGEST) + "/q/health/ready")).build(), HttpResponse.BodyHandlers.discarding()).statusCode());
    }

    @Test
    void theLineAfterTheLastAllowedIsRefusedAndTheOthersStand() throws Exception {
        // Given
        var body = new ByteArrayOutputStream();
        for (int i = 0; i < 10_001; i++) {
            body.writeBytes(bytes("{\"id\": \"bad\"}\n"));
        }
        // When
        var receipts = Suite.receipts(SUITE.postLines(body.toByteArray(), "demo-partner"));
        // Then
        assertEquals(10_001, receipts.size());
        assertTrue(receipts.getLast().path("problem").toString().contains("10000"), receipts.getLast().toString());
    }

    private static void assertSays(JsonNode problem, String field, String word) {
        assertTrue(problem.path("type").isTextual() && problem.path("title").isTextual() && problem.path("status").isInt(), problem.toString());
        if (field != null) {
            assertEquals(field, problem.path("errors").path(0).path("field").asText(), problem.toString());
        }
        assertTrue(problem.toString().contains(word), problem.toString());
    }

    private static HttpResponse<String> document(String type, byte[] body) throws Exception {
        return SUITE.send(HttpRequest.newBuilder(URI.create(SUITE.url(Port.INGEST) + "/v1/documents"))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)), "demo-partner");
    }

    private static HttpResponse<String> packed(byte[] body) throws Exception {
        return SUITE.send(HttpRequest.newBuilder(URI.create(SUITE.url(Port.INGEST) + "/v1/documents"))
                .header("Content-Type", "application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)), "demo-partner");
    }

    private static byte[] gzip(byte[] block, int times) throws IOException {
        var out = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(out)) {
            for (int i = 0; i < times; i++) {
                packed.write(block);
            }
        }
        return out.toByteArray();
    }

    private static byte[] good(String id) {
        return bytes("{\"id\": \"" + id + "\", \"outlet\": \"Gazette\", \"publishedAt\": \"2024-01-05T08:00:00Z\", \"text\": \"Report " + id + ": the mayor said that the bridge was safe.\"}\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    /** The two question marks replaced by two bytes. */
    private static byte[] with(byte[] text, byte first, byte second) {
        var changed = Arrays.copyOf(text, text.length);
        for (int i = 0; i + 1 < text.length; i++) {
            if (text[i] == '?' && text[i + 1] == '?') {
                changed[i] = first;
                changed[i + 1] = second;
            }
        }
        return changed;
    }
}

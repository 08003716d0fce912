package org.sayso.ingest;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a line holds, it costs only itself, and its receipt says where and why. */
@QuarkusTest
class BadInputTest extends IngestTest {

    private final String workspace = freshWorkspace();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', nullValues = "-", textBlock = """
            {"id":"x","text":"broken                               | malformed-json   | -           | -       | -
            not json at all                                        | malformed-json   | -           | -       | -
            ["an","array"]                                         | invalid-field    | -           | -       | -
            null                                                   | invalid-field    | -           | -       | -
            {"id":"x","text":"a","colour":"red"}                   | invalid-field    | colour      | -       | -
            {"id":"x","text":5}                                    | invalid-field    | text        | -       | -
            {"id":"x","text":"a","publishedAt":"last Thursday"}    | invalid-field    | publishedAt | -       | -
            {"id":"x","text":""}                                   | invalid-field    | text        | x       | -
            {"id":"x","text":"  \\n "}                             | invalid-field    | text        | x       | -
            {"id":"x","title":"no text"}                           | invalid-field    | text        | x       | -
            {"id":"x","text":"a","bodyBase64":"YQ=="}              | invalid-field    | bodyBase64  | x       | -
            {"id":"x","bodyBase64":"YQ=="}                         | invalid-field    | contentType | x       | -
            {"id":"x","bodyBase64":"%%%","contentType":"text/html"}| invalid-field    | bodyBase64  | x       | -
            {"id":"x","text":"lone \\ud83d here"}                  | invalid-field    | text        | x       | -
            {"id":"x","text":"nul \\u0000 here"}                   | invalid-field    | text        | x       | -
            {"id":"x","text":"a","url":"ftp://courier.example/a"}  | invalid-field    | url         | x       | -
            {"id":"x","text":"a","url":"https://two words"}        | invalid-field    | url         | x       | -
            {"id":"x","text":"a","language":"not a tag"}           | invalid-field    | language    | x       | -
            {"id":"x","text":"a","rights":{"display":"some"}}      | invalid-field    | rights.display | x    | -
            {"id":" x","text":"a"}                                 | invalid-field    | id          | -       | -
            """)
    void oneBadLineBetweenTwoGoodOnes(String line, String kind, String field, String document, String unused) {
        var body = document("before", "Sound.") + "\n" + line + "\n" + document("after", "Sound as well.") + "\n";
        var receipts = receipts(partner(workspace).contentType(LINES).body(body).post("/v1/documents").then().statusCode(200).extract().asString());
        assertEquals(3, receipts.size());
        assertEquals("accepted", receipts.get(0).get("outcome").asText());
        assertEquals("accepted", receipts.get(2).get("outcome").asText());
        var refused = receipts.get(1);
        assertEquals("rejected", refused.get("outcome").asText());
        assertEquals(2, refused.get("line").asInt());
        assertEquals("urn:sayso:problem:" + kind, refused.get("problem").get("type").asText());
        var fault = refused.get("problem").get("errors").get(0);
        assertEquals(2, fault.get("line").asInt());
        assertEquals(field, fault.hasNonNull("field") ? fault.get("field").asText() : null);
        if (document != null) {
            assertEquals(document, refused.get("id").asText());
        }
    }

    @Test
    void aTextOverTheLimitIsRefusedWithTheLimit() {
        var body = document("long", "ü".repeat(512 * 1024)) + "\n" + document("short", "Fine.");
        var receipts = receipts(partner(workspace).contentType(LINES).body(body.getBytes(StandardCharsets.UTF_8)).post("/v1/documents").then().extract().asString());
        var fault = receipts.get(0).get("problem").get("errors").get(0);
        assertEquals(413, receipts.get(0).get("problem").get("status").asInt());
        assertEquals("long", receipts.get(0).get("id").asText());
        assertEquals(512 * 1024, fault.get("limit").asLong());
        assertEquals(1024 * 1024, fault.get("actual").asLong());
        assertEquals("accepted", receipts.get(1).get("outcome").asText());
    }

    @Test
    void aTextAtTheLimitIsAccepted() {
        partner(workspace).contentType("application/json").body(document("just", "x".repeat(512 * 1024))).post("/v1/documents").then().statusCode(201);
    }

    @Test
    void aLineOverTheLimitIsPassedOver() {
        var body = document("endless", "x".repeat(9 * 1024 * 1024)) + "\n" + document("next", "Fine.");
        var receipts = receipts(partner(workspace).contentType(LINES).body(body).post("/v1/documents").then().extract().asString());
        assertEquals("urn:sayso:problem:too-large", receipts.get(0).get("problem").get("type").asText());
        assertEquals("accepted", receipts.get(1).get("outcome").asText());
    }

    @Test
    void aBodyThatNoMessageCanHoldIsRefusedNow() {
        var noise = new byte[2 * 1024 * 1024];
        new Random(7).nextBytes(noise);
        var body = JSON.createObjectNode().put("id", "noise").put("contentType", "text/html").put("bodyBase64", Base64.getEncoder().encodeToString(noise));
        partner(workspace).contentType("application/json").body(body.toString()).post("/v1/documents").then()
                .statusCode(413).body("errors[0].field", equalTo("bodyBase64"));
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWithTheirPlace() throws IOException {
        var body = new ByteArrayOutputStream();
        body.write("{\"id\":\"latin\",\"text\":\"caf".getBytes(StandardCharsets.UTF_8));
        body.write(0xE9);
        body.write("\"}\n".getBytes(StandardCharsets.UTF_8));
        body.write(document("utf8", "café").getBytes(StandardCharsets.UTF_8));
        var receipts = receipts(partner(workspace).contentType(LINES).body(body.toByteArray()).post("/v1/documents").then().extract().asString());
        assertEquals("urn:sayso:problem:invalid-encoding", receipts.get(0).get("problem").get("type").asText());
        assertEquals(26, receipts.get(0).get("problem").get("errors").get(0).get("column").asInt());
        assertEquals("accepted", receipts.get(1).get("outcome").asText());
    }

    @Test
    void tenThousandLinesAndNotOneMore() {
        var body = IntStream.rangeClosed(1, 10_001).mapToObj(i -> "{\"id\":\"m" + i + "\"}").collect(Collectors.joining("\n"));
        var receipts = receipts(partner(workspace).contentType(LINES).body(body).post("/v1/documents").then().extract().asString());
        assertEquals(10_001, receipts.size());
        var last = receipts.getLast();
        assertEquals(10_001, last.get("line").asInt());
        assertEquals(10_000, last.get("problem").get("errors").get(0).get("limit").asInt());
    }

    @Test
    void gzipIsReadAndABombHurtsNobody() throws Exception {
        var receipts = receipts(send(zip(document("zipped", "Pressed.").getBytes(StandardCharsets.UTF_8), 1), "gzip").body());
        assertEquals("accepted", receipts.get(0).get("outcome").asText());
        // 600 MB of one letter in about 600 KB.
        var bomb = send(zip("a".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8), 600), "gzip");
        assertEquals(200, bomb.statusCode());
        assertTrue(bomb.body().contains("urn:sayso:problem:too-large"), bomb.body());
        assertEquals(415, send(new byte[] {1, 2, 3}, "br").statusCode());
        assertEquals(400, send("plain".getBytes(StandardCharsets.UTF_8), "gzip").statusCode());
    }

    @Test
    void otherMediaTypesAreRefused() {
        partner(workspace).contentType("application/xml").body("<a/>").post("/v1/documents").then().statusCode(415).contentType("application/problem+json");
        partner(workspace).contentType("application/json").body("").post("/v1/documents").then().statusCode(400).contentType("application/problem+json");
        partner(workspace).contentType("application/json").body("{\"text\":\n 5}").post("/v1/documents").then()
                .statusCode(400).body("errors[0].field", equalTo("text")).body("errors[0].line", equalTo(2));
        partner(workspace).get("/v1/nowhere").then().statusCode(404).contentType("application/problem+json");
        partner(workspace).contentType("application/json").queryParam("priority", "urgent").body("{}").post("/v1/documents").then().statusCode(400);
    }

    private HttpResponse<String> send(byte[] body, String encoding) throws Exception {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        if (port == 0) {
            port = io.restassured.RestAssured.port;
        }
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1/documents"))
                .header("Authorization", "Bearer " + token(workspace, "documents:write"))
                .header("Content-Type", LINES)
                .header("Content-Encoding", encoding)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static byte[] zip(byte[] part, int times) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < times; i++) {
                zip.write(part);
            }
        }
        return bytes.toByteArray();
    }
}

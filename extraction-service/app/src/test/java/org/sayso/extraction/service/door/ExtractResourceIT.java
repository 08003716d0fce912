package org.sayso.extraction.service.door;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.contracts.ContractJson;
import org.sayso.stack.testing.StackResource;
import org.sayso.stack.testing.TestTokens;
import org.sayso.stack.testing.TokenResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
@QuarkusTestResource(TokenResource.class)
class ExtractResourceIT {

    private static final ObjectMapper JSON = ContractJson.messages();
    private static final String DOCUMENT = "{\"id\":\"a\",\"text\":\"Mara Lindqvist said the ferry was late.\"}";

    private static final RestAssuredConfig NDJSON =
            RestAssuredConfig.config().encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("application/x-ndjson", ContentType.TEXT));

    @ParameterizedTest
    @ValueSource(strings = {"documents:write", "ledger:read"})
    void oneDocumentOneExtraction(String role) {
        caller(role).contentType("application/json").body(DOCUMENT).post("/v1/extract").then()
                .statusCode(200)
                .body("documentId", equalTo("a"))
                .body("attributions", hasSize(1))
                .body("attributions[0].content[0].exact", containsString("ferry was late"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"id":"a","text":              | 400 | urn:sayso:problem:malformed-json
            {"id":"a","text":"x","colour":1} | 400 | urn:sayso:problem:invalid-field
            {"id":"a","text":7}            | 400 | urn:sayso:problem:invalid-field
            {"id":"a"}                     | 422 | urn:sayso:problem:unreadable-document
            null                           | 400 | urn:sayso:problem:invalid-field
            """)
    void whatCannotBeReadIsRefusedWithAProblem(String body, int status, String type) {
        caller("ledger:read").contentType("application/json").body(body).post("/v1/extract").then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo(type));
    }

    @Test
    void textOverTheLimitIsRefusedWithTheLimit() {
        caller("ledger:read").contentType("application/json").body("{\"text\":\"" + "x".repeat(600_000) + "\"}").post("/v1/extract").then()
                .statusCode(422)
                .body("detail", containsString("524288"));
    }

    @Test
    void aDocumentALineAnAnswerALine() throws Exception {
        // Given
        var body = DOCUMENT + "\n{broken\n\n{\"text\":\"No.\"}\n{\"id\":\"b\"}\n";
        // When
        var lines = caller("ledger:read").config(NDJSON).contentType("application/x-ndjson").body(body).post("/v1/extract").then().statusCode(200).extract().asString().lines().toList();
        // Then
        assertEquals(4, lines.size());
        assertEquals("a", JSON.readTree(lines.get(0)).get("documentId").asText());
        assertEquals(2, JSON.readTree(lines.get(1)).get("line").asInt());
        assertEquals("urn:sayso:problem:malformed-json", JSON.readTree(lines.get(1)).get("problem").get("type").asText());
        assertEquals("line-4", JSON.readTree(lines.get(2)).get("documentId").asText());
        assertEquals("b", JSON.readTree(lines.get(3)).get("documentId").asText());
        assertEquals(422, JSON.readTree(lines.get(3)).get("problem").get("status").asInt());
    }

    @Test
    void onlyGoodTokensOfTheRightAudienceAndRolePass() {
        var good = TestTokens.audience("extraction-service").roles("ledger:read");
        assertEquals(401, status(given()));
        assertEquals(401, status(given().auth().oauth2(good.signing(TestTokens.Signing.FOREIGN_KEY).sign())));
        assertEquals(401, status(given().auth().oauth2(good.signing(TestTokens.Signing.NONE).sign())));
        assertEquals(401, status(given().auth().oauth2(good.lifetime(java.time.Duration.ofMinutes(-5)).sign())));
        assertEquals(401, status(given().auth().oauth2(TestTokens.audience("query-service").roles("ledger:read").sign())));
        assertEquals(403, status(caller("admin")));
        assertEquals(403, status(given().auth().oauth2(good.workspace("").sign())));
        assertEquals(200, status(caller("ledger:read")));
    }

    @Test
    void theApiDescribesItself() {
        var openapi = given().get("/q/openapi").asString();
        for (var word : List.of("/v1/extract", "application/x-ndjson", "attributions")) {
            assertTrue(openapi.contains(word), word + " is missing");
        }
    }

    private static int status(RequestSpecification caller) {
        return caller.contentType("application/json").body(DOCUMENT).post("/v1/extract").statusCode();
    }

    private static RequestSpecification caller(String role) {
        return given().auth().oauth2(TestTokens.audience("extraction-service").roles(role).sign());
    }
}

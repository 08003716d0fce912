package org.sayso.ingest;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.sayso.stack.testing.StackResource;
import org.sayso.stack.testing.TestTokens;
import org.sayso.stack.testing.TokenResource;

/** What every test of the running service needs. */
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "ingest"))
@QuarkusTestResource(TokenResource.class)
public abstract class IngestTest {

    static final String LINES = "application/x-ndjson";
    private static final RestAssuredConfig AS_BYTES = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .encodeContentTypeAs(LINES, ContentType.TEXT)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));
    static final ObjectMapper JSON = new ObjectMapper();

    /** A workspace nobody else has touched. */
    protected static String freshWorkspace() {
        return "w" + UUID.randomUUID().toString().substring(0, 8);
    }

    protected static RequestSpecification partner(String workspace) {
        return given().config(AS_BYTES).auth().oauth2(token(workspace, "documents:write"));
    }

    protected static RequestSpecification admin(String workspace) {
        return given().auth().oauth2(token(workspace, "admin"));
    }

    protected static String token(String workspace, String... roles) {
        return TestTokens.audience("ingest-service").workspace(workspace).roles(roles).sign();
    }

    protected static List<JsonNode> receipts(String answer) {
        return Arrays.stream(answer.split("\n")).filter(line -> !line.isBlank()).map(IngestTest::json).toList();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    protected static String document(String id, String text) {
        return JSON.createObjectNode().put("id", id).put("outlet", "Harbour Courier").put("text", text).toString();
    }
}

package org.sayso.ingest;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators and newcomers see. */
@QuarkusTest
class FromOutsideTest extends IngestTest {

    @ParameterizedTest
    @ValueSource(strings = {"live", "ready", "started"})
    void itSaysHowItIs(String probe) {
        given().get("/q/health/" + probe).then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void itCountsDocumentsAndWhatWaits() {
        partner(freshWorkspace()).contentType("application/json").body(document("m", "Counted.")).post("/v1/documents").then().statusCode(201);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> given().get("/q/metrics").then().statusCode(200)
                .body(containsString("sayso_outbox_rows "))
                .body(containsString("sayso_outbox_age_seconds "))
                .body(containsString("sayso_documents_total{outcome=\"accepted\"}"))
                .body(containsString("sayso_outbox_relayed_total{outcome=\"sent\"}")));
    }

    @Test
    void everyPathIsDescribedAndGuarded() {
        var api = given().accept("application/json").get("/q/openapi").then().statusCode(200)
                .body("paths.'/v1/documents'", hasKey("post"))
                .body("paths.'/v1/documents'.post.requestBody.content", hasKey("application/x-ndjson"))
                .body("paths.'/v1/documents'.post.requestBody.content", hasKey("application/json"))
                .extract().jsonPath();
        Map<String, Map<String, Map<String, Object>>> paths = api.getMap("paths");
        assertFalse(paths.isEmpty());
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            if (List.of("get", "post", "put", "delete", "patch").contains(method)) {
                assertTrue(operation.get("security") instanceof List<?> security && !security.isEmpty(), method + " " + path + " is open");
            }
        }));
        given().get("/q/swagger-ui/").then().statusCode(200);
    }
}

package org.sayso.ingest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DocumentsTest extends IngestTest {

    private final String workspace = freshWorkspace();

    @Test
    void aDocumentIsAcceptedOnceAndUnchangedEverAfter() {
        var body = document("quay-1", "The harbour master denied that the crane had failed.");
        partner(workspace).contentType("application/json").body(body).post("/v1/documents").then()
                .statusCode(201)
                .header("Location", containsString("/v1/documents/quay-1"))
                .body("outcome", equalTo("accepted"))
                .body("id", equalTo("quay-1"))
                .body("version", equalTo(1))
                .body("versionOf", nullValue());
        partner(workspace).contentType("application/json").body(body).post("/v1/documents").then()
                .statusCode(200)
                .body("outcome", equalTo("unchanged"))
                .body("id", equalTo("quay-1"));
    }

    @Test
    void aDocumentWithoutIdIsGivenOneThatFindsItAgain() {
        var body = "{\"text\":\"Nobody has said how many boats were out.\"}";
        String id = partner(workspace).contentType("application/json").body(body).post("/v1/documents").then().statusCode(201).extract().path("id");
        String again = partner(workspace).contentType("application/json").body(body).post("/v1/documents").then().statusCode(200).extract().path("id");
        assertEquals(id, again);
    }

    @Test
    void theSameAddressWithOtherWordsIsANewVersion() {
        var address = "\"outlet\":\"Harbour Courier\",\"url\":\"https://courier.example/crane\"";
        var lines = """
                {"id":"crane-a",%1$s,"text":"Two people were hurt."}
                {"id":"crane-b",%1$s,"text":"Three people were hurt."}
                {%1$s,"text":"Three people were hurt, one of them badly."}
                {%1$s,"text":"Two people were hurt."}
                """.formatted(address);
        var receipts = receipts(partner(workspace).contentType(LINES).body(lines).post("/v1/documents").then().statusCode(200).extract().asString());
        assertEquals("[accepted crane-a 1 null, new-version crane-b 2 crane-a, new-version crane-a~3 3 crane-a, unchanged crane-a 1 null]",
                receipts.stream()
                        .map(r -> r.get("outcome").asText() + " " + r.get("id").asText() + " " + r.get("version").asText() + " " + r.get("versionOf").asText())
                        .toList().toString());
        partner(workspace).get("/v1/documents/crane-b").then()
                .statusCode(200)
                .body("versionOf", equalTo("crane-a"))
                .body("versions.id", equalTo(List.of("crane-a", "crane-b", "crane-a~3")));
    }

    @Test
    void anotherWorkspaceSeesNothing() {
        partner(workspace).contentType("application/json").body(document("mine", "Only for us.")).post("/v1/documents").then().statusCode(201);
        partner(freshWorkspace()).get("/v1/documents/mine").then().statusCode(404).contentType("application/problem+json");
        partner(freshWorkspace()).delete("/v1/documents/mine").then().statusCode(404);
        partner(freshWorkspace()).contentType("application/json").body(document("mine", "Theirs, under the same id.")).post("/v1/documents").then()
                .statusCode(201);
    }

    @Test
    void aTakedownStaysOne() {
        var body = document("gone", "A report that should not have been.");
        partner(workspace).contentType("application/json").body(body).post("/v1/documents").then().statusCode(201);
        partner(workspace).delete("/v1/documents/gone").then().statusCode(204);
        partner(workspace).delete("/v1/documents/gone").then().statusCode(204);
        partner(workspace).get("/v1/documents/gone").then().statusCode(410).body("type", equalTo("urn:sayso:problem:gone"));
        partner(workspace).contentType("application/json").body(body).post("/v1/documents").then().statusCode(409);
        partner(workspace).contentType("application/json").body(document("gone", "Other words.")).post("/v1/documents").then().statusCode(409);
        partner(workspace).delete("/v1/documents/never").then().statusCode(404);
    }

    @Test
    void aKeyGetsTheSameAnswerOrARefusal() {
        var body = document("keyed", "Said once.");
        for (int i = 0; i < 2; i++) {
            partner(workspace).contentType("application/json").header("Idempotency-Key", "k1").body(body).post("/v1/documents").then()
                    .statusCode(201).body("outcome", equalTo("accepted"));
        }
        partner(workspace).contentType("application/json").header("Idempotency-Key", "k1").body(document("keyed", "Said otherwise.")).post("/v1/documents")
                .then().statusCode(422).body("type", equalTo("urn:sayso:problem:idempotency-key-reused"));
        var lines = document("k-a", "One.") + "\n" + document("k-b", "Two.") + "\n{\n";
        var first = partner(workspace).contentType(LINES).header("Idempotency-Key", "k2").body(lines).post("/v1/documents").then().statusCode(200).extract().asString();
        var second = partner(workspace).contentType(LINES).header("Idempotency-Key", "k2").body(lines).post("/v1/documents").then().statusCode(200).extract().asString();
        assertEquals(3, receipts(first).size());
        assertEquals(first.strip(), second.strip());
        partner(workspace).contentType(LINES).header("Idempotency-Key", "k2").body(lines + "{}\n").post("/v1/documents").then().statusCode(422);
        partner(freshWorkspace()).contentType(LINES).header("Idempotency-Key", "k2").body(lines + "{}\n").post("/v1/documents").then().statusCode(200);
    }

    @Test
    void manyLinesAreAnsweredInOrder() {
        var lines = IntStream.rangeClosed(1, 1000).mapToObj(i -> document("n" + i, "Report number " + i + ".")).collect(Collectors.joining("\n"));
        var receipts = receipts(partner(workspace).contentType(LINES).body(lines).post("/v1/documents").then().statusCode(200).extract().asString());
        assertEquals(1000, receipts.size());
        for (int i = 0; i < 1000; i++) {
            assertEquals(i + 1, receipts.get(i).get("line").asInt());
            assertEquals("n" + (i + 1), receipts.get(i).get("id").asText());
            assertEquals("accepted", receipts.get(i).get("outcome").asText());
        }
        assertNotEquals(0, receipts.size());
    }

    @Test
    void withoutTheRightTokenNothingHappens() {
        given().contentType("application/json").body("{}").post("/v1/documents").then()
                .statusCode(401).contentType("application/problem+json").header("WWW-Authenticate", containsString("Bearer"));
        given().auth().oauth2(token(workspace, "ledger:read")).contentType("application/json").body("{}").post("/v1/documents").then()
                .statusCode(403).contentType("application/problem+json");
    }
}

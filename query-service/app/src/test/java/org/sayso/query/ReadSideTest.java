package org.sayso.query;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sayso.contracts.ContractJson;
import org.sayso.contracts.Dossier;
import org.sayso.contracts.EventHeaders;
import org.sayso.contracts.ExtractionMessage;
import org.sayso.contracts.Topics;
import org.sayso.ledger.Delivery;
import org.sayso.ledger.Ledger;
import org.sayso.ledger.archive.MemoryArchive;
import org.sayso.stack.testing.TestTokens;

@QuarkusTest
@QueryTest
class ReadSideTest {

    private final String workspace = "w-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aStoryIsListedOpenedAndTraced() {
        // Given
        var messages = Feed.samples("dam.ndjson", workspace);
        Feed.send(messages);
        indexed(messages.size());
        // Then: stories
        var stories = read().get("/v1/stories").then().statusCode(200).body("items", not(empty())).extract().jsonPath();
        var story = stories.getString("items[0].id");
        // Then: the dossier's every passage stands where it says
        var dossier = dossier(story);
        for (var position : dossier.claims().stream().flatMap(claim -> claim.positions().stream()).toList()) {
            var text = text(messages, position.document());
            assertEquals(position.exact(), text.substring(text.offsetByCodePoints(0, position.start()), text.offsetByCodePoints(0, position.end())));
        }
        // Then: its parts are the dossier's
        read().get("/v1/stories/{id}/claims", story).then().statusCode(200).body("size()", is(dossier.claims().size()));
        for (var part : List.of("documents", "origins", "entities", "utterances", "figures", "contradictions", "timeline")) {
            read().get("/v1/stories/{id}/{part}", story, part).then().statusCode(200);
        }
        // Then: a document with its annotations
        var first = messages.getFirst().extraction();
        read().get("/v1/documents/{id}", first.documentId()).then().statusCode(200)
                .body("text", equalTo(text(messages, first.documentId())))
                .body("story", notNullValue())
                .body("extraction.attributions", hasSize(first.attributions().size()));
        // Then: progress was told
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertEquals(
                messages.size(),
                Feed.all(Topics.PROGRESS, workspace).stream().filter(entry -> new String(entry.value(), StandardCharsets.UTF_8).contains("\"indexed\"")).count()));
    }

    @Test
    void anyOrderWithDuplicatesGivesTheDossierOfMemory() {
        // Given
        var messages = new ArrayList<>(Feed.samples("dam.ndjson", workspace));
        messages.addAll(Feed.samples("strait.ndjson", workspace));
        var ledger = new Ledger(new MemoryArchive());
        ledger.record(workspace, messages.stream().map(Delivery.Read::new).toList());
        var expected = ledger.stories(workspace, null, 100);
        // When: shuffled, twice
        var shuffled = new ArrayList<ExtractionMessage>(messages);
        shuffled.addAll(messages);
        Collections.shuffle(shuffled, new Random(11));
        Feed.send(shuffled);
        indexed(messages.size());
        settled();
        // Then
        for (var story : expected) {
            assertEquals(ledger.dossier(workspace, story.id(), null).orElseThrow(), dossier(story.id()));
        }
        assertEquals(expected.size(), read().get("/v1/stories").jsonPath().getList("items").size());
    }

    @Test
    void aTakedownLeavesNoTraceInWhateverOrder() {
        // Given
        var messages = Feed.samples("strait.ndjson", workspace);
        var gone = messages.getFirst().extraction().documentId();
        Feed.takedown(workspace, gone, 5);
        Feed.send(messages);
        indexed(messages.size() - 1);
        settled();
        // Then
        read().get("/v1/documents/{id}", gone).then().statusCode(404).contentType("application/problem+json");
        read().queryParam("limit", 100).get("/v1/attributions").then().body("items.document", everyItem(not(equalTo(gone))));
        for (var story : read().get("/v1/stories").jsonPath().getList("items.id", String.class)) {
            assertTrue(dossier(story).documents().stream().noneMatch(report -> report.id().equals(gone)));
        }
        // When: sent anew with a higher revision
        Feed.send(List.of(new ExtractionMessage(
                new org.sayso.contracts.DocumentMessage(messages.getFirst().source().document(), workspace, 1, null, 6, "00", Instant.parse("2026-02-02T00:00:00Z")),
                messages.getFirst().extraction())));
        indexed(messages.size());
    }

    @Test
    void whatCannotPassIsSetAsideAndTheRestGoesOn() {
        // Given
        var good = Feed.samples("dam.ndjson", workspace).subList(0, 2);
        var broken = "{\"source\": {\"document\": {\"id\": 7".getBytes(StandardCharsets.UTF_8);
        // When
        Feed.raw(Topics.key(workspace, "bad"), broken, workspace, 3);
        Feed.send(good);
        indexed(2);
        // Then
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertEquals(1, Feed.all(Topics.EXTRACTIONS_DEAD, workspace).size()));
        var dead = Feed.all(Topics.EXTRACTIONS_DEAD, workspace).getFirst();
        assertArrayEquals(broken, dead.value());
        assertEquals(Topics.EXTRACTIONS, new String(dead.headers().lastHeader(EventHeaders.ORIGIN_TOPIC).value(), StandardCharsets.UTF_8));
        assertTrue(new String(dead.headers().lastHeader(EventHeaders.CAUSE).value(), StandardCharsets.UTF_8).startsWith("not "));
        assertTrue(Feed.all(Topics.PROGRESS, workspace).stream().anyMatch(entry -> new String(entry.value(), StandardCharsets.UTF_8).contains("\"failed\"")));
    }

    @Test
    void aRebuildEndsWhereItBegan() {
        // Given
        var messages = Feed.samples("dam.ndjson", workspace);
        Feed.send(messages);
        indexed(messages.size());
        settled();
        var before = read().get("/v1/stories").jsonPath().getList("items.id", String.class);
        var dossiers = before.stream().map(this::dossier).toList();
        // When
        given().auth().oauth2(TestTokens.audience("query-service").workspace(workspace).roles("ledger:read").sign())
                .post("/v1/projection/rebuild").then().statusCode(403);
        var epoch = admin().get("/v1/projection").then().statusCode(200).extract().jsonPath().getLong("epoch");
        admin().post("/v1/projection/rebuild").then().statusCode(202).body("epoch", greaterThan((int) epoch));
        // Then
        indexed(messages.size());
        settled();
        assertEquals(before, read().get("/v1/stories").jsonPath().getList("items.id", String.class));
        assertEquals(dossiers, before.stream().map(this::dossier).toList());
    }

    @Test
    void aDossierIsSentOnceAndAsItWasKnown() {
        // Given
        var messages = Feed.samples("strait.ndjson", workspace);
        Feed.send(messages);
        indexed(messages.size());
        settled();
        var story = read().get("/v1/stories").jsonPath().getString("items[0].id");
        // Then: unchanged
        var tag = read().get("/v1/stories/{id}/dossier", story).then().statusCode(200).extract().header("ETag");
        read().header("If-None-Match", tag).get("/v1/stories/{id}/dossier", story).then().statusCode(304);
        // Then: bitemporal
        var all = dossier(story).documents().size();
        var early = read().queryParam("asKnownAt", "2026-02-01T08:02:30Z").get("/v1/stories/{id}/dossier", story).then().extract();
        if (early.statusCode() == 200) {
            assertTrue(early.as(Dossier.class, mapper()).documents().size() < all);
        } else {
            assertEquals(404, early.statusCode());
        }
        read().queryParam("asKnownAt", "2026-01-01").get("/v1/stories/{id}/dossier", story).then().statusCode(404);
        read().queryParam("from", "2026-01-01").get("/v1/stories/{id}/changes", story).then().statusCode(200)
                .body("documents.added", hasSize(all)).body("documents.withdrawn", empty());
        // When: a judgement is made, the tag changes
        var judgement = admin().contentType("application/json")
                .body("{\"same\": true, \"a\": {\"type\": \"PERSON\", \"key\": \"x\"}, \"b\": {\"type\": \"PERSON\", \"key\": \"y\"}}")
                .post("/v1/entities/judgements").then().statusCode(201).extract().jsonPath().getString("id");
        read().header("If-None-Match", tag).get("/v1/stories/{id}/dossier", story).then().statusCode(200);
        admin().delete("/v1/entities/judgements/{id}", judgement).then().statusCode(204);
        admin().delete("/v1/entities/judgements/{id}", judgement).then().statusCode(404);
        read().header("If-None-Match", tag).get("/v1/stories/{id}/dossier", story).then().statusCode(304);
    }

    @Test
    void workspacesSeeNothingOfEachOther() {
        // Given
        var messages = Feed.samples("dam.ndjson", workspace);
        Feed.send(messages);
        indexed(messages.size());
        var story = read().get("/v1/stories").jsonPath().getString("items[0].id");
        var document = messages.getFirst().extraction().documentId();
        // Then
        var other = token("other-" + workspace, "ledger:read");
        given().auth().oauth2(other).get("/v1/stories").then().statusCode(200).body("items", empty());
        given().auth().oauth2(other).get("/v1/stories/{id}", story).then().statusCode(404);
        given().auth().oauth2(other).get("/v1/stories/{id}/dossier", story).then().statusCode(404);
        given().auth().oauth2(other).get("/v1/documents/{id}", document).then().statusCode(404);
        given().auth().oauth2(other).get("/v1/attributions").then().statusCode(200).body("items", empty());
        given().auth().oauth2(other).get("/v1/entities").then().statusCode(200).body("items", empty());
        given().auth().oauth2(other).queryParam("q", "dam").get("/v1/search").then().statusCode(200).body("documents", empty()).body("stories", empty());
    }

    @Test
    void listsAreReadPageByPage() {
        // Given
        var messages = Feed.samples("strait.ndjson", workspace);
        Feed.send(messages);
        indexed(messages.size());
        settled();
        var all = read().queryParam("limit", 100).get("/v1/attributions").then().statusCode(200).extract().jsonPath().getList("items.id").size();
        // When
        var seen = new HashSet<String>();
        String next = null;
        do {
            var request = read().queryParam("limit", 3);
            var page = (next == null ? request : request.queryParam("pageToken", next)).get("/v1/attributions").then().statusCode(200).extract().jsonPath();
            for (var i = 0; i < page.getList("items").size(); i++) {
                assertTrue(seen.add(page.getString("items[" + i + "].document") + " " + page.getString("items[" + i + "].id")));
            }
            next = page.getString("nextPageToken");
            if (next != null) {
                read().queryParam("limit", 3).queryParam("stance", "denies").queryParam("pageToken", next).get("/v1/attributions").then().statusCode(400)
                        .body("type", containsString("invalid-page-token"));
            }
        } while (next != null);
        // Then
        assertEquals(all, seen.size());
        read().queryParam("limit", 2).get("/v1/entities").then().statusCode(200).body("items", hasSize(2)).body("nextPageToken", notNullValue());
    }

    @Test
    void searchFindsByWordsSpeakerStanceAndTime() {
        // Given
        Feed.send(List.of(
                Feed.message(Feed.document("f1", "Ferry fares rise", "Ferry fares will rise by a tenth, Ines Maro said on Monday. \"The fares were too low,\" Maro said.",
                        "2026-01-12T09:00:00Z", "full"), workspace, 1, Instant.parse("2026-01-12T10:00:00Z")),
                Feed.message(Feed.document("f2", "Harbour quiet", "The harbour was quiet. \"No ship came,\" said Tom Beck.",
                        "2026-01-14T09:00:00Z", "none"), workspace, 1, Instant.parse("2026-01-14T10:00:00Z")),
                Feed.message(Feed.document("f3", "Harbour loud", "The harbour was loud. \"Every ship came,\" said Ada Winter.",
                        "2026-01-15T09:00:00Z", "snippet"), workspace, 1, Instant.parse("2026-01-15T10:00:00Z"))));
        indexed(3);
        // Then
        read().queryParam("q", "fares").get("/v1/search").then().statusCode(200).body("documents.id", is(List.of("f1")))
                .body("documents[0].passage.findAll { it.match }.text", everyItem(equalTo("fares")));
        read().queryParam("speaker", "Maro").get("/v1/attributions").then().body("items", not(empty())).body("items.document", everyItem(equalTo("f1")));
        read().queryParam("text", "fares low").get("/v1/attributions").then().body("items.document", everyItem(equalTo("f1"))).body("items", not(empty()));
        read().queryParam("from", "2026-01-13").queryParam("to", "2026-01-14").get("/v1/attributions").then().body("items.document", everyItem(equalTo("f2")));
        read().queryParam("q", "fares").get("/v1/stories").then().body("items", hasSize(1));
        // Then: rights
        read().get("/v1/documents/f2").then().body("text", nullValue()).body("snippet", nullValue()).body("title", nullValue())
                .body("extraction.attributions.content.flatten().exact", everyItem(equalTo("")));
        read().get("/v1/documents/f3").then().body("text", nullValue()).body("snippet", containsString("harbour"));
        read().queryParam("speaker", "Beck").get("/v1/attributions").then().body("items", not(empty())).body("items.exact", everyItem(equalTo("")));
    }

    @Test
    void aDocumentStandsBesideItsVersionBeforeAndItsEarlierReading() {
        // Given: a report, a later version of it, and the later one read again by a newer engine
        var said = "\"The fares were too low,\" Ines Maro told reporters on Monday.";
        var first = Feed.message(Feed.document("fare", "Fares", said + " Twelve ferries sail.", "2026-01-12T09:00:00Z", "full"), workspace, 1,
                Instant.parse("2026-01-12T10:00:00Z"));
        var later = Feed.document("fare-2", "Fares", said + " \"We shall raise them,\" said Tom Beck.", "2026-01-12T11:00:00Z", "full");
        var second = version(Feed.message(sameAddress(later, first), workspace, 1, Instant.parse("2026-01-12T12:00:00Z")), 2, "fare");
        Feed.send(List.of(first, second));
        indexed(2);
        // Then
        read().get("/v1/documents/fare/changes").then().statusCode(200).body("version", nullValue()).body("reading", nullValue());
        read().get("/v1/documents/fare-2/changes").then().statusCode(200)
                .body("version.before.document", is("fare")).body("version.after.version", is(2))
                .body("version.attributions.added.source.name", is(List.of("Tom Beck")))
                .body("version.quantities.dropped", not(empty()))
                .body("reading", nullValue());
        read().get("/v1/documents/none/changes").then().statusCode(404);
        // When
        Feed.send(List.of(reread(second)));
        settled();
        // Then
        read().get("/v1/documents/fare-2/changes").then().statusCode(200)
                .body("reading.before.pipeline.version", is(second.extraction().pipeline().version()))
                .body("reading.after.pipeline.version", is("999.0"))
                .body("reading.attributions.dropped", hasSize(second.extraction().attributions().size()))
                .body("reading.attributions.added", empty());
        // When: taken down, nothing of either reading is left
        Feed.takedown(workspace, "fare-2", 9);
        settled();
        read().get("/v1/documents/fare-2/changes").then().statusCode(404);
    }

    private static org.sayso.contracts.Document sameAddress(org.sayso.contracts.Document document, ExtractionMessage as) {
        return new org.sayso.contracts.Document(document.id(), as.source().document().url(), document.outlet(), document.title(), null, document.publishedAt(), "en",
                document.text(), document.contentType(), null, document.rights());
    }

    private static ExtractionMessage version(ExtractionMessage message, int version, String of) {
        var source = message.source();
        return new ExtractionMessage(
                new org.sayso.contracts.DocumentMessage(source.document(), source.workspace(), version, of, source.revision(), "00", source.receivedAt()), message.extraction());
    }

    /** The same document as a newer engine reads it: it finds nobody speaking. */
    private static ExtractionMessage reread(ExtractionMessage message) {
        var read = message.extraction();
        return new ExtractionMessage(message.source(), new org.sayso.contracts.Extraction(read.documentId(), read.version(), read.textSha256(), read.language(),
                read.publishedAt(), new org.sayso.contracts.Extraction.Pipeline("999.0", read.pipeline().resources(), List.of()), read.segments(), read.sentences(), read.entities(), List.of(),
                List.of(), read.times(), List.of(), read.fingerprint(), read.truncated()));
    }

    @Test
    void badParametersAreNamed() {
        read().queryParam("from", "yesterday").get("/v1/stories").then().statusCode(400).contentType("application/problem+json").body("errors[0].field", is("from"));
        read().queryParam("limit", "0").get("/v1/stories").then().statusCode(400).body("errors[0].field", is("limit"));
        read().queryParam("limit", "many").get("/v1/attributions").then().statusCode(400);
        read().queryParam("stance", "sings").get("/v1/attributions").then().statusCode(400).body("errors[0].field", is("stance"));
        read().queryParam("pageToken", "AAAA").get("/v1/stories").then().statusCode(400);
        read().get("/v1/search").then().statusCode(400).body("errors[0].field", is("q"));
        read().get("/v1/stories/none").then().statusCode(404).contentType("application/problem+json");
        admin().contentType("application/json").body("{\"same\": true}").post("/v1/entities/judgements").then().statusCode(400);
        given().get("/v1/stories").then().statusCode(401);
        given().auth().oauth2(token(workspace)).get("/v1/stories").then().statusCode(403);
    }

    private Dossier dossier(String story) {
        return read().get("/v1/stories/{id}/dossier", story).then().statusCode(200).extract().as(Dossier.class, mapper());
    }

    private static io.restassured.mapper.ObjectMapper mapper() {
        return new io.restassured.internal.mapping.Jackson2Mapper((type, charset) -> ContractJson.messages());
    }

    private static String text(List<ExtractionMessage> messages, String id) {
        return messages.stream().filter(message -> message.extraction().documentId().equals(id)).findFirst().orElseThrow().source().document().text();
    }

    /** Waits until so many documents of the workspace are in stories. */
    private void indexed(int documents) {
        await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(200)).until(() -> {
            var sizes = read().queryParam("limit", 100).get("/v1/stories").jsonPath().getList("items.documents", Integer.class);
            return sizes != null && sizes.stream().mapToInt(size -> size).sum() == documents;
        });
    }

    /** Waits until the projector has nothing left to read. */
    private static void settled() {
        await().during(Duration.ofMillis(600)).atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(200)).until(() ->
                given().get("/q/health/ready").jsonPath().getLong("checks.find { it.name == 'projector' }.data.lag") == 0);
    }

    private RequestSpecification read() {
        return given().auth().oauth2(token(workspace, "ledger:read"));
    }

    private RequestSpecification admin() {
        return given().auth().oauth2(token(workspace, "admin"));
    }

    private static String token(String workspace, String... roles) {
        return TestTokens.audience("query-service").workspace(workspace).roles(roles).sign();
    }
}

package org.sayso.ingest.outbox;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.sayso.ingest.IngestTest;
import org.sayso.ingest.workspace.WorkspaceTransactions;

/** What is committed is sent, in spite of the broker; and the walls hold. */
@QuarkusTest
class RelayTest extends IngestTest {

    @Inject
    EntityManager entities;

    @Inject
    WorkspaceTransactions transactions;

    private final String workspace = freshWorkspace();

    /** A broker that takes nothing at first, then all but one document, then everything. */
    static class Moody extends DocumentSender {

        final List<String> taken = new CopyOnWriteArrayList<>();
        volatile int tries;
        volatile boolean open;

        Moody() {
            super(Map.of());
        }

        @Override
        List<Result> send(List<Pending> documents) {
            tries++;
            return documents.stream().map(document -> {
                if (tries <= 2 || (!open && document.documentId().equals("stuck"))) {
                    return (Result) new Result.Failed("away");
                }
                if (document.documentId().equals("monstrous")) {
                    return new Result.Impossible("larger than the broker takes");
                }
                taken.add(document.key() + "@" + document.revision());
                return new Result.Sent();
            }).toList();
        }
    }

    @Test
    void rowsWaitUntilTheBrokerHasThem() {
        // Given
        var broker = new Moody();
        QuarkusMock.installMockForType(broker, DocumentSender.class);
        // When
        var lines = document("first", "One.") + "\n" + document("stuck", "Two.") + "\n" + document("monstrous", "Huge.") + "\n" + document("last", "Three.") + "\n";
        partner(workspace).contentType("application/x-ndjson").body(lines).post("/v1/documents").then().statusCode(200);
        partner(workspace).delete("/v1/documents/first").then().statusCode(204);
        // Then
        await().atMost(Duration.ofSeconds(30)).until(() -> broker.taken.contains(workspace + "/last@1"));
        assertEquals(1, waiting("stuck"));
        assertTrue(broker.taken.contains(workspace + "/first@2"), "sent as it is now: taken down");
        broker.open = true;
        await().atMost(Duration.ofSeconds(30)).until(() -> broker.taken.contains(workspace + "/stuck@1"));
        await().atMost(Duration.ofSeconds(10)).until(() -> waiting("stuck") == 0);
        assertEquals(0, waiting("monstrous"));
        partner(workspace).get("/v1/documents/monstrous").then().body("stage", equalTo("failed")).body("steps[1].cause", equalTo("larger than the broker takes"));
    }

    @Test
    void theDatabaseItselfKeepsWorkspacesApart() {
        partner(workspace).contentType("application/json").body(document("walled", "Ours.")).post("/v1/documents").then().statusCode(201);
        assertEquals(1L, count(workspace));
        assertEquals(0L, count(freshWorkspace()));
        var foreign = assertThrows(RuntimeException.class, () -> transactions.in(freshWorkspace(), () -> entities
                .createNativeQuery("insert into outbox (workspace, document_id, revision, topic) values (?1, 'x', 1, 't')")
                .setParameter(1, workspace)
                .executeUpdate()));
        assertTrue(foreign.toString().contains("row-level security"), foreign.toString());
        assertEquals(0, (int) transactions.asRelay(() -> entities.createNativeQuery("update document set title = 'x'").executeUpdate()));
    }

    private long count(String reader) {
        return ((Number) transactions.in(reader, () -> entities.createNativeQuery("select count(*) from document where id = 'walled'", Long.class).getSingleResult()))
                .longValue();
    }

    private int waiting(String id) {
        return ((Number) transactions.asRelay(() -> entities.createNativeQuery("select count(*) from outbox where workspace = ?1 and document_id = ?2", Long.class)
                        .setParameter(1, workspace)
                        .setParameter(2, id)
                        .getSingleResult()))
                .intValue();
    }
}

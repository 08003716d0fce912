package org.sayso.ingest.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sayso.ingest.outbox.DocumentSender.Pending;
import org.sayso.ingest.outbox.DocumentSender.Result;
import org.sayso.ingest.workspace.WorkspaceTransactions;

/**
 * Sends the oldest rows and deletes those the broker acknowledged, in one transaction. If the process dies in between, the rows are still there and
 * their messages are sent again: consumers keep the highest revision, so once or twice is the same to them.
 *
 * <p>An advisory lock, held as long as the transaction, lets one replica at a time do this. A document that changed several times within a batch is
 * sent once, as it is now; so its messages cannot overtake each other when one of them fails.
 */
@ApplicationScoped
class OutboxBatch {

    private static final Logger LOG = Logger.getLogger(OutboxBatch.class);

    // Any number does, as long as nobody else in this database locks it.
    private static final long LOCK = 0x5a750_0b0cL;

    private static final String OLDEST = """
            select o.position, o.workspace, o.document_id, o.topic, o.traceparent, d.payload, d.version, d.chain, d.revision, d.content_sha256,
                d.received_at, d.taken_down_at
            from (select * from outbox order by position limit ?) o
            left join document d on d.workspace = o.workspace and d.id = o.document_id
            order by o.position
            """;

    private final EntityManager entities;
    private final WorkspaceTransactions transactions;
    private final DocumentSender sender;
    private final MeterRegistry meters;

    OutboxBatch(EntityManager entities, WorkspaceTransactions transactions, DocumentSender sender, MeterRegistry meters) {
        this.entities = entities;
        this.transactions = transactions;
        this.sender = sender;
        this.meters = meters;
    }

    /**
     * @return how many rows are done with; 0 when there are none, or another replica is at it
     * @throws RuntimeException when the broker took none of them, or the database is away
     */
    int send(int most) {
        return transactions.asRelay(() -> entities.unwrap(Session.class).doReturningWork(connection -> send(connection, most)));
    }

    private int send(Connection connection, int most) throws SQLException {
        if (!lock(connection)) {
            return 0;
        }
        var rows = oldest(connection, most);
        if (rows.isEmpty()) {
            return 0;
        }
        // The last row of a document stands for all of them: what is sent is the document as it is now.
        var newest = new LinkedHashMap<String, Row>();
        rows.forEach(row -> newest.put(row.topic() + ' ' + row.key(), row));
        var results = sender.send(newest.values().stream().map(Row::pending).toList());
        var done = new ArrayList<Long>();
        var failed = new ArrayList<Result.Failed>();
        var byKey = new LinkedHashMap<String, Result>();
        int at = 0;
        for (var key : newest.keySet()) {
            byKey.put(key, results.get(at++));
        }
        for (var row : rows) {
            switch (byKey.get(row.topic() + ' ' + row.key())) {
                case Result.Sent sent -> done.add(row.position());
                case Result.Failed failure -> failed.add(failure);
                case Result.Impossible(var cause) -> {
                    fail(connection, row.pending(), cause);
                    done.add(row.position());
                }
            }
        }
        delete(connection, done);
        meters.counter("sayso.outbox.relayed", "outcome", "sent").increment(done.size());
        meters.counter("sayso.outbox.relayed", "outcome", "failed").increment(failed.size());
        if (done.isEmpty()) {
            throw new IllegalStateException("the broker took none of " + rows.size() + " messages: " + failed.getFirst().cause());
        }
        return done.size();
    }

    /** The sender of the document learns of it where it looks: at the document. */
    private static void fail(Connection connection, Pending document, String cause) throws SQLException {
        LOG.errorf("Document can never be sent, documentId=%s workspace=%s: %s", document.documentId(), document.workspace(), cause);
        try (var confine = connection.prepareStatement("select set_config('sayso.workspace', ?, true)");
                var insert = connection.prepareStatement("""
                        insert into progress (workspace, document_id, revision, stage, at, service, cause)
                        values (?, ?, ?, 'failed', now(), 'ingest-service', ?) on conflict do nothing
                        """)) {
            confine.setString(1, document.workspace());
            confine.execute();
            insert.setString(1, document.workspace());
            insert.setString(2, document.documentId());
            insert.setLong(3, document.revision());
            insert.setString(4, cause);
            insert.executeUpdate();
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            statement.setLong(1, LOCK);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static List<Row> oldest(Connection connection, int most) throws SQLException {
        var rows = new ArrayList<Row>();
        try (var statement = connection.prepareStatement(OLDEST)) {
            statement.setInt(1, most);
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    var receivedAt = found.getTimestamp("received_at");
                    rows.add(new Row(
                            found.getLong("position"),
                            found.getString("topic"),
                            new Pending(
                                    found.getString("workspace"),
                                    found.getString("document_id"),
                                    found.getString("topic"),
                                    found.getString("traceparent"),
                                    found.getString("payload"),
                                    found.getInt("version"),
                                    found.getString("chain"),
                                    found.getLong("revision"),
                                    found.getString("content_sha256"),
                                    instant(receivedAt))));
                }
            }
        }
        return rows;
    }

    private static void delete(Connection connection, List<Long> positions) throws SQLException {
        if (positions.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("delete from outbox where position = any (?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
            statement.executeUpdate();
        }
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private record Row(long position, String topic, Pending pending) {
        String key() {
            return pending.key();
        }
    }
}

package org.sayso.ingest.reextraction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Topics;
import org.sayso.ingest.outbox.Outbox;
import org.sayso.ingest.outbox.Outbox.Change;
import org.sayso.ingest.workspace.WorkspaceTransactions;

/** Queues stored documents for extraction on the topic that yields to live news. A higher revision lets the new extraction take the place of the old. */
@ApplicationScoped
class Reextractions {

    private static final int PAGE = 2000;

    // A failure stands while no later step of the same revision shows that the document came through.
    private static final String CHOSEN = """
            from document d
            where d.workspace = ? and d.taken_down_at is null and d.received_at <= ?
                and (?::text[] is null or d.id = any (?::text[]))
                and (?::text is null or d.outlet = ?)
                and (?::timestamptz is null or d.received_at >= ?)
                and (?::timestamptz is null or d.received_at < ?)
                and (not ? or exists (
                    select from progress f
                    where f.workspace = d.workspace and f.document_id = d.id and f.revision = d.revision and f.stage = 'failed'
                        and not exists (
                            select from progress p
                            where p.workspace = f.workspace and p.document_id = f.document_id and p.revision = f.revision
                                and p.stage <> 'failed' and p.at >= f.at)))
            """;

    private final EntityManager entities;
    private final WorkspaceTransactions transactions;
    private final Outbox outbox;

    Reextractions(EntityManager entities, WorkspaceTransactions transactions, Outbox outbox) {
        this.entities = entities;
        this.transactions = transactions;
        this.outbox = outbox;
    }

    /** @return how many documents are meant */
    long count(String workspace, ReextractionRequest request) {
        var until = Instant.now();
        return transactions.in(workspace, () -> entities.unwrap(Session.class).doReturningWork(connection -> {
            try (var select = connection.prepareStatement("select count(*) " + CHOSEN)) {
                choose(connection, select, 1, workspace, request, until);
                try (var row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        }));
    }

    /**
     * Page by page, a transaction each: a workspace may hold millions.
     *
     * @return how many documents were queued
     */
    long queue(String workspace, ReextractionRequest request) {
        var until = Instant.now().truncatedTo(ChronoUnit.MICROS);
        long queued = 0;
        String after = "";
        while (after != null) {
            var from = after;
            var page = transactions.in(workspace, () -> entities.unwrap(Session.class)
                    .doReturningWork(connection -> queue(connection, workspace, request, until, from)));
            queued += page.count();
            after = page.last();
        }
        return queued;
    }

    private Page queue(Connection connection, String workspace, ReextractionRequest request, Instant until, String after) throws SQLException {
        var changes = new ArrayList<Change>();
        try (var update = connection.prepareStatement("update document set revision = revision + 1 where workspace = ? and id in (select d.id "
                + CHOSEN + " and d.id > ? order by d.id limit ?) returning id, revision")) {
            update.setString(1, workspace);
            int next = choose(connection, update, 2, workspace, request, until);
            update.setString(next, after);
            update.setInt(next + 1, PAGE);
            try (var rows = update.executeQuery()) {
                while (rows.next()) {
                    changes.add(new Change(rows.getString(1), rows.getLong(2), Topics.DOCUMENTS_BACKFILL));
                }
            }
        }
        outbox.write(connection, workspace, changes);
        return new Page(changes.size(), changes.size() < PAGE ? null : last(connection, changes));
    }

    /** In the database's own order, which is that of its collation. */
    private static String last(Connection connection, List<Change> changes) throws SQLException {
        try (var select = connection.prepareStatement("select max(id) from unnest(?::text[]) id")) {
            select.setArray(1, connection.createArrayOf("text", changes.stream().map(Change::documentId).toArray()));
            try (var row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static int choose(
            Connection connection, PreparedStatement statement, int at, String workspace, ReextractionRequest request, Instant until)
            throws SQLException {
        int i = at;
        statement.setString(i++, workspace);
        statement.setTimestamp(i++, Timestamp.from(until));
        var ids = request.documents() == null ? null : connection.createArrayOf("text", request.documents().toArray());
        statement.setArray(i++, ids);
        statement.setArray(i++, ids);
        statement.setString(i++, request.outlet());
        statement.setString(i++, request.outlet());
        statement.setTimestamp(i++, timestamp(request.receivedFrom()));
        statement.setTimestamp(i++, timestamp(request.receivedFrom()));
        statement.setTimestamp(i++, timestamp(request.receivedTo()));
        statement.setTimestamp(i++, timestamp(request.receivedTo()));
        statement.setBoolean(i++, request.stage() != null);
        return i;
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private record Page(long count, @Nullable String last) {}
}

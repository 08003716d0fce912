package org.sayso.ingest.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
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
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.sayso.contracts.ContractJson;
import org.sayso.contracts.Document;
import org.sayso.ingest.document.Receipt.Outcome;
import org.sayso.ingest.document.Versions.Decision;
import org.sayso.ingest.document.Versions.Known;
import org.sayso.ingest.outbox.Outbox;
import org.sayso.ingest.workspace.DatabaseFailures;
import org.sayso.ingest.workspace.WorkspaceTransactions;
import org.sayso.service.problem.Problems;

/**
 * Keeps documents: a group in one transaction, with the outbox rows that announce them. Plain JDBC batches, because this is the one path on which
 * a thousand documents a second are to pass.
 */
@ApplicationScoped
public class Registrar {

    private static final Logger LOG = Logger.getLogger(Registrar.class);
    private static final int TRIES = 6;

    private static final String KNOWN = """
            select id, chain, version, address, digest, taken_down_at is not null
            from document
            where workspace = ? and chain in (
                select chain from document where workspace = ? and id = any (?)
                union select chain from document where workspace = ? and address = any (?))
            order by chain, version
            """;

    private static final String INSERT = """
            insert into document (workspace, id, chain, version, revision, address, digest, content_sha256, outlet, url, title, published_at,
                payload, received_at)
            values (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final EntityManager entities;
    private final WorkspaceTransactions transactions;
    private final Outbox outbox;
    private final MeterRegistry meters;
    private final ObjectMapper json = ContractJson.messages();

    Registrar(EntityManager entities, WorkspaceTransactions transactions, Outbox outbox, MeterRegistry meters) {
        this.entities = entities;
        this.transactions = transactions;
        this.outbox = outbox;
        this.meters = meters;
    }

    /**
     * @param topic where extraction is to find them: live or backfill
     * @return one receipt a submission, in order; when the database stays away, refusals that say so
     */
    public List<Receipt> register(String workspace, List<? extends Submission> submissions, String topic) {
        var receipts = settled(workspace, submissions, topic);
        for (var receipt : receipts) {
            meters.counter("sayso.documents", "outcome", receipt.outcome().word()).increment();
        }
        return receipts;
    }

    private List<Receipt> settled(String workspace, List<? extends Submission> submissions, String topic) {
        if (submissions.stream().allMatch(Submission.Refused.class::isInstance)) {
            // Nothing to keep: a flood of broken lines does not reach the database.
            return submissions.stream().map(Registrar::notKept).toList();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.in(workspace, () -> entities.unwrap(Session.class)
                        .doReturningWork(connection -> register(connection, workspace, submissions, topic)));
            } catch (RuntimeException e) {
                var away = DatabaseFailures.away(e);
                if (!away && !DatabaseFailures.lostRace(e)) {
                    throw e;
                }
                if (attempt == TRIES) {
                    LOG.warnf(e, "Documents not kept, workspace=%s documents=%d attempts=%d", workspace, submissions.size(), attempt);
                    return submissions.stream().map(Registrar::notKept).toList();
                }
                pause(attempt);
            }
        }
    }

    private List<Receipt> register(Connection connection, String workspace, List<? extends Submission> submissions, String topic)
            throws SQLException {
        var sound = submissions.stream().filter(Submission.Sound.class::isInstance).map(Submission.Sound.class::cast).toList();
        var versions = new Versions(known(connection, workspace, sound));
        var receipts = new ArrayList<Receipt>(submissions.size());
        var changes = new ArrayList<Outbox.Change>();
        var receivedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        try (var insert = connection.prepareStatement(INSERT)) {
            for (var submission : submissions) {
                receipts.add(switch (submission) {
                    case Submission.Refused refused -> Receipt.rejected(refused.line(), refused.id(), refused.problem());
                    case Submission.Sound document -> switch (versions.decide(document)) {
                        case Decision.Refuse refuse -> Receipt.rejected(document.line(), refuse.id(), refuse.problem());
                        case Decision.Repeat(var known) -> receipt(document, Outcome.UNCHANGED, known);
                        case Decision.Keep(var known) -> {
                            add(insert, workspace, document, known, receivedAt);
                            changes.add(new Outbox.Change(known.id(), 1, topic));
                            yield receipt(document, known.version() == 1 ? Outcome.ACCEPTED : Outcome.NEW_VERSION, known);
                        }
                    };
                });
            }
            if (!changes.isEmpty()) {
                insert.executeBatch();
            }
        }
        outbox.write(connection, workspace, changes);
        return receipts;
    }

    private static List<Known> known(Connection connection, String workspace, List<Submission.Sound> submissions) throws SQLException {
        if (submissions.isEmpty()) {
            return List.of();
        }
        var ids = connection.createArrayOf("text", submissions.stream().map(Submission.Sound::ownId).distinct().toArray());
        var addresses = connection.createArrayOf(
                "text", submissions.stream().map(Submission.Sound::address).filter(Objects::nonNull).distinct().toArray());
        var known = new ArrayList<Known>();
        try (var select = connection.prepareStatement(KNOWN)) {
            select.setString(1, workspace);
            select.setString(2, workspace);
            select.setArray(3, ids);
            select.setString(4, workspace);
            select.setArray(5, addresses);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    known.add(new Known(
                            rows.getString(1), rows.getString(2), rows.getInt(3), rows.getString(4), rows.getString(5), rows.getBoolean(6)));
                }
            }
        }
        return known;
    }

    private void add(PreparedStatement insert, String workspace, Submission.Sound submission, Known known, Instant receivedAt)
            throws SQLException {
        var document = submission.document();
        insert.setString(1, workspace);
        insert.setString(2, known.id());
        insert.setString(3, known.chain());
        insert.setInt(4, known.version());
        insert.setString(5, known.address());
        insert.setString(6, known.digest());
        insert.setString(7, submission.contentSha256());
        insert.setString(8, document.outlet());
        insert.setString(9, document.url());
        insert.setString(10, document.title());
        insert.setTimestamp(11, document.publishedAt() == null ? null : Timestamp.from(document.publishedAt().toInstant()));
        insert.setString(12, payload(document, known.id()));
        insert.setTimestamp(13, Timestamp.from(receivedAt));
        insert.addBatch();
    }

    private String payload(Document sent, String id) {
        var kept = new Document(
                id,
                sent.url(),
                sent.outlet(),
                sent.title(),
                sent.byline(),
                sent.publishedAt(),
                sent.language(),
                sent.text(),
                sent.contentType(),
                sent.bodyBase64(),
                sent.rights());
        try {
            return json.writeValueAsString(kept);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("document " + id + " was read and cannot be written", e);
        }
    }

    private static Receipt receipt(Submission.Sound submission, Outcome outcome, Known known) {
        return Receipt.kept(submission.line(), outcome, known.id(), known.version(), known.version() == 1 ? null : known.chain());
    }

    private static Receipt notKept(Submission submission) {
        return switch (submission) {
            case Submission.Refused refused -> Receipt.rejected(refused.line(), refused.id(), refused.problem());
            case Submission.Sound sound ->
                Receipt.rejected(sound.line(), sound.document().id(), Problems.unavailable("the database is away; send it again later"));
        };
    }

    /** Jittered, so that those who collided do not meet again. */
    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(10, 40L << attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the database", e);
        }
    }
}

package org.sayso.ingest.idempotency;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sayso.ingest.workspace.WorkspaceTransactions;
import org.sayso.service.problem.Problem;
import org.sayso.service.problem.Problem.Fault;
import org.sayso.service.problem.ProblemException;
import org.sayso.service.problem.Problems;

/**
 * Remembers for a day which request a key stood for and what it was answered. Documents are idempotent by themselves, so a key forgotten too early,
 * or an answer never stored because the process died, costs a sender nothing but the word {@code unchanged} in place of {@code accepted}.
 */
@ApplicationScoped
public class IdempotencyKeys {

    private static final Logger LOG = Logger.getLogger(IdempotencyKeys.class);
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final EntityManager entities;
    private final WorkspaceTransactions transactions;

    IdempotencyKeys(EntityManager entities, WorkspaceTransactions transactions) {
        this.entities = entities;
        this.transactions = transactions;
    }

    /** An answer as it was given. */
    public record Answer(int status, @Nullable String location, byte[] body) {}

    /**
     * Takes a key for a request.
     *
     * @param request a digest of everything the request says
     * @return the answer given before, or null when this request is to be carried out and then {@link #finish}ed or {@link #release}d
     * @throws ProblemException 400 for a key that is none, 422 when it stands for another request, 409 while the same request is being carried out
     */
    public @Nullable Answer claim(String workspace, String key, String request) {
        if (!KEY.matcher(key).matches()) {
            throw new ProblemException(
                    Problems.invalidParameter(Fault.of("Idempotency-Key", "a key is 1 to 200 printable ASCII characters without spaces")));
        }
        return transactions.in(workspace, () -> entities.unwrap(Session.class)
                .doReturningWork(connection -> claim(connection, workspace, key, request)));
    }

    public void finish(String workspace, String key, Answer answer) {
        transactions.in(workspace, () -> entities.createNativeQuery(
                        "update idempotency set finished_at = now(), status = ?3, location = ?4, answer = ?5 where workspace = ?1 and key = ?2")
                .setParameter(1, workspace)
                .setParameter(2, key)
                .setParameter(3, answer.status())
                .setParameter(4, answer.location())
                .setParameter(5, answer.body())
                .executeUpdate());
    }

    /** The request was not carried out to its end: the same key may try again. */
    public void release(String workspace, String key) {
        transactions.in(workspace, () -> entities.createNativeQuery("delete from idempotency where workspace = ?1 and key = ?2 and finished_at is null")
                .setParameter(1, workspace)
                .setParameter(2, key)
                .executeUpdate());
    }

    private static @Nullable Answer claim(Connection connection, String workspace, String key, String request) throws SQLException {
        // A request whose process died is taken over after ten minutes, a day-old key at once.
        try (var insert = connection.prepareStatement("""
                insert into idempotency as i (workspace, key, request, started_at) values (?, ?, ?, now())
                on conflict (workspace, key) do update
                    set request = excluded.request, started_at = now(), finished_at = null, status = null, location = null, answer = null
                    where i.started_at < now() - interval '24 hours'
                        or (i.finished_at is null and i.request = excluded.request and i.started_at < now() - interval '10 minutes')
                """)) {
            insert.setString(1, workspace);
            insert.setString(2, key);
            insert.setString(3, request);
            if (insert.executeUpdate() == 1) {
                return null;
            }
        }
        try (var select = connection.prepareStatement(
                "select request, finished_at is not null, status, location, answer from idempotency where workspace = ? and key = ?")) {
            select.setString(1, workspace);
            select.setString(2, key);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw new ProblemException(running());
                }
                if (!row.getString(1).equals(request)) {
                    throw new ProblemException(Problems.idempotencyKeyReused("this key was used with another body; take a new one"));
                }
                if (!row.getBoolean(2)) {
                    throw new ProblemException(running());
                }
                return new Answer(row.getInt(3), row.getString(4), row.getBytes(5));
            }
        }
    }

    private static Problem running() {
        return Problems.conflict(Fault.of("Idempotency-Key", "a request under this key is being carried out"));
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void forget() {
        int forgotten = transactions.asExpiry(() -> entities.createNativeQuery("delete from idempotency where started_at < now() - interval '24 hours'")
                .executeUpdate());
        LOG.debugf("Idempotency keys forgotten: %d", forgotten);
    }
}

package org.sayso.ingest.workspace;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.concurrent.Callable;
import org.sayso.service.problem.ProblemException;
import org.sayso.service.problem.Problems;

/**
 * Runs work in a transaction of its own that row-level security confines to one workspace, or to one of the two tasks that serve all of them.
 * The setting ends with the transaction, so a pooled connection carries nothing over. A database that is away is a 503, which whoever can wait may
 * recognise by {@link DatabaseFailures#away} and try again.
 */
@ApplicationScoped
public class WorkspaceTransactions {

    private final EntityManager entities;

    WorkspaceTransactions(EntityManager entities) {
        this.entities = entities;
    }

    public <T> T in(String workspace, Callable<T> work) {
        return with("sayso.workspace", workspace, work);
    }

    /** For the relay: sees every workspace's documents and outbox, changes no document. */
    public <T> T asRelay(Callable<T> work) {
        return with("sayso.relay", "on", work);
    }

    /** For clearing away old idempotency keys. */
    public <T> T asExpiry(Callable<T> work) {
        return with("sayso.expiry", "on", work);
    }

    private <T> T with(String setting, String value, Callable<T> work) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                entities.createNativeQuery("select set_config(?1, ?2, true)", String.class)
                        .setParameter(1, setting)
                        .setParameter(2, value)
                        .getSingleResult();
                return work.call();
            });
        } catch (RuntimeException e) {
            if (DatabaseFailures.away(e)) {
                throw new ProblemException(Problems.unavailable("the database is away; try again later"), e);
            }
            throw e;
        }
    }
}

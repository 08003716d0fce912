package org.sayso.query.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.hibernate.jdbc.Work;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of the ordinary paths, in which Panache's repositories work: bound to one workspace like those of {@link Database}, by the same setting, which
 * ends with the transaction. Batches and full-text search go by {@link Database}.
 */
@Singleton
public final class WorkspaceTransactions {

    private static final int LONGEST_SECONDS = 120;
    private static final int CAUSES = 32;

    private final EntityManager entities;

    WorkspaceTransactions(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Reads within one snapshot, so that an answer made of several queries fits together.
     *
     * @throws DatabaseException with the cause when PostgreSQL refuses or is away
     */
    public <T> T read(String workspace, Supplier<T> work) {
        return transaction(() -> {
            var session = entities.unwrap(Session.class);
            session.setDefaultReadOnly(true);
            session.doWork(statement("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"));
            confine(workspace);
            return work.get();
        });
    }

    /**
     * Writes within one transaction: all of it stands or none.
     *
     * @throws DatabaseException with the cause when PostgreSQL refuses or is away
     */
    public <T> T write(String workspace, Supplier<T> work) {
        return transaction(() -> {
            confine(workspace);
            return work.get();
        });
    }

    /**
     * A transaction outside every workspace, for the projector's own bookkeeping.
     *
     * @throws DatabaseException with the cause when PostgreSQL refuses or is away
     */
    public <T> T bookkeeping(Supplier<T> work) {
        return write("", work);
    }

    private void confine(String workspace) {
        entities.createNativeQuery("SELECT set_config('sayso.workspace', ?1, true)", String.class).setParameter(1, workspace).getSingleResult();
    }

    private static Work statement(String sql) {
        return connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        };
    }

    private static <T> T transaction(Supplier<T> work) {
        var passed = new boolean[1];
        try {
            return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
                var answer = work.get();
                passed[0] = true;
                return answer;
            });
        } catch (DatabaseException e) {
            throw e;
        } catch (RuntimeException e) {
            var sql = sql(e);
            if (sql != null) {
                throw new DatabaseException(sql);
            }
            // The work itself said nothing of the database: so beginning or ending the transaction failed.
            if (passed[0] || e instanceof QuarkusTransactionException) {
                throw new DatabaseException(new SQLTransientException("the transaction's end is unknown: " + e.getMessage(), "08007", e));
            }
            throw e;
        }
    }

    private static @Nullable SQLException sql(Throwable failure) {
        var seen = 0;
        for (Throwable cause = failure; cause != null && seen++ < CAUSES; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}

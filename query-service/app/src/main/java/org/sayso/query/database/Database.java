package org.sayso.query.database;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Opens the transactions of the projector's batches and of full-text search, over JDBC. One that names a workspace sees and writes that workspace's rows alone: PostgreSQL's row-level security compares each row with
 * {@code sayso.workspace}, and without it no row is visible.
 */
@Singleton
public final class Database {

    private final DataSource source;

    public Database(DataSource source) {
        this.source = source;
    }

    /** Work within one transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** Work within one transaction that answers nothing. */
    @FunctionalInterface
    public interface Action {
        void in(Connection connection) throws SQLException;
    }

    /**
     * Reads within one snapshot, so that an answer made of several queries fits together.
     *
     * @throws DatabaseException with the cause when PostgreSQL refuses or is away
     */
    public <T> T read(String workspace, Work<T> work) {
        return transaction(workspace, true, work);
    }

    /**
     * Writes within one transaction: all of it stands or none.
     *
     * @throws DatabaseException with the cause when PostgreSQL refuses or is away
     */
    public void write(String workspace, Action work) {
        transaction(workspace, false, connection -> {
            work.in(connection);
            return true;
        });
    }

    private <T> T transaction(String workspace, boolean readOnly, Work<T> work) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                begin(connection, workspace, readOnly);
                var answer = work.in(connection);
                connection.commit();
                return answer;
            } catch (SQLException | RuntimeException e) {
                rollback(connection, e);
                throw e;
            } finally {
                restore(connection);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static void begin(Connection connection, String workspace, boolean readOnly) throws SQLException {
        if (readOnly) {
            try (var statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            }
        }
        try (var statement = connection.prepareStatement("SELECT set_config('sayso.workspace', ?, true)")) {
            statement.setString(1, workspace);
            statement.execute();
        }
    }

    private static void rollback(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static void restore(Connection connection) throws SQLException {
        if (!connection.isClosed()) {
            connection.setAutoCommit(true);
        }
    }
}

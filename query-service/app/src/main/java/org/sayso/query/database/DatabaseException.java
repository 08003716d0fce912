package org.sayso.query.database;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;

/** PostgreSQL refused, or was away. */
public final class DatabaseException extends RuntimeException {

    public DatabaseException(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /**
     * Whether the same work may pass later: the connection broke, the server shuts down or starts, resources ran out, or another transaction was in the
     * way. Classes of PostgreSQL's appendix A: 08 connection, 25006 read-only standby, 40 rollback, 53 resources, 55 not available, 57 operator, 58 system.
     */
    public boolean isTransient() {
        for (Throwable cause = getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException || cause instanceof SQLRecoverableException) {
                return true;
            }
            if (cause instanceof SQLException sql && passesLater(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean passesLater(@Nullable String state) {
        if (state == null || state.length() < 2) {
            // The driver's or the pool's own word (pool closed, acquisition timed out): nothing was said about the data.
            return true;
        }
        return switch (state.substring(0, 2)) {
            case "08", "40", "53", "55", "57", "58" -> true;
            default -> "25006".equals(state);
        };
    }
}

package org.sayso.ingest.workspace;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells failures that pass from those that stay. */
public final class DatabaseFailures {

    // Unique violation, exclusion, serialization failure, deadlock: another transaction was faster.
    private static final Set<String> LOST_RACE = Set.of("23505", "40001", "40P01");

    private DatabaseFailures() {}

    /** Whether the same transaction, read and decided anew, can be expected to pass. */
    public static boolean lostRace(Throwable failure) {
        var sql = sql(failure);
        return sql != null && LOST_RACE.contains(String.valueOf(sql.getSQLState()));
    }

    /** Whether the database, or the way to it, is away. */
    public static boolean away(Throwable failure) {
        var sql = sql(failure);
        if (sql == null) {
            return false;
        }
        var state = sql.getSQLState();
        // 08 connection, 53 out of resources, 57P shutdown or crash; the pool reports no state when no connection can be had in time.
        return state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57P") || sql instanceof SQLTransientException;
    }

    private static @Nullable SQLException sql(Throwable failure) {
        var seen = 0;
        for (Throwable cause = failure; cause != null && seen++ < 32; cause = cause.getCause()) {
            if (cause instanceof BatchUpdateException batch && batch.getNextException() != null) {
                return batch.getNextException();
            }
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}

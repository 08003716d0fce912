package org.sayso.ingest.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.service.problem.ProblemException;
import org.sayso.service.problem.Problems;

class DatabaseFailuresTest {

    @ParameterizedTest
    @CsvSource({
        "08006, true, false", // connection lost
        "57P01, true, false", // shut down by the administrator
        "57P03, true, false", // starting up
        "53300, true, false", // too many connections
        "23505, false, true", // unique violation
        "40P01, false, true", // deadlock
        "40001, false, true", // serialization
        "22021, false, false", // a character that cannot be kept
        "42501, false, false" // row-level security
    })
    void tellsWhatPassesFromWhatStays(String state, boolean away, boolean lostRace) {
        var failure = new IllegalStateException("wrapped", new SQLException("as PostgreSQL reports it", state));
        assertEquals(away, DatabaseFailures.away(failure));
        assertEquals(lostRace, DatabaseFailures.lostRace(failure));
    }

    @Test
    void aBatchTellsItsCauseInItsNextException() {
        var batch = new BatchUpdateException("batch", "23505", new int[0]);
        batch.setNextException(new SQLException("first", "40001"));
        assertTrue(DatabaseFailures.lostRace(new RuntimeException(batch)));
    }

    @Test
    void aPoolWithoutConnectionsIsADatabaseAway() {
        assertTrue(DatabaseFailures.away(new ProblemException(Problems.unavailable("x"), new SQLException("acquisition timeout"))));
        assertFalse(DatabaseFailures.away(new IllegalArgumentException("no database in sight")));
    }
}

package org.sayso.query.archive;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.sayso.ledger.archive.Archive;
import org.sayso.ledger.archive.ArchiveReader;
import org.sayso.ledger.archive.ArchiveWriter;
import org.sayso.query.database.Database;
import org.sayso.query.database.DatabaseException;
import org.sayso.query.database.WorkspaceTransactions;

/**
 * Keeps the ledger in PostgreSQL: read through Panache's repositories, written by the projector's batches over JDBC. A workspace's writers stand in line at an
 * advisory lock, which the transaction's end opens.
 */
@Singleton
public final class PostgresArchive implements Archive {

    private final Database database;
    private final WorkspaceTransactions transactions;
    private final PanacheReader.Repositories repositories;

    PostgresArchive(Database database, WorkspaceTransactions transactions, PanacheReader.Repositories repositories) {
        this.database = database;
        this.transactions = transactions;
        this.repositories = repositories;
    }

    @Override
    public <T> T read(String workspace, Function<ArchiveReader, T> work) {
        return transactions.read(workspace, () -> work.apply(new PanacheReader(repositories, workspace)));
    }

    @Override
    public <T> T write(String workspace, Function<ArchiveWriter, T> work) {
        return write(database, workspace, work);
    }

    static <T> T write(Database database, String workspace, Function<ArchiveWriter, T> work) {
        var answer = new AtomicReference<T>();
        database.write(workspace, connection -> {
            standInLine(connection, workspace);
            answer.set(work.apply(new PostgresWriter(connection, workspace)));
        });
        return answer.get();
    }

    private static void standInLine(Connection connection, String workspace) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            statement.setString(1, "ledger of " + workspace);
            statement.execute();
        }
    }

    /** Lets SQL within the ledger's functions fail as one kind of fault. */
    @FunctionalInterface
    interface Sql<T> {
        T run() throws SQLException;
    }

    static <T> T sql(Sql<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}

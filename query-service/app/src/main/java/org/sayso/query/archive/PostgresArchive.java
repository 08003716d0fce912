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

/** Keeps the ledger in PostgreSQL. A workspace's writers stand in line at an advisory lock, which the transaction's end opens. */
@Singleton
public final class PostgresArchive implements Archive {

    private final Database database;

    public PostgresArchive(Database database) {
        this.database = database;
    }

    @Override
    public <T> T read(String workspace, Function<ArchiveReader, T> work) {
        return database.read(workspace, connection -> work.apply(new PostgresReader(connection, workspace)));
    }

    @Override
    public <T> T write(String workspace, Function<ArchiveWriter, T> work) {
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

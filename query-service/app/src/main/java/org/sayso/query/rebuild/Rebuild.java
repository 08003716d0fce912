package org.sayso.query.rebuild;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.sayso.query.database.Database;
import org.sayso.query.database.Rows;

/**
 * Empties the read side and raises its epoch, in one transaction; every projector of the group sees the new epoch within a second and reads the topic from its
 * beginning. Operators' judgements stay: they are the one thing here that no topic holds.
 */
@Singleton
public final class Rebuild {

    private static final Logger LOG = Logger.getLogger(Rebuild.class);

    private final Database database;

    Rebuild(Database database) {
        this.database = database;
    }

    /** @return the new epoch */
    long begin(String by) {
        var epoch = database.bookkeeping(connection -> Rows.list(connection, "SELECT rebuild_read_side()", row -> row.getLong(1)).getFirst());
        LOG.infof("rebuild asked for by %s: epoch %d", by, epoch);
        return epoch;
    }

    Projection state() {
        return database.bookkeeping(connection -> {
            var positions = Rows.list(connection, "SELECT topic, part, next_offset FROM projection_position ORDER BY topic, part",
                    row -> new Projection.Position(row.getString(1), row.getInt(2), row.getLong(3)));
            return Rows.list(connection, "SELECT epoch, since FROM projection", row -> new Projection(row.getLong(1), Rows.instant(row, 2), positions)).getFirst();
        });
    }

    /**
     * How far the rows have come.
     *
     * @param epoch counts rebuilds
     * @param since when the last rebuild was begun, or the database made
     */
    public record Projection(long epoch, Instant since, List<Position> positions) {

        /** @param next the offset to read next */
        public record Position(String topic, int partition, long next) {}
    }
}

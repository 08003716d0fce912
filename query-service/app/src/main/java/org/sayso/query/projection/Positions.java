package org.sayso.query.projection;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.sayso.query.database.Database;

/**
 * How far each partition has been projected, kept beside the rows and not at the broker: so a database restored from yesterday's backup catches up by
 * itself, and a rebuild is one transaction. The epoch counts rebuilds; what was read under an older epoch moves no position.
 */
@Singleton
public final class Positions {

    private final Database database;

    public Positions(Database database) {
        this.database = database;
    }

    /** The number of the rebuild the rows stem from. */
    public long epoch() {
        return database.bookkeeping(connection -> {
            try (var statement = connection.prepareStatement("SELECT epoch FROM projection"); var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** The offset to read next, for each partition that has one. */
    Map<TopicPartition, Long> all() {
        return database.bookkeeping(connection -> {
            var positions = new HashMap<TopicPartition, Long>();
            try (var statement = connection.prepareStatement("SELECT topic, part, next_offset FROM projection_position");
                    var rows = statement.executeQuery()) {
                while (rows.next()) {
                    positions.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
                }
            }
            return positions;
        });
    }

    /** Moves positions forward, never back, and not at all when a rebuild came between. */
    void advance(long epoch, Map<TopicPartition, Long> next) {
        database.bookkeeping(connection -> {
            try (var statement = connection.prepareStatement("""
                    INSERT INTO projection_position (topic, part, next_offset)
                    SELECT ?, ?, ? FROM projection WHERE epoch = ? FOR SHARE
                    ON CONFLICT (topic, part) DO UPDATE SET next_offset = greatest(projection_position.next_offset, excluded.next_offset)
                    """)) {
                for (var entry : next.entrySet()) {
                    statement.setString(1, entry.getKey().topic());
                    statement.setInt(2, entry.getKey().partition());
                    statement.setLong(3, entry.getValue());
                    statement.setLong(4, epoch);
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }
}

package org.sayso.query.projection;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.sayso.query.database.WorkspaceTransactions;

/**
 * How far each partition has been projected, kept beside the rows and not at the broker: so a database restored from yesterday's backup catches up by
 * itself, and a rebuild is one transaction. The epoch counts rebuilds; what was read under an older epoch moves no position.
 */
@Singleton
public final class Positions {

    private final WorkspaceTransactions transactions;
    private final ProjectionRepository projection;
    private final PositionRepository positions;

    Positions(WorkspaceTransactions transactions, ProjectionRepository projection, PositionRepository positions) {
        this.transactions = transactions;
        this.projection = projection;
        this.positions = positions;
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

    public Projection state() {
        return transactions.bookkeeping(() -> {
            var now = projection.now();
            var standing = positions.inOrder().stream()
                    .map(position -> new Projection.Position(position.key.topic(), position.key.part(), position.nextOffset))
                    .toList();
            return new Projection(now.epoch, now.since, standing);
        });
    }

    /**
     * Empties the read side and raises the epoch.
     *
     * @return the new epoch
     */
    public long rebuild() {
        return transactions.bookkeeping(projection::rebuild);
    }

    /** The number of the rebuild the rows stem from. */
    long epoch() {
        return transactions.bookkeeping(() -> projection.now().epoch);
    }

    /** The offset to read next, for each partition that has one. */
    Map<TopicPartition, Long> all() {
        return transactions.bookkeeping(() -> positions.inOrder().stream().collect(Collectors.toMap(StoredPosition::partition, position -> position.nextOffset)));
    }

    /** Moves positions forward, never back, and not at all when a rebuild came between. */
    void advance(long epoch, Map<TopicPartition, Long> next) {
        transactions.bookkeeping(() -> {
            if (projection.held().epoch == epoch) {
                // In one order everywhere, so that two processes wait for each other in turn.
                next.entrySet().stream()
                        .sorted(Comparator.comparing((Map.Entry<TopicPartition, Long> entry) -> entry.getKey().topic()).thenComparing(entry -> entry.getKey().partition()))
                        .forEach(entry -> positions.advance(entry.getKey(), entry.getValue()));
            }
            return true;
        });
    }
}

package org.sayso.query.projection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.apache.kafka.common.TopicPartition;

@ApplicationScoped
class PositionRepository implements PanacheRepositoryBase<StoredPosition, StoredPosition.Key> {

    List<StoredPosition> inOrder() {
        return list("order by key.topic, key.part");
    }

    /** Moves forward, never back. */
    void advance(TopicPartition partition, long next) {
        var key = StoredPosition.Key.of(partition);
        var standing = findById(key, LockModeType.PESSIMISTIC_WRITE);
        if (standing == null) {
            persist(new StoredPosition(key, next));
        } else if (standing.nextOffset < next) {
            standing.nextOffset = next;
        }
    }
}

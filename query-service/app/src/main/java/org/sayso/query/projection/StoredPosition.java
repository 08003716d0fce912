package org.sayso.query.projection;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.apache.kafka.common.TopicPartition;

/** How far one partition has been projected. */
@Entity
@Table(name = "projection_position")
class StoredPosition {

    @EmbeddedId
    Key key;

    long nextOffset;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected StoredPosition() {}

    StoredPosition(Key key, long nextOffset) {
        this.key = key;
        this.nextOffset = nextOffset;
    }

    TopicPartition partition() {
        return new TopicPartition(key.topic(), key.part());
    }

    @Embeddable
    record Key(String topic, int part) {
        static Key of(TopicPartition partition) {
            return new Key(partition.topic(), partition.partition());
        }
    }
}

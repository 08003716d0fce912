package org.sayso.extraction.service.stream;

import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import org.sayso.contracts.Topics;

/** Lets back-fill through only while no live document waits on this process's partitions. */
final class BackfillGate {

    private BackfillGate() {}

    /**
     * Which partitions to hold back.
     *
     * @param lag documents that wait on a partition, empty while that is not known yet
     */
    static Set<TopicPartition> held(Set<TopicPartition> assigned, Function<TopicPartition, OptionalLong> lag) {
        var backfill = new HashSet<TopicPartition>();
        boolean liveWaits = false;
        for (var partition : assigned) {
            if (partition.topic().equals(Topics.DOCUMENTS_BACKFILL)) {
                backfill.add(partition);
            } else {
                // What is not known may be waiting.
                liveWaits |= lag.apply(partition).orElse(1) > 0;
            }
        }
        return liveWaits ? backfill : Set.of();
    }
}

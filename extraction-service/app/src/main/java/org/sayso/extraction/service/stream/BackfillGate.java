package org.sayso.extraction.service.stream;

import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;

/** Lets back-fill through only while no live document waits on this process's partitions. */
final class BackfillGate {

    private BackfillGate() {}

    /**
     * Whether back-fill has to wait.
     *
     * @param live this process's partitions of live documents
     * @param lag documents that wait on a partition, empty while that is not known yet
     */
    static boolean closed(Set<TopicPartition> live, Function<TopicPartition, OptionalLong> lag) {
        // What is not known may be waiting.
        return live.stream().anyMatch(partition -> lag.apply(partition).orElse(1) > 0);
    }
}

package org.sayso.extraction.service.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.sayso.contracts.Topics;

class BackfillGateTest {

    private static final TopicPartition LIVE_0 = new TopicPartition(Topics.DOCUMENTS, 0);
    private static final TopicPartition LIVE_1 = new TopicPartition(Topics.DOCUMENTS, 1);
    private static final TopicPartition BULK = new TopicPartition(Topics.DOCUMENTS_BACKFILL, 0);
    private static final Set<TopicPartition> ALL = Set.of(LIVE_0, LIVE_1, BULK);

    @Test
    void backfillWaitsWhileOneLiveDocumentWaits() {
        assertEquals(Set.of(BULK), held(Map.of(LIVE_0, 0L, LIVE_1, 1L)));
    }

    @Test
    void backfillFlowsWhenNoLiveDocumentWaits() {
        assertEquals(Set.of(), held(Map.of(LIVE_0, 0L, LIVE_1, 0L)));
    }

    @Test
    void whatIsNotKnownYetCountsAsWaiting() {
        assertEquals(Set.of(BULK), held(Map.of(LIVE_0, 0L)));
    }

    private static Set<TopicPartition> held(Map<TopicPartition, Long> lags) {
        return BackfillGate.held(ALL, partition -> lags.containsKey(partition) ? OptionalLong.of(lags.get(partition)) : OptionalLong.empty());
    }
}

package org.sayso.extraction.service.stream;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.sayso.contracts.Topics;

class BackfillGateTest {

    private static final TopicPartition LIVE_0 = new TopicPartition(Topics.DOCUMENTS, 0);
    private static final TopicPartition LIVE_1 = new TopicPartition(Topics.DOCUMENTS, 1);

    @Test
    void backfillWaitsWhileOneLiveDocumentWaits() {
        assertTrue(closed(Map.of(LIVE_0, 0L, LIVE_1, 1L)));
    }

    @Test
    void backfillFlowsWhenNoLiveDocumentWaits() {
        assertFalse(closed(Map.of(LIVE_0, 0L, LIVE_1, 0L)));
    }

    @Test
    void whatIsNotKnownYetCountsAsWaiting() {
        assertTrue(closed(Map.of(LIVE_0, 0L)));
    }

    @Test
    void withoutLivePartitionsOfItsOwnAProcessWorksOffBackfill() {
        assertFalse(BackfillGate.closed(Set.of(), partition -> OptionalLong.empty()));
    }

    private static boolean closed(Map<TopicPartition, Long> lags) {
        return BackfillGate.closed(Set.of(LIVE_0, LIVE_1), partition -> lags.containsKey(partition) ? OptionalLong.of(lags.get(partition)) : OptionalLong.empty());
    }
}

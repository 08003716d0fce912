package org.sayso.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sayso.ledger.Texts.message;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sayso.contracts.ExtractionMessage;
import org.sayso.ledger.archive.MemoryArchive;

/** Clusters and stories beyond what is looked at as a whole; the limits are small here. */
class LargeClusterTest {

    private static final String BRIDGE = """
            The Corvane bridge at Tellmark was closed on Monday after inspectors found cracks in two of its piers, mayor Odile Brasse said.             Lorries must take the ferry at Sundry Point until the Corvane piers are mended. Hauliers of Tellmark counted %d lorries.""";
    private static final String CHESS = """
            Ilmari Tuohela won the chess open of Vastrum on Monday with a rook sacrifice against the champion Petra Lund, who resigned on move %d.""";

    private final Ledger ledger = new Ledger(new MemoryArchive(), new Neighbourhood.Reach(4, 6));

    @Test
    void reportsOfOneEventStillMeetInALargeCluster() {
        // When
        for (var i = 0; i < 6; i++) {
            record(bridge(i), chess(i));
        }
        // Then
        assertEquals(List.of(6, 6), ledger.stories("w", null, 10).stream().map(story -> story.documents()).toList());
        assertEquals(ledger.storyOf("w", "b0"), ledger.storyOf("w", "b5"));
        assertNotEquals(ledger.storyOf("w", "b0"), ledger.storyOf("w", "c0"));
    }

    @Test
    void aSettledStoryGainsAndLosesDocumentsAndKeepsItsName() {
        // Given
        for (var i = 0; i < 8; i++) {
            record(bridge(i));
        }
        var settled = ledger.storyOf("w", "b0").orElseThrow();
        // When
        var grown = record(bridge(8), bridge(9), chess(0));
        // Then
        var now = ledger.story("w", settled.id()).orElseThrow();
        assertEquals(10, now.documents());
        assertEquals(settled.title(), now.title());
        assertTrue(now.to().isAfter(settled.to()));
        assertTrue(now.revision() > settled.revision());
        assertTrue(grown.stories().contains(new Changes.StoryChange.Grown(settled.id(), now.revision(), List.of("b8", "b9"))));
        assertEquals(settled.id(), ledger.storyOf("w", "b9").orElseThrow().id());
        assertEquals(10, ledger.dossier("w", settled.id(), null).orElseThrow().documents().size());
        // When: one is read again, and one taken down, the one it is named after
        ledger.record("w", List.of(
                new Delivery.TakenDown("b0", 2), new Delivery.Read(message("b3", "https://example.org/b3", "2024-03-05T13:00:00Z", "Again", BRIDGE.formatted(3), 1, "2"))));
        // Then
        assertEquals(9, ledger.story("w", settled.id()).orElseThrow().documents());
        assertEquals(settled.id(), ledger.storyOf("w", "b3").orElseThrow().id());
        assertEquals(9, ledger.dossier("w", settled.id(), null).orElseThrow().documents().size());
    }

    @Test
    void aDocumentThatTurnsToAnotherMatterLeavesASettledStory() {
        // Given
        IntStream.range(0, 8).forEach(i -> record(bridge(i)));
        var settled = ledger.storyOf("w", "b0").orElseThrow();
        // When
        record(message("b4", "https://example.org/b4", "2024-03-05T14:00:00Z", "Another", CHESS.formatted(7), 2, "1"));
        // Then
        assertEquals(7, ledger.story("w", settled.id()).orElseThrow().documents());
        assertEquals(1, ledger.storyOf("w", "b4").orElseThrow().documents());
    }

    private static ExtractionMessage bridge(int i) {
        return message("b" + i, "2024-03-05T1" + i + ":00:00Z", "Cracks close bridge", BRIDGE.formatted(i));
    }

    private static ExtractionMessage chess(int i) {
        return message("c" + i, "2024-03-05T1" + i + ":30:00Z", "Tuohela wins", CHESS.formatted(i));
    }

    private Changes record(ExtractionMessage... messages) {
        return ledger.record("w", java.util.Arrays.stream(messages).map(Delivery.Read::new).toList());
    }
}

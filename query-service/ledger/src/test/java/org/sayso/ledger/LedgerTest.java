package org.sayso.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sayso.ledger.Texts.message;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.contracts.ExtractionMessage;
import org.sayso.ledger.archive.MemoryArchive;

class LedgerTest {

    private static final String BRIDGE = """
            The Corvane bridge at Tellmark was closed on Monday after inspectors found cracks in two of its piers, mayor Odile Brasse said. \
            Lorries must take the ferry at Sundry Point until the Corvane piers are mended.""";
    private static final String BRIDGE_LATER = """
            Mayor Odile Brasse ordered the Corvane bridge shut after cracks appeared in its piers. Tellmark's hauliers said the ferry at Sundry Point \
            could not carry their lorries, and asked when the piers of the Corvane would be mended.""";
    private static final String CHESS = """
            Ilmari Tuohela won the chess open of Vastrum on Monday with a rook sacrifice against the champion Petra Lund, who resigned on move 41.""";

    private final Ledger ledger = new Ledger(new MemoryArchive());

    @Test
    void reportsOfOneEventMeetAndOthersStayApart() {
        // When
        record(message("b", "2024-03-05T10:00:00Z", "Cracks close bridge", BRIDGE));
        record(message("c", "2024-03-05T11:00:00Z", "Tuohela wins", CHESS), message("d", "2024-03-06T09:00:00Z", "Hauliers left waiting", BRIDGE_LATER));
        // Then
        assertEquals(ledger.storyOf("w", "b"), ledger.storyOf("w", "d"));
        assertNotEquals(ledger.storyOf("w", "b"), ledger.storyOf("w", "c"));
        assertEquals(2, ledger.stories("w", null, 10).size());
        assertEquals("Cracks close bridge", ledger.storyOf("w", "d").orElseThrow().title());
    }

    @Test
    void anEarlierReportRenamesTheStoryAndTheOldIdLeadsOn() {
        // Given
        record(message("d", "2024-03-06T09:00:00Z", "Hauliers left waiting", BRIDGE_LATER));
        var old = ledger.storyOf("w", "d").orElseThrow().id();
        // When
        var changes = record(message("b", "2024-03-05T10:00:00Z", "Cracks close bridge", BRIDGE));
        // Then
        var now = ledger.storyOf("w", "b").orElseThrow();
        assertNotEquals(old, now.id());
        assertEquals(now, ledger.story("w", old).orElseThrow());
        assertTrue(changes.stories().contains(new Changes.StoryChange.Redirected(old, now.id())));
        assertEquals(now.id(), ledger.dossier("w", old, null).orElseThrow().story().id());
    }

    @Test
    void aTakedownLeavesNothingAndItsStoryIdLeadsToItsCompany() {
        // Given
        record(message("b", "2024-03-05T10:00:00Z", "Cracks close bridge", BRIDGE), message("d", "2024-03-06T09:00:00Z", "Hauliers left waiting", BRIDGE_LATER));
        var old = ledger.storyOf("w", "b").orElseThrow().id();
        // When
        ledger.record("w", List.of(new Delivery.TakenDown("b", 2)));
        // Then
        assertTrue(ledger.storyOf("w", "b").isEmpty());
        var left = ledger.storyOf("w", "d").orElseThrow();
        assertEquals(1, left.documents());
        assertEquals(left, ledger.story("w", old).orElseThrow());
        // When the same document comes late in an older revision
        var late = record(message("b", "2024-03-05T10:00:00Z", "Cracks close bridge", BRIDGE));
        // Then
        assertEquals(List.of("b"), late.stale());
        assertTrue(ledger.storyOf("w", "b").isEmpty());
    }

    @Test
    void theSameDeliveryTwiceChangesNothing() {
        // Given
        record(message("b", "2024-03-05T10:00:00Z", "Cracks close bridge", BRIDGE));
        var story = ledger.storyOf("w", "b").orElseThrow();
        // When
        var again = record(message("b", "2024-03-05T10:00:00Z", "Cracks close bridge", BRIDGE));
        // Then
        assertEquals(List.of("b"), again.stale());
        assertEquals(List.of(), again.stories());
        assertEquals(story, ledger.storyOf("w", "b").orElseThrow());
    }

    @Test
    void aNewerEngineReplacesTheReadingOfAnOlderOne() {
        // Given
        record(message("b", null, "2024-03-05T10:00:00Z", "Old reading", BRIDGE, 1, "0.10.0"));
        // When
        var older = record(message("b", null, "2024-03-05T10:00:00Z", "Older reading", BRIDGE, 1, "0.9.0"));
        var newer = record(message("b", null, "2024-03-05T10:00:00Z", "New reading", BRIDGE, 1, "0.11.0"));
        // Then
        assertEquals(List.of("b"), older.stale());
        assertEquals(List.of("b"), newer.recorded());
        assertEquals("New reading", ledger.storyOf("w", "b").orElseThrow().title());
    }

    @Test
    void whatWasReceivedLaterIsNotKnownEarlier() {
        // Given
        record(message("b", "2024-03-05T10:00:00Z", "Cracks close bridge", BRIDGE), message("d", "2024-03-06T09:00:00Z", "Hauliers left waiting", BRIDGE_LATER));
        var id = ledger.storyOf("w", "b").orElseThrow().id();
        // Then
        assertEquals(1, ledger.dossier("w", id, Texts.at("2024-03-05T10:00:00Z")).orElseThrow().documents().size());
        assertEquals(2, ledger.dossier("w", id, Texts.at("2024-03-06T09:00:00Z")).orElseThrow().documents().size());
        assertTrue(ledger.dossier("w", id, Texts.at("2024-03-04T00:00:00Z")).isEmpty());
        var changes = ledger.changes("w", id, Texts.at("2024-03-05T12:00:00Z"), Texts.at("2024-03-07T00:00:00Z")).orElseThrow();
        assertEquals(List.of("d"), changes.documents().added().stream().map(report -> report.id()).toList());
    }

    @Test
    void aNewVersionStaysWithItsFirstWhateverItSays() {
        // When
        record(message("b", "https://example.org/x", "2024-03-05T10:00:00Z", "Cracks close bridge", BRIDGE, 1, "1"),
                message("b~2", "https://example.org/x", "2024-03-25T10:00:00Z", "Withdrawn", "This report has been withdrawn.", 1, "1"));
        // Then
        var story = ledger.storyOf("w", "b~2").orElseThrow();
        assertEquals(story, ledger.storyOf("w", "b").orElseThrow());
        var later = ledger.dossier("w", story.id(), null).orElseThrow().documents().getLast();
        assertEquals("b", later.versionOf());
        assertEquals("revision", later.relation());
        assertEquals(2, later.version());
    }

    private Changes record(ExtractionMessage... messages) {
        return ledger.record("w", java.util.Arrays.stream(messages).map(Delivery.Read::new).toList());
    }
}

package org.sayso.ledger.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sayso.contracts.Document;
import org.sayso.contracts.DocumentMessage;
import org.sayso.contracts.Extraction;
import org.sayso.contracts.ExtractionMessage;

/** What every {@link Archive} does. An adapter's test extends it. */
public abstract class ArchiveContract {

    private static final Instant NOON = Instant.parse("2024-03-05T12:00:00Z");

    private String workspace = "";
    private Archive archive = new MemoryArchive();

    /** The archive under test; what other tests left in it does not matter. */
    protected abstract Archive archive();

    @BeforeEach
    void takeAWorkspaceOfItsOwn() {
        workspace = "w-" + UUID.randomUUID();
        archive = archive();
    }

    @Test
    void anEmptyWorkspaceAnswersEmptily() {
        archive.read(workspace, reader -> {
            assertEquals(Map.of(), reader.cards(List.of("a")));
            assertEquals(Map.of(), reader.cards(List.of()));
            assertEquals(List.of(), reader.cardsAt(List.of("x")));
            assertEquals(List.of(), reader.cardsInClusters(List.of("x")));
            assertEquals(List.of(), reader.cardsOfStory("s"));
            assertTrue(reader.anchor("s").isEmpty());
            assertEquals(List.of(), reader.find(List.of(new Probe(1, NOON, NOON)), 10));
            assertEquals(List.of(), reader.find(List.of(), 10));
            assertEquals(List.of(), reader.links(List.of("a")));
            assertEquals(Map.of(), reader.messages(List.of("a")));
            assertTrue(reader.story("s").isEmpty());
            assertEquals(List.of(), reader.stories(null, 10));
            assertEquals(List.of(), reader.judgements());
            return null;
        });
    }

    @Test
    void cardsAreFoundByIdAddressClusterStoryAndAnchor() {
        // Given
        var a = card("a", 0, "c1", "s1");
        var b = card("b", 1, "c1", "s2");
        write(cards(a, b));
        // Then
        archive.read(workspace, reader -> {
            assertEquals(Map.of("a", a, "b", b), reader.cards(List.of("a", "b", "none")));
            assertEquals(List.of(a), reader.cardsAt(List.of("address of a", "none")));
            assertEquals(Set.of(a, b), Set.copyOf(reader.cardsInClusters(List.of("c1"))));
            assertEquals(List.of(b), reader.cardsOfStory("s2"));
            assertEquals(a, reader.anchor("anchor of a").orElseThrow());
            return null;
        });
    }

    @Test
    void aCardIsPutInPlaceOfTheOneBefore() {
        // Given
        write(cards(card("a", 0, "c1", "s1")));
        // When
        var moved = card("a", 0, "c2", "s2");
        write(cards(moved));
        // Then
        archive.read(workspace, reader -> {
            assertEquals(Map.of("a", moved), reader.cards(List.of("a")));
            assertEquals(List.of(), reader.cardsInClusters(List.of("c1")));
            assertEquals(List.of(moved), reader.cardsInClusters(List.of("c2")));
            assertEquals(List.of(), reader.cardsOfStory("s1"));
            return null;
        });
    }

    @Test
    void aTombstoneKeepsItsStoryAndIsNoMember() {
        // Given
        var gone = new Card("a", 7, "", true, null, NOON, NOON, "anchor of a", null, "s1", new byte[0]);
        write(cards(gone, card("b", 0, "c", "s1")));
        // Then
        archive.read(workspace, reader -> {
            assertEquals(gone, reader.cards(List.of("a")).get("a"));
            assertEquals(gone, reader.anchor("anchor of a").orElseThrow());
            assertEquals(List.of("b"), reader.cardsOfStory("s1").stream().map(Card::documentId).toList());
            return null;
        });
    }

    @Test
    void probesSeeTheirWindowOnly() {
        // Given
        write(writes(List.of(card("a", 0, "c", "s"), card("b", 10, "c", "s"), card("c", 20, "c", "s")),
                Map.of("a", new long[] {1, 2}, "b", new long[] {1}, "c", new long[] {1, Long.MIN_VALUE})));
        // Then
        assertEquals(Set.of(new Hit(1, "a"), new Hit(1, "b")), hits(10, new Probe(1, hour(0), hour(10))));
        assertEquals(Set.of(new Hit(1, "b")), hits(10, new Probe(1, hour(1), hour(19))));
        assertEquals(Set.of(new Hit(2, "a"), new Hit(Long.MIN_VALUE, "c")),
                hits(10, new Probe(2, hour(0), hour(20)), new Probe(Long.MIN_VALUE, hour(0), hour(20)), new Probe(99, hour(0), hour(20))));
    }

    @Test
    void aProbeReturnsTheNearestWhenThereAreTooMany() {
        // Given
        write(writes(List.of(card("a", 0, "c", "s"), card("b", 9, "c", "s"), card("c", 11, "c", "s"), card("d", 20, "c", "s")),
                Map.of("a", new long[] {1}, "b", new long[] {1}, "c", new long[] {1}, "d", new long[] {1})));
        // Then
        assertEquals(Set.of(new Hit(1, "b"), new Hit(1, "c")), hits(2, new Probe(1, hour(0), hour(20))));
        assertEquals(Set.of(new Hit(1, "b")), hits(1, new Probe(1, hour(0), hour(20))), "ties by document id");
    }

    @Test
    void keysAreReplacedAndGo() {
        // Given
        write(writes(List.of(card("a", 0, "c", "s")), Map.of("a", new long[] {1, 2})));
        // When
        write(writes(List.of(), Map.of("a", new long[] {2, 3})));
        // Then
        assertEquals(Set.of(new Hit(2, "a"), new Hit(3, "a")), hits(10, probe(1), probe(2), probe(3)));
        // When
        write(writes(List.of(), Map.of("a", new long[0])));
        // Then
        assertEquals(Set.of(), hits(10, probe(1), probe(2), probe(3)));
    }

    @Test
    void keysFollowACardThatMovesInTime() {
        // Given
        write(writes(List.of(card("a", 0, "c", "s")), Map.of("a", new long[] {1})));
        // When
        write(cards(card("a", 100, "c", "s")));
        // Then
        assertEquals(Set.of(), hits(10, new Probe(1, hour(-1), hour(1))));
        assertEquals(Set.of(new Hit(1, "a")), hits(10, new Probe(1, hour(99), hour(101))));
    }

    @Test
    void tombstonesAreNotFound() {
        // Given
        write(writes(List.of(new Card("a", 7, "", true, null, NOON, NOON, "anchor of a", null, null, new byte[0])), Map.of("a", new long[] {1})));
        // Then
        assertEquals(Set.of(), hits(10, probe(1)));
    }

    @Test
    void largeClustersAndStoriesAreKnownWithoutTheirCards() {
        // Given
        write(cards(card("a", 0, "c", "s"), card("b", 1, "c", "s"), card("c", 2, "c", "t"), card("d", 3, "e", "u")));
        write(Writes.stories(List.of(new StoryRow("s", null, NOON, NOON, 2, List.of(), 1), new StoryRow("t", null, NOON, NOON, 1, List.of(), 1))));
        // Then
        archive.read(workspace, reader -> {
            assertEquals(Set.of("c"), reader.clustersLargerThan(List.of("c", "e", "none"), 2));
            assertEquals(Set.of(), reader.clustersLargerThan(List.of("c", "e"), 3));
            assertEquals(Set.of("s"), reader.storiesLargerThan(List.of("s", "t", "none"), 1));
            assertEquals(Set.of(), reader.storiesLargerThan(List.of(), 0));
            assertEquals(Set.of("a", "b", "c"), Set.copyOf(reader.cardsOfStories(List.of("s", "t")).stream().map(Card::documentId).toList()));
            return null;
        });
    }

    @Test
    void linksAreFoundAmongDocumentsAndGoWithEitherEnd() {
        // Given
        write(links(List.of(), new Link("a", "b", 0.5), new Link("b", "c", 0.25), new Link("c", "d", 1)));
        // Then
        archive.read(workspace, reader -> {
            assertEquals(Set.of(new Link("a", "b", 0.5), new Link("b", "c", 0.25)), Set.copyOf(reader.links(List.of("a", "b", "c"))));
            assertEquals(List.of(new Link("b", "c", 0.25)), reader.links(List.of("c", "b")));
            assertEquals(List.of(), reader.links(List.of("a", "d")));
            return null;
        });
        // When
        write(links(List.of("b"), new Link("a", "b", 0.75)));
        // Then
        archive.read(workspace, reader -> {
            assertEquals(List.of(new Link("a", "b", 0.75)), reader.links(List.of("a", "b", "c")));
            return null;
        });
    }

    @Test
    void messagesComeBackAsTheyWereSent() {
        // Given
        var message = message("a", "Le « maire » a dit\u00a0: \ud83d\ude80 tout va bien.");
        write(messages(List.of(message), List.of()));
        // Then
        archive.read(workspace, reader -> {
            assertEquals(Map.of("a", message), reader.messages(List.of("a", "b")));
            return null;
        });
        // When
        write(messages(List.of(), List.of("a")));
        // Then
        archive.read(workspace, reader -> {
            assertEquals(Map.of(), reader.messages(List.of("a")));
            return null;
        });
    }

    @Test
    void storiesComeNewestFirstPageByPage() {
        // Given
        var first = story("s1", 0, 5);
        var second = story("s2", 0, 9);
        var third = story("s3", 3, 9);
        write(Writes.stories(List.of(first, second, third)));
        // Then
        archive.read(workspace, reader -> {
            assertEquals(List.of(second, third, first), reader.stories(null, 10));
            assertEquals(List.of(second, third), reader.stories(null, 2));
            assertEquals(List.of(first), reader.stories(third, 2));
            assertEquals(second, reader.story("s2").orElseThrow());
            return null;
        });
        // When
        write(new Writes(List.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of("s2"), List.of(story("s1", 0, 99)), List.of(), List.of()));
        // Then
        archive.read(workspace, reader -> {
            assertEquals(List.of("s1", "s3"), reader.stories(null, 10).stream().map(StoryRow::id).toList());
            return null;
        });
    }

    @Test
    void judgementsComeOldestFirst() {
        // Given
        var later = new Judgement("j1", true, new Handle("PERSON", "ana petrov", null), new Handle("PERSON", "a petrov", "d1"), "ines", hour(2));
        var earlier = new Judgement("j2", false, new Handle("PERSON", "petrov", "d1"), new Handle("PERSON", "petrov", "d2"), "ines", hour(1));
        write(Writes.judgement(later));
        write(Writes.judgement(earlier));
        // Then
        archive.read(workspace, reader -> {
            assertEquals(List.of(earlier, later), reader.judgements());
            return null;
        });
        // When
        write(Writes.withdrawal("j2"));
        // Then
        archive.read(workspace, reader -> {
            assertEquals(List.of(later), reader.judgements());
            return null;
        });
    }

    @Test
    void aWriterSeesWhatItApplied() {
        archive.write(workspace, writer -> {
            writer.apply(cards(card("a", 0, "c", "s")));
            assertEquals(Set.of("a"), writer.cards(List.of("a")).keySet());
            return null;
        });
    }

    @Test
    void aFailedWriterLeavesNothing() {
        // Given
        var before = card("a", 0, "c", "s");
        write(writes(List.of(before), Map.of("a", new long[] {1})));
        // When
        assertThrows(IllegalStateException.class, () -> archive.write(workspace, writer -> {
            writer.apply(writes(List.of(card("a", 5, "other", "other"), card("b", 0, "c", "s")), Map.of("a", new long[] {2}, "b", new long[] {1})));
            writer.apply(Writes.stories(List.of(story("s", 0, 1))));
            writer.apply(links(List.of(), new Link("a", "b", 1)));
            throw new IllegalStateException("a fault in the middle");
        }));
        // Then
        archive.read(workspace, reader -> {
            assertEquals(Map.of("a", before), reader.cards(List.of("a", "b")));
            assertEquals(List.of(), reader.stories(null, 10));
            assertEquals(List.of(), reader.links(List.of("a")));
            return null;
        });
        assertEquals(Set.of(new Hit(1, "a")), hits(10, new Probe(1, hour(-1), hour(1)), new Probe(2, hour(-1), hour(9))));
    }

    @Test
    void workspacesAreApart() {
        // Given
        write(writes(List.of(card("a", 0, "c", "s")), Map.of("a", new long[] {1})));
        write(Writes.stories(List.of(story("s", 0, 1))));
        // Then
        archive.read(workspace + "-other", reader -> {
            assertEquals(Map.of(), reader.cards(List.of("a")));
            assertEquals(List.of(), reader.find(List.of(probe(1)), 10));
            assertEquals(List.of(), reader.stories(null, 10));
            return null;
        });
    }

    @Test
    void twoWritersOfAWorkspaceStandInLine() throws InterruptedException {
        // Given
        write(Writes.stories(List.of(story("s", 0, 1))));
        // When
        var threads = java.util.stream.IntStream.range(0, 4)
                .mapToObj(i -> Thread.ofPlatform().start(() -> {
                    for (var n = 0; n < 10; n++) {
                        archive.write(workspace, writer -> {
                            var row = writer.story("s").orElseThrow();
                            writer.apply(Writes.stories(List.of(
                                    new StoryRow(row.id(), row.title(), row.from(), row.to(), row.documents(), row.names(), row.revision() + 1))));
                            return null;
                        });
                    }
                }))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
        // Then
        var revision = archive.read(workspace, reader -> reader.story("s").orElseThrow().revision());
        assertEquals(41, revision);
    }

    private void write(Writes writes) {
        archive.write(workspace, writer -> {
            writer.apply(writes);
            return null;
        });
    }

    private Set<Hit> hits(int limit, Probe... probes) {
        return archive.read(workspace, reader -> Set.copyOf(reader.find(Arrays.asList(probes), limit)));
    }

    private static Probe probe(long key) {
        return new Probe(key, hour(-1000), hour(1000));
    }

    private static Instant hour(long hours) {
        return NOON.plusSeconds(3600 * hours);
    }

    private static Card card(String id, long hours, String cluster, String story) {
        return new Card(id, 1, "1.0.0 abc", false, "address of " + id, hour(hours), hour(hours + 1), "anchor of " + id, cluster, story, new byte[] {0, 1, -1});
    }

    private static StoryRow story(String id, long from, long to) {
        return new StoryRow(id, "Bridge closes", hour(from), hour(to), 2, List.of("Ana Petrov", "Varna"), 1);
    }

    private static Writes cards(Card... cards) {
        return writes(List.of(cards), Map.of());
    }

    private static Writes writes(List<Card> cards, Map<String, long[]> keys) {
        return new Writes(cards, keys, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Writes links(List<String> unlinked, Link... links) {
        return new Writes(List.of(), Map.of(), List.of(), List.of(), unlinked, List.of(links), List.of(), List.of(), List.of(), List.of());
    }

    private static Writes messages(List<ExtractionMessage> messages, List<String> removed) {
        return new Writes(List.of(), Map.of(), messages, removed, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static ExtractionMessage message(String id, String text) {
        var published = OffsetDateTime.of(2024, 3, 5, 14, 0, 0, 0, ZoneOffset.ofHours(2));
        var document = new Document(id, "https://example.org/" + id, "Example", null, null, published, "fr", text, null, null, null);
        var source = new DocumentMessage(document, "w", 1, null, 1, "00", NOON);
        var extraction = new Extraction(id, 1, "00", "fr", published, new Extraction.Pipeline("1.0.0", "abc", List.of("text")), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), new Extraction.Fingerprint("", List.of()), null);
        return new ExtractionMessage(source, extraction);
    }
}

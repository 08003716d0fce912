package org.sayso.ingest.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sayso.contracts.Document;
import org.sayso.ingest.document.Versions.Decision;
import org.sayso.ingest.document.Versions.Known;

class VersionsTest {

    @Test
    void theIdDecidesWhereThereIsNoAddress() {
        var versions = new Versions(List.of());
        assertKept("a", "a", 1, versions.decide(sent("a", null, "one")));
        assertEquals("a", repeated(versions.decide(sent("a", null, "one"))));
        assertKept("a~2", "a", 2, versions.decide(sent("a", null, "two")));
        assertEquals("a~2", repeated(versions.decide(sent("a", null, "two"))));
        assertEquals("a", repeated(versions.decide(sent("a", null, "one"))));
    }

    @Test
    void aNameAlreadyUsedIsNotGivenAgain() {
        var versions = new Versions(List.of(new Known("a~2", "a~2", 1, null, "other", false), new Known("a", "a", 1, null, "one", false)));
        assertKept("a~2~", "a", 2, versions.decide(sent("a", null, "two")));
    }

    @Test
    void anIdWinsOverAnAddressAndTheyMustNotDisagree() {
        var versions = new Versions(List.of(new Known("a", "a", 1, "A", "one", false), new Known("b", "b", 1, "B", "two", false)));
        assertInstanceOf(Decision.Refuse.class, versions.decide(sent("a", "B", "three")));
        assertKept("a~2", "a", 2, versions.decide(sent("a", "C", "three")));
        assertKept("c", "a", 3, versions.decide(sent("c", "C", "four")));
    }

    @Test
    void aTakedownSticksToIdAndContent() {
        var versions = new Versions(List.of(new Known("a", "a", 1, "A", "one", true)));
        assertInstanceOf(Decision.Refuse.class, versions.decide(sent("a", "A", "one")));
        assertInstanceOf(Decision.Refuse.class, versions.decide(sent("a", "A", "two")));
        assertInstanceOf(Decision.Refuse.class, versions.decide(sent("b", "A", "one")));
        assertKept("b", "a", 2, versions.decide(sent("b", "A", "corrected")));
    }

    @Test
    void withoutIdOrAddressContentFindsItself() {
        var versions = new Versions(List.of());
        var first = assertInstanceOf(Decision.Keep.class, versions.decide(sent(null, null, "0123456789012345678901234567")));
        assertEquals(first.known().id(), repeated(versions.decide(sent(null, null, "0123456789012345678901234567"))));
    }

    private static void assertKept(String id, String chain, int version, Decision decision) {
        var known = assertInstanceOf(Decision.Keep.class, decision).known();
        assertEquals(id + " " + chain + " " + version, known.id() + " " + known.chain() + " " + known.version());
    }

    private static String repeated(Decision decision) {
        return assertInstanceOf(Decision.Repeat.class, decision).known().id();
    }

    private static Submission.Sound sent(@Nullable String id, @Nullable String address, String digest) {
        return new Submission.Sound(null, new Document(id, null, null, null, null, null, null, "text", null, null, null), digest, address, "sha");
    }
}

package org.sayso.ledger.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WordDiffTest {

    @Test
    void showsWhatIsDroppedAndAdded() {
        assertEquals("The bridge is [-quite-] safe {+now+}", WordDiff.between("The bridge is quite safe", "The bridge is safe, now"));
        assertEquals("The bridge", WordDiff.between("the bridge", "The bridge"));
    }

    @Test
    void spellingsOfANameMeetInTheirSkeleton() {
        assertEquals(Skeleton.of("Veltchev"), Skeleton.of("Velchev"));
        assertEquals(Skeleton.of("Nikolaï"), Skeleton.of("Nikolay"));
    }
}

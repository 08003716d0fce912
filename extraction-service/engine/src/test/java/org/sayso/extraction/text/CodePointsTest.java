package org.sayso.extraction.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CodePointsTest {

    @Test
    void everyIndexOfTextsOfEveryLengthCountsThePairsBeforeIt() {
        for (int length = 0; length <= 200; length++) {
            // Given a pair early on, and a text that may end just at a block's edge
            var text = "ab\uD83D\uDEA2" + "c".repeat(length);
            var points = new CodePoints(text);
            // When, Then
            for (int i = 0; i <= text.length(); i++) {
                int expected = i == 3 ? 2 : text.codePointCount(0, i);
                assertEquals(expected, points.offset(i), "index " + i + " of " + text.length());
            }
        }
    }
}

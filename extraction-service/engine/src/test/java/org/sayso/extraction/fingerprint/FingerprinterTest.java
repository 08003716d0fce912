package org.sayso.extraction.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.extraction.testing.GoldenCases;
import org.sayso.extraction.testing.Pipeline;

class FingerprinterTest {

    private static final Fingerprinter FINGERPRINTER = new Fingerprinter();
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2031-03-05T12:00:00Z");

    @ParameterizedTest
    @ValueSource(ints = {10, 30, 50, 80})
    void theShareOfEqualLanesEstimatesTheSharedTrigrams(int percent) {
        // Given two texts of invented words, the second of which keeps the first's beginning
        var words = new Random(percent);
        var first = new StringBuilder();
        var second = new StringBuilder();
        int shared = 600 * percent / 100;
        for (int i = 0; i < 600; i++) {
            var word = Integer.toString(Math.abs(words.nextInt()), 36);
            first.append("w").append(word).append(' ');
            second.append("w").append(i < shared ? word : Integer.toString(Math.abs(words.nextInt()), 36)).append(' ');
        }
        // When
        int[] one = lanes(first.append('.').toString());
        int[] two = lanes(second.append('.').toString());
        // Then
        int equal = 0;
        for (int i = 0; i < one.length; i++) {
            equal += one[i] == two[i] ? 1 : 0;
        }
        double jaccard = shared / (1200.0 - shared);
        assertEquals(jaccard, equal / (double) one.length, 0.13);
    }

    @Test
    void whatStandsAroundAReportDoesNotChangeItsFingerprint() {
        var report = "The harbour bridge was shut on Tuesday after engineers found cracks in two of its piers, the port authority said.";
        var around = "Social Navigation\n\n" + report + "\n\nRead the full article here\n\n© The Tideline. All rights reserved.";
        assertEquals(fingerprints(report).shingles(), fingerprints(around).shingles());
    }

    @Test
    void creditsComeFromDatelineLinesAndText() {
        var text = """
                VELM, Ostia (Orrery Wire) — The harbour bridge was shut on Tuesday, the mayor told Reuters, and nobody knew for how long it would stay shut.

                The toll doubled, according to Tideline News. The state agency Tass reported that ferries will run, and a sailor blamed the port.

                Source: Harbour Dispatch""";
        assertEquals(List.of("Orrery Wire", "Reuters", "Tideline News", "Tass", "Harbour Dispatch"), fingerprints(text).credits());
    }

    @Test
    void theShortestTextsHaveASignature() {
        for (var text : new String[] {"", ".", "One", "One two", "One two three"}) {
            assertEquals(Fingerprinter.LANES, lanes(text).length);
        }
    }

    @Test
    void twiceTheTextTakesNoMoreThanThreeTimesTheTime() {
        for (var piece : new String[] {"told Reuters ", "according to A B C D E F ", "(AP) ", "a "}) {
            double ratio = Pipeline.doubling(piece, 60_000, tokens -> FINGERPRINTER.of(tokens.tokens()));
            assertTrue(ratio < 3, piece + "ratio " + ratio);
        }
    }

    private static int[] lanes(String text) {
        var buffer = ByteBuffer.wrap(Base64.getDecoder().decode(fingerprints(text).shingles())).asIntBuffer();
        int[] lanes = new int[buffer.remaining()];
        buffer.get(lanes);
        return lanes;
    }

    private static Fingerprints fingerprints(String text) {
        return FINGERPRINTER.of(Pipeline.tagged(GoldenCases.text(text, NOON)).tokens());
    }
}

package org.sayso.extraction.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sayso.extraction.testing.GoldenCases;
import org.sayso.extraction.text.NormalizedText;

class SegmenterTest {

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2031-03-05T12:00:00Z");
    private final Segmenter segmenter = new Segmenter();

    @TestFactory
    Stream<DynamicTest> goldenCases() {
        return GoldenCases.of("segment", this::lines);
    }

    private List<String> lines(NormalizedText text) {
        return segmenter.segment(text, "en").all().stream()
                .map(segment -> GoldenCases.line("kind", segment.kind().contractName(), "exact", text.original().substring(segment.span().start(), segment.span().end())))
                .toList();
    }

    @Property(tries = 300)
    void segmentsAreOrderedAndLeaveOutOnlyWhiteSpace(@ForAll String any) {
        var text = GoldenCases.text(any, NOON);
        int at = 0;
        for (var segment : segmenter.segment(text, "en").all()) {
            assertTrue(segment.span().start() >= at && segment.span().end() > segment.span().start());
            assertTrue(blank(text, at, segment.span().start()));
            at = segment.span().end();
        }
        assertTrue(blank(text, at, text.length()));
    }

    @Test
    void twiceTheTextTakesNoMoreThanThreeTimesTheTime() {
        for (var piece : new String[] {"By Jo Swan\n", "sign up sign up ", "(Velm) (Velm) ", "VELM, Ostia (Wire) ", "|", "\n", "KYIV "}) {
            var small = GoldenCases.text(piece.repeat(200_000 / piece.length()), NOON);
            var large = GoldenCases.text(piece.repeat(400_000 / piece.length()), NOON);
            double best = Double.MAX_VALUE;
            for (int i = 0; i < 12 && best >= 3; i++) {
                best = Math.min(best, (double) time(large) / Math.max(200_000, time(small)));
            }
            assertTrue(best < 3, piece + " ratio " + best);
        }
    }

    @Test
    void theDocumentsTitleIsItsHeadlineWhereverItStands() {
        var document = new org.sayso.contracts.Document("d", null, null, "The bridge is shut.", null, NOON, "en",
                "The bridge is shut.\nEngineers found cracks in two of its piers, the port authority said on Tuesday.", null, null, null);
        var segments = segmenter.segment(NormalizedText.of(org.sayso.extraction.text.SourceText.read(document, 1)), "en");
        assertEquals(SegmentKind.HEADLINE, segments.all().getFirst().kind());
    }

    private long time(NormalizedText text) {
        long start = System.nanoTime();
        segmenter.segment(text, "en");
        return System.nanoTime() - start;
    }

    private static boolean blank(NormalizedText text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '\n' && text.charAt(i) != ' ' && !Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}

package org.sayso.extraction.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.contracts.Document;
import org.sayso.extraction.testing.GoldenCases;
import org.sayso.extraction.testing.Pipeline;
import org.sayso.extraction.text.NormalizedText;
import org.sayso.extraction.text.SourceText;

class TimeFinderTest {

    private static final TimeFinder FINDER = new TimeFinder();
    /** A Wednesday. */
    private static final OffsetDateTime PUBLISHED = OffsetDateTime.parse("2031-03-05T12:00:00Z");

    @TestFactory
    Stream<DynamicTest> goldenCases() {
        return GoldenCases.of("time", TimeFinderTest::lines);
    }

    private static List<String> lines(NormalizedText text) {
        return FINDER.find(Pipeline.tagged(text)).all().stream()
                .map(time -> GoldenCases.line("exact", text.original().substring(time.span().start(), time.span().end()), "type", time.type(), "value", time.value()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The bridge was shut on Tuesday. | Tuesday | 2031-03-04",
        "The bridge will be shut on Tuesday. | Tuesday | 2031-03-11",
        "The mayor announced a curfew from Friday evening. | Friday evening | 2031-03-07TEV",
        "The ferry sailed the day before yesterday. | the day before yesterday | 2031-03-03",
        "It opened on 4 May 2029. | 4 May 2029 | 2029-05-04",
        "It opened on May 4th, 2029. | May 4th, 2029 | 2029-05-04",
        "It was shut in February. | February | 2031-02",
        "It was shut in May. | May | 2030-05",
        "It will open in May. | May | 2031-05",
        "It was built in the 1990s. | 1990s | 199",
        "It was built in the 19th century. | 19th century | 18",
        "The toll rose two years ago. | two years ago | 2029",
        "Traffic fell last week. | last week | 2031-W09",
        "Traffic fell in the third quarter of 2029. | third quarter of 2029 | 2029-Q3",
        "The strike lasted 36 hours. | 36 hours | PT36H",
        "A 36-hour strike began. | 36-hour | PT36H",
        "Repairs took two and a half years. | two and a half years | P2.5Y",
        "Repairs took weeks. | weeks | PXW",
        "The crew checks it every morning. | every morning | XXXX-XX-XXTMO",
        "The tide turns at 15:40 GMT on Friday. | 15:40 GMT on Friday | 2031-02-28T15:40",
        "It closed in August. | August | 2030-08",
        "It was hit late on Tuesday night. | Tuesday night | 2031-03-04TNI",
        "It was hit overnight. | overnight | 2031-03-04TNI",
        "It will open in the future. | the future | FUTURE_REF",
        "He called at 8 p.m. yesterday. | 8 p.m. yesterday | 2031-03-04T20",
        "They fled last night. | last night | 2031-03-04TNI",
        "Nobody is allowed on it now. | now | PRESENT_REF",
        "It closed last summer. | last summer | 2030-SU",
        "It shuts each Monday. | each Monday | XXXX-WXX-1",
        "Tolls doubled over the past three years. | the past three years | P3Y",
    })
    void anExpressionIsReadAgainstThePublication(String text, String exact, String value) {
        var normalized = GoldenCases.text(text, PUBLISHED);
        var found = FINDER.find(Pipeline.tagged(normalized)).all();
        assertEquals(1, found.size(), found.toString());
        assertEquals(exact, text.substring(found.getFirst().span().start(), found.getFirst().span().end()));
        assertEquals(value, found.getFirst().value());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "He may march with them.", "About 2000 people marched.", "The 22-year-old sailor swam.", "She paid $1999 for it.", "The tug pulled 1900 tonnes.",
    })
    void whatLooksLikeATimeIsNone(String text) {
        assertEquals(List.of(), FINDER.find(Pipeline.tagged(GoldenCases.text(text, PUBLISHED))).all());
    }

    @Test
    void withoutADateOnlyWhatAnyDateWouldGiveIsKnown() {
        var text = "The bridge, built in 1962, was shut yesterday for 36 hours.";
        var document = new Document("d", null, null, null, null, null, "en", text, null, null, null);
        var found = FINDER.find(Pipeline.tagged(NormalizedText.of(SourceText.read(document, 1)))).all();
        assertEquals(List.of("1962", "PT36H"), found.stream().map(Times.FoundTime::value).toList());
    }

    @Test
    void theDaysOfTheWeekAreThoseOfTheOutletsZone() {
        // Early on Thursday in Velm is still Wednesday in Greenwich.
        var published = OffsetDateTime.parse("2031-03-06T01:00:00+05:00");
        var found = FINDER.find(Pipeline.tagged(GoldenCases.text("The bridge was shut on Thursday.", published))).all();
        assertEquals("2031-03-06", found.getFirst().value());
    }

    @Property(tries = 200)
    void anyWordsOfTimeInAnyOrderAreReadWithinTheText(@ForAll @Size(max = 30) List<@net.jqwik.api.constraints.IntRange(max = 31) Integer> picks) {
        String[] pool = {"the", "last", "next", "day", "days", "before", "Monday", "May", "4", "31", "2029", "two", "and", "a", "half", "year", "ago", "early", "night", ".", ",", "-", "8", "p.m.", "15:00", "GMT", "first",
            "quarter", "of", "every", "past", "99999999999999999999"};
        var text = new StringBuilder();
        picks.forEach(pick -> text.append(pool[pick]).append(' '));
        int at = 0;
        for (var time : FINDER.find(Pipeline.tagged(GoldenCases.text(text.toString(), PUBLISHED))).all()) {
            assertTrue(time.span().start() >= at && time.span().end() <= text.length());
            at = time.span().end();
        }
    }

    @Test
    void twiceTheTextTakesNoMoreThanThreeTimesTheTime() {
        for (var piece : new String[] {"the day before ", "two hundred and ", "last ", "May 4, ", "early late ", "on Monday ", "The tug left on Monday at 8 p.m. and came back two days later. "}) {
            double ratio = Pipeline.doubling(piece, 60_000, FINDER::find);
            assertTrue(ratio < 3, piece + "ratio " + ratio);
        }
    }
}

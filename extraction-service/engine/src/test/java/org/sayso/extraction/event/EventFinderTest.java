package org.sayso.extraction.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.extraction.attribution.Attributions;
import org.sayso.extraction.entity.EntityFinder;
import org.sayso.extraction.quantity.Quantities;
import org.sayso.extraction.tag.TaggedTokens;
import org.sayso.extraction.testing.GoldenCases;
import org.sayso.extraction.testing.Pipeline;
import org.sayso.extraction.text.Span;
import org.sayso.extraction.time.Times;

class EventFinderTest {

    private static final EntityFinder ENTITIES = EntityFinder.load(List.of());
    private static final EventFinder FINDER = new EventFinder();
    private static final OffsetDateTime PUBLISHED = OffsetDateTime.parse("2031-03-05T12:00:00Z");

    private static List<Events.FoundEvent> find(TaggedTokens tokens) {
        var attributions = new Attributions(ENTITIES.find(tokens), List.of());
        return FINDER.find(attributions, new Times(tokens, List.of()), new Quantities(tokens, List.of())).all();
    }

    private static List<Events.FoundEvent> find(String text) {
        return find(Pipeline.tagged(GoldenCases.text(text, PUBLISHED)));
    }

    private static String words(String text, Events.FoundParticipant participant) {
        if (participant == null) {
            return "";
        }
        Span span = participant.span();
        return text.substring(span.start(), span.end());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Norway accused Sweden of spying.                              | ACCUSE   | Norway | Sweden
            Police in Lisbon arrested two smugglers on Monday.            | COERCE   | Police | two smugglers
            The smugglers were arrested by Portuguese police.             | COERCE   | Portuguese police | The smugglers
            Canada has refused to provide aid to Peru.                    | REJECT   | Canada | Peru
            Brazil agreed to provide aid to Peru.                         | AGREE    | Brazil | Peru
            Kenya threatened to attack Uganda.                            | THREATEN | Kenya  | Uganda
            The Finnish government filed a lawsuit against Estonia.       | ACCUSE   | The Finnish government | Estonia
            Japan imposed sanctions on Chile.                             | COERCE   | Japan  | Chile
            Ghana and Togo signed an agreement.                           | SUPPORT  | Ghana  | Togo
            Rebels attacked the city of Sofia.                            | ASSAULT  | Rebels | the city of Sofia
            """)
    void tellsWhoDidWhatToWhom(String text, String root, String actor, String target) {
        var found = find(text).stream().max(java.util.Comparator.comparingDouble(Events.FoundEvent::confidence)).orElseThrow(() -> new AssertionError("no event"));
        assertEquals(root, found.type());
        assertEquals(actor, words(text, found.actor()));
        assertEquals(target, words(text, found.target()));
    }

    @Test
    void whatDidNotHappenIsDeniedAndWhatMayHappenPossible() {
        assertEquals("denied", find("Norway did not attack Sweden.").getFirst().factuality());
        assertEquals("possible", find("Norway may attack Sweden.").getFirst().factuality());
        assertEquals("certain", find("Norway attacked Sweden.").getFirst().factuality());
    }

    @ParameterizedTest
    @CsvSource({"'Norway accused Sweden of attacking Finland, '", "'said that said that '", "'Norway attacked. '"})
    void takesTimeLinearInTheText(String piece) {
        assertTrue(Pipeline.doubling(piece, 60_000, EventFinderTest::find) < 3, piece);
    }
}

package org.sayso.extraction.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.extraction.attribution.Attributions;
import org.sayso.extraction.entity.EntityFinder;
import org.sayso.extraction.quantity.Quantities;
import org.sayso.extraction.quantity.QuantityFinder;
import org.sayso.extraction.tag.TaggedTokens;
import org.sayso.extraction.testing.GoldenCases;
import org.sayso.extraction.testing.Pipeline;
import org.sayso.extraction.text.NormalizedText;
import org.sayso.extraction.text.Span;
import org.sayso.extraction.time.TimeFinder;
import org.sayso.extraction.time.Times;

class EventFinderTest {

    private static final EntityFinder ENTITIES = EntityFinder.load(List.of());
    private static final EventFinder FINDER = new EventFinder();
    private static final TimeFinder TIMES = new TimeFinder();
    private static final QuantityFinder QUANTITIES = new QuantityFinder();
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

    @TestFactory
    Stream<DynamicTest> goldenCases() {
        return GoldenCases.of("event", EventFinderTest::lines);
    }

    private static List<String> lines(NormalizedText text) {
        var tagged = Pipeline.tagged(text);
        var attributions = new Attributions(ENTITIES.find(tagged), List.of());
        var times = TIMES.find(tagged);
        return FINDER.find(attributions, times, QUANTITIES.find(tagged, times)).all().stream()
                .map(event -> GoldenCases.line("type", event.type(), "trigger", words(text.original(), event.trigger()), "actor", words(text.original(), event.actor()), "target",
                        words(text.original(), event.target()), "time", event.time(), "factuality", event.factuality()))
                .toList();
    }

    private static String words(String text, Span span) {
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
            Norway announced a suspension of aid to Laos.                 | SANCTION | Norway | Laos
            The council faces criticism from Denmark.                     | ACCUSE   | Denmark | The council
            A court ordered the arrest of two dockers.                    | COERCE   | A court | two dockers
            Estonia's parliament passed a resolution condemning Sweden.   | ACCUSE   | Estonia's parliament | Sweden
            The rebel-held town of Dolna released two hostages.           | YIELD    | The rebel-held town of Dolna | two hostages
            Chile returned three statues from its museum to Peru.         | YIELD    | Chile | Peru
            The union rejected a request from the mayor of Porto.         | REJECT   | The union | the mayor of Porto
            Kenya demanded that Uganda withdraw its troops.               | REQUEST  | Kenya | Uganda
            Dockers in Gdansk called off their strike against Norway.     | YIELD    | Dockers | Norway
            Besieged by the rebels, the town starved.                     | ASSAULT  | the rebels | the town
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

    @Test
    void calamitiesAreNoAssaultsAndCreditsNoAid() {
        assertEquals(List.of(), find("An explosion killed nine workers in Porto."));
        assertEquals(List.of(), find("Crews fought the blaze for hours."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Norway will attack Sweden.                       | planned
            Norway would attack Sweden.                      | possible
            Norway failed to attack Sweden.                  | denied
            Norway reportedly attacked Sweden.               | alleged
            Norway probably attacked Sweden.                 | probable
            If Norway has attacked Sweden, Denmark pays.     | possible
            Nobody attacked Sweden.                          | denied
            """)
    void howCertainAnEventIsFollowsItsClause(String text, String factuality) {
        assertEquals(factuality, find(text).getFirst().factuality());
    }

    @ParameterizedTest
    @CsvSource({"'Norway accused Sweden of attacking Finland, '", "'said that said that '", "'Norway attacked. '", "'the resolution accusing '", "'if Norway, him and them and '"})
    void takesTimeLinearInTheText(String piece) {
        assertTrue(Pipeline.doubling(piece, 60_000, EventFinderTest::find) < 3, piece);
    }
}

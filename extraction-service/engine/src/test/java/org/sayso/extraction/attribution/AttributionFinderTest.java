package org.sayso.extraction.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.extraction.attribution.Attributions.FoundAttribution;
import org.sayso.extraction.attribution.Attributions.FoundVia;
import org.sayso.extraction.entity.Entities;
import org.sayso.extraction.entity.EntityFinder;
import org.sayso.extraction.tag.TaggedTokens;
import org.sayso.extraction.testing.GoldenCases;
import org.sayso.extraction.testing.Pipeline;
import org.sayso.extraction.text.NormalizedText;
import org.sayso.extraction.text.Span;
import org.sayso.extraction.time.TimeFinder;

class AttributionFinderTest {

    private static final EntityFinder ENTITIES = EntityFinder.load(List.of());
    private static final TimeFinder TIMES = new TimeFinder();
    private static final AttributionFinder FINDER = AttributionFinder.load();
    private static final OffsetDateTime PUBLISHED = OffsetDateTime.parse("2031-03-05T12:00:00Z");

    @TestFactory
    Stream<DynamicTest> goldenCases() {
        return GoldenCases.of("attribution", AttributionFinderTest::lines);
    }

    private static Attributions find(TaggedTokens tokens) {
        return FINDER.find(ENTITIES.find(tokens), TIMES.find(tokens));
    }

    private static List<String> lines(NormalizedText text) {
        var found = find(Pipeline.tagged(text));
        return found.all().stream().map(attribution -> line(text.original(), found.entities(), attribution)).toList();
    }

    private static String line(String text, Entities entities, FoundAttribution a) {
        return GoldenCases.line(
                "content", a.content().stream().map(span -> words(text, span)).collect(Collectors.joining(" … ")),
                "kind", a.kind(),
                "source", a.source().name(),
                "span", words(text, a.source().span()),
                "anonymity", a.source().anonymity(),
                "count", a.source().count(),
                "cue", a.cue() == null ? null : words(text, a.cue().span()),
                "stance", a.stance(),
                "target", a.target() == Entities.NONE ? null : entities.all().get(a.target()).name(),
                "hedges", a.hedges().isEmpty() ? null : String.join(" ", a.hedges()),
                "via", a.via().isEmpty() ? null : a.via().stream().map(FoundVia::name).collect(Collectors.joining(", ")),
                "saidAt", a.saidAt(),
                "venue", a.venue());
    }

    private static String words(String text, Span span) {
        return span == null ? null : text.substring(span.start(), span.end());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The mayor said the bridge was safe.                                          | asserts
            The mayor said she had nothing to do with the leak.                          | denies
            The mayor said the city had no prior knowledge of the plan.                  | denies
            "There was no involvement by the city," the mayor said.                      | denies
            The mayor said that police had not fired on the crowd.                       | denies
            The mayor called the story a fairy tale.                                     | denies
            The mayor brushed aside the complaints.                                      | denies
            The mayor claimed that the operator was behind the attack.                   | accuses
            The mayor said the operator was not behind the attack.                       | denies
            The mayor said it was too early to say what had happened.                    | declines
            The mayor would not confirm that the figure was right.                       | declines
            The mayor declined to comment on the contract.                               | declines
            The mayor estimated that 2,900 people had come.                              | asserts
            The mayor predicted that traffic would double.                               | predicts
            The mayor urged residents to stay at home.                                   | demands
            The mayor asked whether the bridge was safe.                                 | questions
            The mayor acknowledged that the bridge had been shut.                        | confirms
            """)
    void tellsWhatASpeakerDoesByWhatIsSaid(String text, String stance) {
        var found = find(Pipeline.tagged(GoldenCases.text(text, PUBLISHED))).all();
        assertEquals(stance, found.stream().map(FoundAttribution::stance).findFirst().orElse("nothing found"), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We are not leaving our boats, Jan Petersen said.          | unmarked
            The boats were not leaving, Jan Petersen said.            | indirect
            “The boats are not leaving,” Jan Petersen said.           | direct
            Jan Petersen said the boats were “not leaving”.           | mixed
            The boats of the US fleet were leaving, Jan Petersen said. | indirect
            """)
    void tellsHowItIsGiven(String text, String kind) {
        assertEquals(kind, find(Pipeline.tagged(GoldenCases.text(text, PUBLISHED))).all().getFirst().kind(), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "I told the mayor that the road was closed. And added: \"The bridge may fall.\"",
        "We told them the dam would break, and insisted the valley be cleared, and warned that nobody would be safe."
    })
    void aSpeakerCarriedOnIntoASentenceWithoutOneIsNoFault(String text) {
        assertTrue(find(Pipeline.tagged(GoldenCases.text(text, PUBLISHED))).all().size() > 1, text);
    }

    @Test
    void aLongTranscriptStaysLinear() {
        double ratio = Pipeline.doubling("Calvo: It burned. Ruiz said that it burned.\n\nRuiz: Nobody says \"so.\n\n", 40_000, AttributionFinderTest::find);
        assertTrue(ratio < 3, "twice the text takes " + ratio + " times as long");
    }
}

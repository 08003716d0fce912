package org.sayso.ledger.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.contracts.Dossier;

class FiguresTest {

    @Test
    void theLengthOfABreakIsComparedWithTheTimeAfterWhichItEnded() {
        // Given
        var report = two("the lift stopped at noon and was back after 20 minutes", "the outage had lasted 2 hours")
                .measures("20 minutes", 20, "minute", null, "stop").measures("2 hours", 2, "hour", null, "last");
        // Then
        assertEquals(List.of("contradict"), relations(report));
    }

    @Test
    void twoCountsThatBothGrowAreSetAgainstEachOtherAsTheyStandAtLast() {
        // Given
        var first = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Otto Falk said 300 stalls had been flooded. Ida Marl said 450 stalls had been flooded.")
                .person("Otto Falk").person("Ida Marl")
                .says("Otto Falk", "indirect", "asserts", "300 stalls had been flooded").says("Ida Marl", "indirect", "asserts", "450 stalls had been flooded")
                .counts("300 stalls", 300, "stalls", "flood").counts("450 stalls", 450, "stalls", "flood");
        var later = new Draft("b", "Coast Post", "2024-01-08T18:00:00Z", "Otto Falk said 380 stalls had been flooded. Ida Marl said 600 stalls had been flooded.")
                .person("Otto Falk").person("Ida Marl")
                .says("Otto Falk", "indirect", "asserts", "380 stalls had been flooded").says("Ida Marl", "indirect", "asserts", "600 stalls had been flooded")
                .counts("380 stalls", 380, "stalls", "flood").counts("600 stalls", 600, "stalls", "flood");
        // When
        var figures = dossier(first, later).figures();
        // Then
        assertEquals(List.of(380.0, 600.0), values(figures, "contradict"));
        assertEquals(List.of(300.0, 380.0, 450.0, 600.0), values(figures, "revised"));
    }

    @Test
    void aPartStaysOneWhateverTheSentenceIncludesLater() {
        // Given
        var first = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Otto Falk said the rangers shot down 2 kites.").person("Otto Falk")
                .says("Otto Falk", "indirect", "asserts", "the rangers shot down 2 kites").counts("2 kites", 2, "kites", "shoot");
        var second = new Draft("b", "Valley Post", "2024-01-07T20:00:00Z", "Ida Marl said the guards shot down 18 out of 24 kites, including all those over the town.").person("Ida Marl")
                .says("Ida Marl", "indirect", "asserts", "the guards shot down 18 out of 24 kites, including all those over the town").scoped("18 out of 24 kites", 18, "kites", "shoot", "out of 24");
        // Then
        assertTrue(dossier(first, second).contradictions().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The fair office gives the flooded area this evening as 12 hectares. | The fair office",
        "The survey, which works from photographs, has published its own figure for the same hour: 12 hectares. | The survey",
        "The guild’s figure is 12 hectares. | The guild",
        "The flood gave the fair office 12 hectares. |",
    })
    void whoGivesANumberWithoutAVerbOfSpeechIsItsSource(String sentence, String giver) {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", sentence).measures("12 hectares", 12, "hectare", null, null);
        // Then
        assertEquals(Stream.of(giver).filter(Objects::nonNull).toList(), dossier(report).figures().getFirst().values().stream().map(Dossier.FigureValue::who).filter(Objects::nonNull).toList());
    }

    @Test
    void unitsOfOneDimensionCompare() {
        // Given
        var report = two("76 millimetres of rain had fallen", "7.6 centimetres of rain had fallen").measures("76 millimetres", 76, "mm", "rain", "fall").measures("7.6 centimetres", 7.6, "cm", "rain", "fall");
        // Then
        assertEquals(List.of("agree"), relations(report));
    }

    @Test
    void lengthsOfTimeOfTwoThingsAreNoRivals() {
        // Given
        var report = two("the search took 20 minutes", "the hearing lasted 2 hours").measures("20 minutes", 20, "minute", null, "take").measures("2 hours", 2, "hour", null, "last");
        // Then
        assertTrue(dossier(report).contradictions().isEmpty());
    }

    @Test
    void whoPutsTheQuantityAtAnAmountSpeaksOfTheOneBefore() {
        // Given
        var report = two("18 tonnes of diesel had run into the lake", "an independent survey of shore and bottom put the quantity at 60 tonnes")
                .measures("18 tonnes", 18, "tonne", "diesel", "run").measures("60 tonnes", 60, "tonne", null, null);
        // Then
        assertEquals(List.of("contradict"), relations(report));
    }

    @Test
    void whatADrumCanHoldIsNoRivalOfWhatRanOut() {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Ida Marl said 8 tonnes of oil ran from a tank that holds 120 tonnes.").person("Ida Marl")
                .says("Ida Marl", "indirect", "asserts", "8 tonnes of oil ran from a tank that holds 120 tonnes")
                .measures("8 tonnes", 8, "tonne", "oil", "run").measures("120 tonnes", 120, "tonne", null, "hold");
        // Then
        assertTrue(relations(report).contains("different-scope"), relations(report).toString());
        assertTrue(dossier(report).contradictions().isEmpty());
    }

    @Test
    void aDeedBesideAnotherNumberIsOnlyThatNumbers() {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "The slide closed the pass, killing two skiers and cutting off 900 people for a night.")
                .counts("two skiers", 2, "skiers", "kill").counts("900 people", 900, "people", "cut");
        // Then
        assertTrue(dossier(report).figures().stream().noneMatch(figure -> figure.what().contains("people, dead")), dossier(report).figures().toString());
    }

    @Test
    void deadFishAreNoPeople() {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Crews lifted 430 dead fish from the lake.").counts("430 dead fish", 430, "dead fish", "lift");
        // Then
        assertEquals(List.of("dead fish"), dossier(report).figures().stream().map(Dossier.Figure::what).toList());
    }

    @Test
    void thePlaceAThingIsMissingFromIsNotMissing() {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Nine screws were missing from one hinge.")
                .counts("Nine screws", 9, "screws", "missing").counts("one hinge", 1, "hinge", "missing");
        // Then
        assertEquals(List.of("screws, missing", "hinge"), dossier(report).figures().stream().map(Dossier.Figure::what).toList());
    }

    @Test
    void thoseHeldAreArrested() {
        // Given
        var report = two("14 people had been arrested at the lift", "60 supporters were being held").counts("14 people", 14, "people", "arrest").counts("60 supporters", 60, "supporters", "hold");
        // Then
        assertEquals(List.of("contradict"), relations(report));
    }

    @Test
    void countsOfDifferentThingsNeverMeet() {
        // Given
        var first = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Ida Marl said 380 letters about the lift were kept in her office.").person("Ida Marl")
                .says("Ida Marl", "indirect", "asserts", "380 letters about the lift were kept in her office").counts("380 letters", 380, "letters", "keep");
        var second = new Draft("b", "Valley Post", "2024-01-08T18:00:00Z", "Ida Marl said 60 boxes about the lift were kept in her office.").person("Ida Marl")
                .says("Ida Marl", "indirect", "asserts", "60 boxes about the lift were kept in her office").counts("60 boxes", 60, "boxes", "keep");
        // Then
        assertEquals(List.of("single", "single"), relations(first, second));
    }

    @Test
    void hoursWrittenWithAPointCountNothing() {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Ida Marl said the horn sounded at 4.10 on the ridge. Otto Falk said 9 goats stood on the ridge.")
                .person("Ida Marl").person("Otto Falk").says("Ida Marl", "indirect", "asserts", "the horn sounded at 4.10 on the ridge")
                .says("Otto Falk", "indirect", "asserts", "9 goats stood on the ridge").counts("4.10", 4.1, null, "sound").counts("9 goats", 9, "goats", "stand");
        // Then
        assertEquals(List.of("hour-of-day", "item"), dossier(report).figures().stream().map(figure -> figure.values().getFirst().unit()).sorted().toList());
        assertTrue(dossier(report).contradictions().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "the lift stopped on Pylon Four | Four | 4", "the ranger spoke on channel 6 | 6 | 6", "none of the skiers was under 16 | 16 | 16",
    })
    void namesAndAgesCountNothing(String said, String words, double value) {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Ida Marl said " + said + ".").person("Ida Marl")
                .says("Ida Marl", "indirect", "asserts", said).counts(words, value, null, null);
        // Then
        assertEquals(List.of(), dossier(report).figures());
    }

    @Test
    void anHourToldInWordsIsDisputedByAnotherSpeaker() {
        // Given
        var report = two("the first rope broke at ten past two", "no rope broke before 2:55 a.m.");
        // Then
        assertEquals(List.of("contradict"), relations(report));
        assertEquals(1, dossier(report).contradictions().size());
    }

    @Test
    void anHourUntilWhichSomethingWentOnIsNoRivalOfAMoment() {
        // Given
        var report = two("the rope broke at 4:10 a.m.", "the rope had not held until 5:35 a.m.");
        // Then
        assertEquals(List.of(), dossier(report).contradictions().stream().filter(contradiction -> contradiction.kind().equals("number")).toList());
    }

    @Test
    void anAnswerLeavesOutWhatIsCounted() {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Ida Marl put the number of goats lost on the ridge at 18. Otto Falk stands by 7.")
                .person("Ida Marl").person("Otto Falk").says("Ida Marl", "indirect", "asserts", "the number of goats lost on the ridge at 18")
                .counts("18", 18, null, "lose").counts("7", 7, null, null);
        // Then
        assertEquals(List.of("contradict"), relations(report));
    }

    @Test
    void aCountOfAnotherKindUnderTheSameNameAnswers() {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Ida Marl counted 40 cows. Otto Falk counted 12 carcasses.")
                .person("Ida Marl").person("Otto Falk").says("Ida Marl", "indirect", "asserts", "40 cows").says("Otto Falk", "indirect", "asserts", "12 carcasses")
                .counts("40 cows", 40, "cows", null).counts("12 carcasses", 12, "carcasses", null);
        // Then
        assertEquals(List.of("contradict"), relations(report));
    }

    @Test
    void whoNamesAnothersValueAsWrongContradictsItInAnyReport() {
        // Given
        var first = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Ida Marl said 23 skiers were missing on the ridge.").person("Ida Marl")
                .says("Ida Marl", "indirect", "asserts", "23 skiers were missing on the ridge").counts("23 skiers", 23, "skiers", "missing");
        var second = new Draft("b", "Valley Post", "2024-01-08T18:00:00Z", "Otto Falk said there were 29 skiers to find on the ridge, not 23.").person("Otto Falk")
                .says("Otto Falk", "indirect", "asserts", "there were 29 skiers to find on the ridge, not 23").counts("29 skiers", 29, "skiers", "find").counts("23", 23, "skiers", "find");
        // Then
        assertTrue(relations(first, second).contains("contradict"), relations(first, second).toString());
    }

    @Test
    void whatASourceTakesBackIsRevised() {
        // Given
        var first = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "The lift was back after 18 minutes, Ida Marl said.").person("Ida Marl")
                .says("Ida Marl", "indirect", "asserts", "The lift was back after 18 minutes").measures("18 minutes", 18, "minute", null, null);
        var second = new Draft("b", "Valley Post", "2024-01-08T18:00:00Z", "The lift was back after 23 minutes, Marl Lifts said. It had earlier spoken of 18 minutes.").body("Marl Lifts")
                .says("Marl Lifts", "indirect", "asserts", "The lift was back after 23 minutes").measures("23 minutes", 23, "minute", null, null).measures("18 minutes", 18, "minute", null, "speak");
        // Then
        assertEquals(List.of("revised"), relations(first, second));
        assertTrue(dossier(first, second).contradictions().isEmpty());
    }

    @Test
    void officersHurtAreNotThePeopleHurt() {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Forty people were injured at the lift. Ten officers were injured at the lift.")
                .counts("Forty people", 40, "people", "injure").counts("Ten officers", 10, "officers", "injure");
        // Then
        assertEquals(List.of("single", "single"), relations(report).stream().sorted().toList());
    }

    @Test
    void partOfTheInjuredIsNoRivalOfAllOfThem() {
        // Given
        var report = two("64 people were injured when the lift fell", "41 of the injured lay in the valley when the lift fell")
                .counts("64 people", 64, "people", "injure").counts("41", 41, null, "injure");
        // Then
        assertTrue(dossier(report).contradictions().isEmpty());
    }

    @Test
    void valuesOfTwoPartiesInOneUnitStandAgainstEachOther() {
        // Given
        var report = two("the dam gave 1,800 megawatts before the storm", "not the dam but the mill gave power, 420 megawatts before the storm")
                .measures("1,800 megawatts", 1800, "MW", null, "give").measures("420 megawatts", 420, "MW", null, "give");
        // Then
        assertTrue(relations(report).contains("contradict"), relations(report).toString());
    }

    @Test
    void aValueHeldToInTheReportThatGivesAnotherIsNotRevised() {
        // Given
        var first = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Ida Marl said 6,200 cabins were cut off by the snow.").person("Ida Marl")
                .says("Ida Marl", "indirect", "asserts", "6,200 cabins were cut off by the snow").counts("6,200 cabins", 6200, "cabins", "cut");
        var second = new Draft("b", "Lake Post", "2024-01-08T18:00:00Z", "8,000 cabins were cut off by the snow, Otto Falk said. The ministry counts 6,200 cabins cut off by the snow.").person("Otto Falk")
                .says("Otto Falk", "indirect", "asserts", "8,000 cabins were cut off by the snow").counts("8,000 cabins", 8000, "cabins", "cut").counts("6,200 cabins", 6200, "cabins", "cut");
        // Then
        assertTrue(relations(first, second).contains("contradict"), relations(first, second).toString());
    }

    @Test
    void whatRoseFromAnotherPartysValueIsRevised() {
        // Given
        var first = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Ida Marl said 62 people were injured by the slide.").person("Ida Marl")
                .says("Ida Marl", "indirect", "asserts", "62 people were injured by the slide").counts("62 people", 62, "people", "injure");
        var second = new Draft("b", "Lake Post", "2024-01-08T18:00:00Z", "The number rose to 80 people injured by the slide, Otto Falk said. It rose from 62 people injured by the slide.").person("Otto Falk")
                .says("Otto Falk", "indirect", "asserts", "The number rose to 80 people injured by the slide").counts("80 people", 80, "people", "injure").counts("62 people", 62, "people", "injure");
        // Then
        assertEquals(List.of("revised"), relations(first, second));
    }

    @Test
    void theSameThingsInAnotherYearAreOfAnotherScope() {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "The storm cut off 6,200 cabins on Sunday. In 2017 a storm cut off 2,100 cabins.")
                .counts("6,200 cabins", 6200, "cabins", "cut").counts("2,100 cabins", 2100, "cabins", "cut");
        // Then
        assertTrue(relations(report).contains("different-scope"), relations(report).toString());
    }

    private static Draft two(String said, String answered) {
        return new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Ida Marl said " + said + ". Otto Falk said " + answered + ".")
                .person("Ida Marl").person("Otto Falk")
                .says("Ida Marl", "indirect", "asserts", said).says("Otto Falk", "indirect", "asserts", answered);
    }

    private static Dossier dossier(Draft... reports) {
        return Dossiers.of("s", Stream.of(reports).map(Draft::message).toList(), List.of(), null);
    }

    private static List<String> relations(Draft... reports) {
        return dossier(reports).figures().stream().map(Dossier.Figure::relation).toList();
    }

    private static List<Double> values(List<Dossier.Figure> figures, String relation) {
        return figures.stream().filter(figure -> figure.relation().equals(relation)).flatMap(figure -> figure.values().stream()).map(Dossier.FigureValue::value).distinct().sorted().toList();
    }
}

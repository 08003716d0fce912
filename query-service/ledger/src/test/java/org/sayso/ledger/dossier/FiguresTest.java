package org.sayso.ledger.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
}

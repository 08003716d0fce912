package org.sayso.ledger.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.contracts.Dossier;

/** Who is meant where a report does not name the speaker. */
class SpeakersTest {

    private static final String SHUT = "the upper station would stay shut until Friday";

    @ParameterizedTest
    @ValueSource(strings = {"Lift operator Gratbahn ran late.", "The lift operator, Gratbahn, ran late.", "Gratbahn, the lift operator, ran late."})
    void aBodyIsWhatItsReportCallsIt(String introduction) {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", introduction + " The operator said " + SHUT + ".").body("Gratbahn")
                .says("The operator", "indirect", "asserts", SHUT);
        // Then
        assertEquals(List.of("Gratbahn (The operator)"), speakers(report));
    }

    @Test
    void theCompanyIsNotItsDirector() {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Otto Falk, director of the lift company, left. The company said " + SHUT + ".").person("Otto Falk")
                .role("Otto Falk", "director of the lift company").says("The company", "indirect", "asserts", SHUT);
        // Then
        assertEquals(List.of("The company"), speakers(report));
    }

    @Test
    void aRoleWithoutArticleInAHeadlineIsTheOneWhoHoldsIt() {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Director: " + SHUT + ". Otto Falk spoke. A director of another lift was there.").person("Otto Falk")
                .role("Otto Falk", "lift director").says("Director", "indirect", "asserts", SHUT);
        // Then
        assertEquals(List.of("Otto Falk (Director)"), speakers(report));
    }

    @Test
    void itIsTheBodyNamedBeforeAndNoPerson() {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Otto Falk left. Gratbahn replied in the evening. It added that " + SHUT + ".").person("Otto Falk")
                .body("Gratbahn").saysPronoun("Otto Falk", "It", SHUT);
        // Then
        assertEquals(List.of("Gratbahn"), speakers(report));
    }

    @Test
    void whatOneReportTakesForAPersonIsTheBodyOthersTakeItFor() {
        // Given
        var first = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Gratbahn said " + SHUT + ".").person("Gratbahn").says("Gratbahn", "indirect", "asserts", SHUT);
        var second = new Draft("b", "Valley Post", "2024-01-07T19:00:00Z", "Snow fell. Gratbahn closed its office.").body("Gratbahn");
        // Then
        assertEquals(List.of("ORGANIZATION"), of(first, second).entities().stream().map(Dossier.EntityEntry::type).toList());
    }

    @Test
    void whatOneReportDescribesAnotherNames() {
        // Given
        var words = "the cornice above the cabin had been seen on Friday";
        var first = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "The Tellmark Alpine Club said " + words + ".").body("Tellmark Alpine Club")
                .says("Tellmark Alpine Club", "indirect", "asserts", words);
        var second = new Draft("b", "Alpine Wire", "2024-01-07T20:00:00Z", "The alpine association said " + words + ".").says("The alpine association", "indirect", "asserts", words);
        // Then
        assertEquals(List.of("Tellmark Alpine Club", "Tellmark Alpine Club (The alpine association)"), speakers(first, second));
    }

    private static List<String> speakers(Draft... drafts) {
        return of(drafts).utterances().stream().flatMap(utterance -> utterance.renderings().stream()).map(Dossier.Rendering::speaker).toList();
    }

    private static Dossier of(Draft... drafts) {
        return Dossiers.of("s", Arrays.stream(drafts).map(Draft::message).toList(), List.of(), null);
    }
}

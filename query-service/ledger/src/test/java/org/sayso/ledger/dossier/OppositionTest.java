package org.sayso.ledger.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.contracts.Dossier;

/** Statements that stand against each other without a word of denial, and those that only look as if they did. */
class OppositionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "the floodlights on the north slope worked all night | the floodlights on the north slope were broken when the patrol came",
        "an inspector visited the lower cabin station in May | no inspector had visited the lower cabin station",
        "the avalanche horn sounded at noon | no avalanche horn was heard",
        "the fire in the hut was an accident | the fire in the hut was started deliberately",
        "the operator ran the lift with broken lamps and no guard | every lamp on the slope was tested in May",
        "the guide who signed the slip was on leave that week | the guide who signed it had been on duty",
        "the girl fell over a cable | she did not fall",
    })
    void theOneSaysThatItIsSoAndTheOtherThatItIsNot(String first, String second) {
        // When
        var dossier = both(first, second);
        // Then
        assertEquals(List.of("fact"), dossier.contradictions().stream().map(Dossier.Contradiction::kind).toList());
        var claim = dossier.claims().getFirst();
        assertEquals("contested", claim.assessment());
        assertEquals(1, claim.positions().stream().filter(position -> position.stance().equals("denies")).count());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "the floodlights on the north slope worked on Monday | the floodlights on the north slope were broken on Wednesday",
        "no fewer than the usual number of horns sounded at noon | the usual number of horns sounded at noon",
        "the search would go on as if there were no list of guests | the list of guests was complete",
        "Marlow was in Tellmark for the signing of the treaty | Marlow was not asked in Tellmark about the avalanche",
        "the horn sounded at noon | the bakery had not opened on time",
        "nobody here hires a guide without asking the council first | the council hires a guide",
        "the guests were counted by cabin | the cloud passed without a cabin being lit",
    })
    void otherDaysOtherMattersAndBoundsAreLeftAlone(String first, String second) {
        assertEquals(List.of(), both(first, second).contradictions());
    }

    @Test
    void whereTheLaterStandsInAReportThatTellsBothTheTwoOfThatReportAreShown() {
        // Given
        var first = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Ida Marl said the avalanche horn sounded at noon.").person("Ida Marl")
                .says("Ida Marl", "indirect", "asserts", "the avalanche horn sounded at noon");
        var second = new Draft("b", "Valley Post", "2024-01-07T20:00:00Z", "Ida Marl said the avalanche horn had sounded at noon. Otto Falk said no avalanche horn was heard.").person("Ida Marl").person("Otto Falk")
                .says("Ida Marl", "indirect", "asserts", "the avalanche horn had sounded at noon").says("Otto Falk", "indirect", "asserts", "no avalanche horn was heard");
        // When
        var contradictions = of(first, second).contradictions();
        // Then
        assertEquals(List.of("b b"), contradictions.stream().map(contradiction -> contradiction.a().document() + " " + contradiction.b().document()).toList());
    }

    @Test
    void aShortStatementIsShownWhole() {
        // When
        var contradictions = both("the avalanche horn sounded at noon. It was loud", "no avalanche horn was heard").contradictions();
        // Then
        assertEquals("the avalanche horn sounded at noon. It was loud", contradictions.getFirst().a().exact());
    }

    @Test
    void aDenialThatFollowsAnAccusationAtOnceIsOfThat() {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Ida Marl said a guard had twisted her arm. Otto Falk denied that anyone had been hurt.")
                .person("Ida Marl").person("Otto Falk").says("Ida Marl", "indirect", "accuses", "a guard had twisted her arm")
                .says("Otto Falk", "indirect", "denies", "anyone had been hurt");
        // When
        var contradictions = of(report).contradictions();
        // Then
        assertEquals(List.of("stance"), contradictions.stream().map(Dossier.Contradiction::kind).toList());
        assertEquals("a guard had twisted her arm", contradictions.getFirst().a().exact());
    }

    @Test
    void aReportAndWhatIsNoSpeakerAreNoSides() {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Ida Marl said the avalanche horn sounded at noon. The slope said no avalanche horn was heard.")
                .person("Ida Marl").says("Ida Marl", "indirect", "asserts", "the avalanche horn sounded at noon")
                .says("The slope", "indirect", "asserts", "no avalanche horn was heard");
        // Then
        assertEquals(List.of(), of(report).contradictions());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "the horn on the ridge sounded at 4:10 a.m. | 04:10 | the horn of the valley sounded at 5:35 a.m. | 05:35 | 1",
        "the horn on the ridge sounded at 4:10 a.m. | 04:10 | the horn of the valley sounded at about 4:20 a.m. | 04:20 | 0",
        "the horn on the ridge sounded at 4:10 a.m. | 04:10 | the horn of the valley sounded at 5:10 a.m. by the clocks of Marl | 05:10 | 0",
        "the horn on the ridge sounded at 4:10 a.m. | 04:10 | the horn of the valley had not stopped until 5:35 a.m. | 05:35 | 0",
        "the horn on the ridge sounded at 4:10 a.m. | 04:10 | the bakery opened at 5:35 a.m. | 05:35 | 0",
    })
    void twoHoursOfOneEventStandAgainstEachOther(String first, String one, String second, String other, int found) {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Ida Marl said " + first + ". \n\nOtto Falk said " + second + ".").person("Ida Marl").person("Otto Falk")
                .says("Ida Marl", "indirect", "asserts", first).says("Otto Falk", "indirect", "asserts", second)
                .at(first.substring(first.indexOf(one.substring(1))).split(" ")[0], "2024-01-07T" + one).at(second.substring(second.indexOf(other.substring(1))).split(" ")[0], "2024-01-07T" + other);
        // Then
        assertEquals(found, of(report).contradictions().size());
    }

    @Test
    void aDenialThatNamesWhatItDeniesIsShownAfterAnAccusation() {
        assertEquals(1, accusedOf("any delay", "denies").size());
        assertEquals(0, accusedOf("the accusation", "denies").size());
    }

    @Test
    void whoIsAccusedAndSpeaksOfOtherThingsDeniesNothing() {
        assertEquals(0, accusedOf("the radio mast of the valley lay under snow", "asserts").size());
        assertEquals(0, accusedOf("whether the mast stood", "declines").size());
    }

    private static List<Dossier.Contradiction> accusedOf(String answer, String stance) {
        return of(new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Ida Marl accused the Lift Office of keeping silent for nine hours. The Lift Office said " + answer + ".")
                .person("Ida Marl").body("Lift Office").says("Ida Marl", "indirect", "accuses", "the Lift Office of keeping silent for nine hours")
                .says("Lift Office", "indirect", stance, answer)).contradictions();
    }

    @Test
    void suchATalkIsWhatWasJustToldOf() {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z",
                        "Ida Marl accused a guide of cutting the rope. Nora Stein told a radio station the patrol had asked for two sledges and was given one. Otto Falk denied that such a talk took place.")
                .person("Ida Marl").person("Nora Stein").person("Otto Falk").says("Ida Marl", "indirect", "accuses", "a guide of cutting the rope")
                .says("Nora Stein", "indirect", "asserts", "the patrol had asked for two sledges and was given one")
                .says("Otto Falk", "indirect", "denies", "such a talk took place");
        // Then
        assertEquals(List.of("the patrol had asked for two sledges and was given one"), of(report).contradictions().stream().map(contradiction -> contradiction.a().exact()).toList());
    }

    @Test
    void whoDeniesThatAnythingWasCutIsNotAgainstHimWhoSaysThatNothingWas() {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Ida Marl said no rope on the northern slope had been cut. Otto Falk denied that any rope on the northern slope had been cut.")
                .person("Ida Marl").person("Otto Falk").says("Ida Marl", "indirect", "asserts", "no rope on the northern slope had been cut")
                .cued("Otto Falk", "denied", "deny", "denies", "any rope on the northern slope had been cut");
        // Then
        assertEquals(List.of(), of(report).contradictions());
    }

    @Test
    void aNegationBesideTheMatterDeniesNothing() {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z",
                        "Ida Marl said the northern cable car stopped in the fog. Otto Falk said the northern cable car stopped because of a switch that nobody had ordered.")
                .person("Ida Marl").person("Otto Falk").says("Ida Marl", "indirect", "asserts", "the northern cable car stopped in the fog")
                .says("Otto Falk", "indirect", "asserts", "the northern cable car stopped because of a switch that nobody had ordered");
        // Then
        assertEquals(List.of(), of(report).contradictions());
    }

    @Test
    void anAmountIsCarriedOverALengthOfTimeAndNoLimitIsOne() {
        // Given
        var first = "30 tonnes of slush had run out of a basin that holds 90 tonnes within 50 minutes";
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Ida Marl said " + first + ". Otto Falk put the quantity at 70 tonnes.")
                .person("Ida Marl").person("Otto Falk").says("Ida Marl", "indirect", "asserts", first).says("Otto Falk", "indirect", "asserts", "the quantity at 70 tonnes")
                .weighs("30 tonnes", 30, "tonne", "slush").weighs("90 tonnes", 90, "tonne", null).weighs("50 minutes", 50, "minute", null).weighs("70 tonnes", 70, "tonne", null);
        // When
        var contradictions = of(report).contradictions();
        // Then
        assertEquals(List.of("Ida Marl said 30 tonnes of slush had run out of a basin"), contradictions.stream().map(contradiction -> contradiction.a().exact()).toList());
    }

    @Test
    void theMinistryIsOnTheSideOfItsMinister() {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z",
                        "Ida Marl said an inspector visited the lower cabin station in May. Otto Falk said no inspector had visited the lower cabin station.")
                .person("Ida Marl").person("Otto Falk").role("Ida Marl", "director of the lift office").role("Otto Falk", "spokesman of the lift office")
                .says("Ida Marl", "indirect", "asserts", "an inspector visited the lower cabin station in May")
                .says("The lift office", "indirect", "asserts", "no inspector had visited the lower cabin station");
        // Then
        assertEquals(List.of(), of(report).contradictions());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "it was too early to speak of a cause | declines", "that was far from the truth | denies", "the road would open on Friday | asserts",
        "a guide had threatened the porter | accuses", "the porter was beaten by a guide | accuses", "nobody had threatened the porter | denies",
        "the rope had been tampered with | asserts", "this was about a stolen rope and not about the guides | asserts",
    })
    void someContentsSayWhatStanceTheyTake(String content, String stance) {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Ida Marl said " + content + ".").person("Ida Marl").says("Ida Marl", "indirect", "asserts", content);
        // Then
        assertEquals(stance, stance(of(report)));
    }

    @ParameterizedTest
    @CsvSource({"did not want", "would not say anything", "refused", "had no wish"})
    void whatSomebodyWouldNotSayIsDeclined(String words) {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Ida Marl " + words + " to comment on the rope.").person("Ida Marl")
                .says("Ida Marl", "indirect", "asserts", "to comment on the rope");
        // Then
        assertEquals(words.equals("had no wish") ? "asserts" : "declines", stance(of(report)));
    }

    /** What one speaker asserts in one report and nobody takes up is no claim. */
    private static String stance(Dossier dossier) {
        return dossier.claims().isEmpty() ? "asserts" : dossier.claims().getFirst().positions().getFirst().stance();
    }

    @Test
    void anAccusationIsNoDenialOfWhatTheAccusedAnswers() {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z",
                        "Otto Falk said the clamp brake had been tested in the valley station. Ida Marl accused the operator of sending up the cabin with its clamp brake untested. "
                                + "Ida Marl said the cabin went up with its clamp brake untested.")
                .person("Otto Falk").person("Ida Marl")
                .says("Otto Falk", "indirect", "asserts", "the clamp brake had been tested in the valley station")
                .says("Ida Marl", "indirect", "accuses", "the operator of sending up the cabin with its clamp brake untested")
                .says("Ida Marl", "indirect", "asserts", "the cabin went up with its clamp brake untested");
        // When
        var positions = of(report).claims().getFirst().positions();
        // Then
        assertEquals(List.of("denies", "accuses", "accuses"), positions.stream().map(Dossier.Position::stance).toList());
    }

    @Test
    void whoContradictsThatSomethingIsNotSoSaysThatItIs() {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z",
                        "Ida Marl said no avalanche horn was heard in the village. Otto Falk contradicts her: the avalanche horn was heard in the village at noon.")
                .person("Ida Marl").person("Otto Falk")
                .says("Ida Marl", "indirect", "asserts", "no avalanche horn was heard in the village")
                .says("Otto Falk", "indirect", "denies", "the avalanche horn was heard in the village at noon");
        // When
        var positions = of(report).claims().getFirst().positions();
        // Then
        assertEquals(List.of("denies", "asserts"), positions.stream().map(Dossier.Position::stance).toList());
    }

    @Test
    void anotherFormOfAnIrregularVerbIsTheSameWord() {
        // Given
        var first = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Ida Marl said the guides had hidden the torn ropes.").person("Ida Marl")
                .says("Ida Marl", "indirect", "asserts", "the guides had hidden the torn ropes");
        var second = new Draft("b", "Valley Post", "2024-01-07T20:00:00Z", "Snow fell all night. The guides hid ropes that tore, Ida Marl told a radio station.").person("Ida Marl")
                .says("Ida Marl", "indirect", "asserts", "The guides hid ropes that tore");
        // Then
        assertEquals(1, of(first, second).utterances().size());
    }

    @Test
    void aClauseBehindTheCueIsAnotherStatement() {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Forty guests were brought down, Ida Marl said, and nobody had told the village.").person("Ida Marl")
                .says("Ida Marl", "indirect", "asserts", "Forty guests were brought down", "and nobody had told the village");
        // Then
        assertEquals(2, of(report).utterances().stream().mapToInt(utterance -> utterance.renderings().size()).sum());
    }

    @Test
    void clausesStrungTogetherAreSeveralStatements() {
        // Given
        var content = "the lift had stopped twice, and that nobody had told the guests";
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Ida Marl said that " + content + ".").person("Ida Marl").says("Ida Marl", "indirect", "asserts", content);
        // When
        var renderings = of(report).utterances().stream().flatMap(utterance -> utterance.renderings().stream()).toList();
        // Then
        assertEquals(List.of("the lift had stopped twice", "nobody had told the guests"), renderings.stream().map(Dossier.Rendering::exact).toList());
        renderings.forEach(rendering -> assertEquals(rendering.end() - rendering.start(), rendering.exact().length()));
    }

    @Test
    void aDescriptionFindsTheOneItCanMean() {
        // Given
        var first = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Ida Marl, chairwoman of the guides, said the cornice had been seen on Friday evening.")
                .person("Ida Marl").role("Ida Marl", "chairwoman of the guides").says("Ida Marl", "indirect", "asserts", "the cornice had been seen on Friday evening");
        var second = new Draft("b", "Valley Post", "2024-01-07T20:00:00Z", "The guides met. The cornice had been seen on Friday evening, the guides' chairwoman said.")
                .says("the guides' chairwoman", "indirect", "asserts", "The cornice had been seen on Friday evening");
        // When
        var utterances = of(first, second).utterances();
        // Then
        assertEquals(1, utterances.size());
        assertEquals("Ida Marl", utterances.getFirst().speaker());
        assertTrue(utterances.getFirst().renderings().getLast().speaker().contains("the guides' chairwoman"), "as this document attributes it");
    }

    @Test
    void whatAReportTakesBackStandsAgainstNobody() {
        // Given
        var first = load("a", "", 2900).at("https://example.org/x");
        var second = load("b", " Correction: an earlier version gave the load as 2,900 tonnes.", 1900).at("https://example.org/x").counts("2,900 tonnes", 2900, "tonnes", null);
        var rival = new Draft("c", "Valley Post", "2024-01-07T21:00:00Z", "Otto Falk said 600 tonnes of snow were stored in the shed.").person("Otto Falk")
                .says("Otto Falk", "indirect", "asserts", "600 tonnes of snow were stored in the shed").counts("600 tonnes", 600, "snow", "store");
        // When
        var reasons = of(first, second, rival).contradictions().stream().map(Dossier.Contradiction::reason).toList();
        // Then
        assertTrue(reasons.stream().noneMatch(reason -> reason.contains("2900")), reasons.toString());
    }

    private static Draft load(String id, String correction, int tonnes) {
        var words = String.format(java.util.Locale.ROOT, "%,d tonnes", tonnes);
        return new Draft(id, "Alpine Wire", "2024-01-07T1" + id.charAt(0) % 10 + ":00:00Z", "Ida Marl said " + words + " of snow were stored in the shed." + correction).person("Ida Marl")
                .says("Ida Marl", "indirect", "asserts", words + " of snow were stored in the shed").counts(words, tonnes, "snow", "store");
    }

    private static Dossier both(String first, String second) {
        return of(new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Ida Marl said " + first + ". \n\nOtto Falk said " + second + ".").person("Ida Marl").person("Otto Falk")
                .says("Ida Marl", "indirect", "asserts", first).says("Otto Falk", "indirect", "asserts", second));
    }

    private static Dossier of(Draft... drafts) {
        return Dossiers.of("s", Arrays.stream(drafts).map(Draft::message).toList(), List.of(), null);
    }
}

package org.sayso.ledger.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sayso.contracts.Dossier;
import org.sayso.ledger.archive.Handle;
import org.sayso.ledger.archive.Judgement;

class DossiersTest {

    private static final String WIRE = """
            The cable car on Mount Ostra stopped on Sunday with forty skiers above the gorge, the rescue service said. Wind had pushed a cabin against the \
            third pylon and bent the clamp that holds it to the rope. Guides lowered the passengers one by one on ropes while it grew dark. The operator had \
            passed an inspection in November, according to the regional office of transport. The line was built in 1974 and carries two thousand people a day.""";

    @Test
    void aTrimmedCopyIsOneOriginWithItsOriginal() {
        // Given
        var trimmed = WIRE.substring(0, WIRE.indexOf(" Guides lowered"));
        // When
        var dossier = dossier(new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", WIRE), new Draft("b", "Valley Post", "2024-01-07T20:00:00Z", trimmed));
        // Then
        assertEquals(List.of(List.of("a", "b")), dossier.origins().stream().map(Dossier.Origin::documents).toList());
        assertEquals(List.of("original", "copy"), dossier.documents().stream().map(Dossier.Report::relation).toList());
        assertTrue(dossier.origins().getFirst().reasons().getFirst().detail().contains("b"), "the reason names the copy");
    }

    @Test
    void aRewrittenCopyTellsTheSameMatterInTheSameOrder() {
        // Given
        var rewritten = """
                Forty skiers hung above the gorge on Sunday when the Mount Ostra cable car stopped. A cabin pushed by the wind against the third pylon had bent \
                the clamp holding it to the rope. In the growing dark guides used ropes to lower passengers one at a time. The regional transport office says \
                the operator passed its November inspection. Built in 1974, the line takes two thousand people every day.""";
        // When
        var dossier = dossier(new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", WIRE), new Draft("b", "Valley Post", "2024-01-07T20:00:00Z", rewritten));
        // Then
        assertEquals(1, dossier.origins().size());
    }

    @Test
    void twoReportersAtOneBriefingAreTwoOrigins() {
        // Given
        var quote = "We lowered the last child at nine and only then did anybody on the rope begin to cry";
        var first = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z",
                        "Rescuers worked for six hours on Mount Ostra. “" + quote + "”, said Ida Marl. The lift company sent nobody to the scene.")
                .person("Ida Marl").says("Ida Marl", "direct", "asserts", quote);
        var second = new Draft("b", "Valley Post", "2024-01-07T19:00:00Z",
                        "Snow fell as the cabins emptied. A crowd waited by the station with blankets. “" + quote + "”, said Ida Marl. Hotels offered free rooms.")
                .person("Ida Marl").says("Ida Marl", "direct", "asserts", quote);
        // When
        var dossier = dossier(first, second);
        // Then
        assertEquals(2, dossier.origins().size());
        assertEquals(1, dossier.utterances().size(), "yet it is one utterance");
        assertEquals(2, dossier.utterances().getFirst().renderings().size());
        assertEquals("uncorroborated", dossier.claims().getFirst().assessment(), "one speaker in two outlets is one speaker");
    }

    @Test
    void twoPeopleWithOneSurnameStayTwoUnlessAnOperatorJudges() {
        // Given
        var both = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Ida Marl led the rescue. Otto Marl runs the lift.").person("Ida Marl").person("Otto Marl");
        var bare = new Draft("b", "Valley Post", "2024-01-07T19:00:00Z", "The rescue was over by ten, Marl told reporters.").person("Marl");
        // Then
        assertEquals(List.of("Ida Marl", "Marl", "Otto Marl"), names(dossier(both, bare)));
        // When
        var judgement = new Judgement("j", true, new Handle("PERSON", "marl", "b"), new Handle("PERSON", "ida marl", null), "ines", Instant.EPOCH);
        var judged = Dossiers.of("s", Stream.of(both, bare).map(Draft::message).toList(), List.of(judgement), null);
        // Then
        assertEquals(List.of("Ida Marl", "Otto Marl"), names(judged));
    }

    @Test
    void aLaterTollRevisesAndARivalContradicts() {
        // Given
        var first = toll("a", "2024-01-07T18:00:00Z", "Ida Marl", "three people were killed", "three people", 3);
        var later = toll("b", "2024-01-08T18:00:00Z", "Ida Marl", "five people were killed", "five people", 5);
        // Then
        assertEquals(List.of("revised"), relations(dossier(first, later)));
        // Given
        var rival = toll("c", "2024-01-08T20:00:00Z", "Otto Falk", "three people were killed", "three people", 3);
        // When
        var dossier = dossier(first, later, rival);
        // Then
        assertTrue(relations(dossier).contains("contradict"));
        assertEquals("number", dossier.contradictions().getFirst().kind());
    }

    @Test
    void theDeadOfAnotherYearAreNoRivals() {
        // Given
        var now = toll("a", "2024-01-07T18:00:00Z", "Ida Marl", "nine people were killed on the mountain", "nine people", 9);
        var then = toll("b", "2024-01-08T18:00:00Z", "Otto Falk", "in 1998 four people were killed on the mountain", "four people", 4);
        // Then
        assertEquals(List.of(), dossier(now, then).contradictions());
    }

    @Test
    void twoNamedSourcesOfOneReportCountTheSamePeople() {
        // When
        var dossier = dossier(aboard("", "", 210));
        // Then
        assertEquals(1, dossier.contradictions().size());
        assertTrue(dossier.contradictions().getFirst().reason().contains("aboard"), "the rule is named");
    }

    @Test
    void countsOfTwoDaysAreNoRivals() {
        // Then
        assertEquals(List.of(), dossier(aboard("On Saturday ", "On Sunday ", 210)).contradictions());
    }

    @Test
    void oneSpeakerWithOneTellingNumberSaidItOnce() {
        // Given
        var first = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Ida Marl said 412 skiers had bought a pass for the mountain that morning.").person("Ida Marl")
                .says("Ida Marl", "indirect", "asserts", "412 skiers had bought a pass for the mountain that morning").counts("412 skiers", 412, "skiers", null);
        var second = new Draft("b", "Valley Post", "2024-01-07T20:00:00Z", "Snow closed the road. Tickets went to 412 people, Ida Marl told the Post.").person("Ida Marl")
                .says("Ida Marl", "indirect", "asserts", "Tickets went to 412 people").counts("412 people", 412, "people", null);
        // Then
        assertEquals(1, dossier(first, second).utterances().size());
    }

    @Test
    void aFewOfAnotherBoatAreNoRivals() {
        // Then
        assertEquals(List.of(), dossier(aboard("", "", 30)).contradictions());
    }

    private static Draft aboard(String when, String then, int rival) {
        return new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z",
                        when + "Ida Marl said 140 people had been on board at noon. " + then + "Otto Falk said " + rival + " people were on board, some asleep on crates.")
                .person("Ida Marl").person("Otto Falk")
                .says("Ida Marl", "indirect", "asserts", "140 people had been on board at noon")
                .says("Otto Falk", "indirect", "asserts", rival + " people were on board, some asleep on crates")
                .counts("140 people", 140, "people", null).counts(rival + " people", rival, "people", null);
    }

    @Test
    void whoPutsACountAtANumberIsItsSource() {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z",
                        "Ida Marl said the cabins were certified for 80 passengers. The lift office put the certified capacity at 60 passengers.")
                .person("Ida Marl").says("Ida Marl", "indirect", "asserts", "the cabins were certified for 80 passengers")
                .counts("80 passengers", 80, "passengers", "certify").counts("60 passengers", 60, "passengers", "certify");
        // When
        var dossier = dossier(report);
        // Then
        assertEquals(List.of("number"), dossier.contradictions().stream().map(Dossier.Contradiction::kind).toList());
        assertTrue(dossier.figures().getFirst().values().stream().anyMatch(value -> "The lift office".equals(value.who())));
    }

    @Test
    void whatIsAskedForIsSetBesideWhatThereIs() {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "The court set the fine at 20,000 francs. The prosecutor had asked for 50,000 francs.")
                .counts("20,000 francs", 20000, null, "set").counts("50,000 francs", 50000, null, null);
        // Then
        assertEquals(List.of(), dossier(report).contradictions());
        assertTrue(relations(dossier(report)).stream().noneMatch(relation -> relation.equals("revised")), relations(dossier(report)).toString());
    }

    @Test
    void aPartIsSetBesideTheWholeItIsTakenOf() {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "The lift has 96 cabins. On Sunday 80 of them ran.")
                .counts("96 cabins", 96, "cabins", "have").scoped("80 of them", 80, "cabins", "run", "of them");
        // Then
        assertTrue(dossier(report).figures().stream().anyMatch(figure -> figure.relation().equals("different-scope") && figure.values().size() == 2));
    }

    @Test
    void computersAreNoRivalsOfDevices() {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Ida Marl said 14 computers were taken. Otto Falk said 31 devices were taken.")
                .person("Ida Marl").person("Otto Falk").says("Ida Marl", "indirect", "asserts", "14 computers were taken").says("Otto Falk", "indirect", "asserts", "31 devices were taken")
                .counts("14 computers", 14, "computers", "take").counts("31 devices", 31, "devices", "take");
        // Then
        assertEquals(List.of(), dossier(report).contradictions());
        assertTrue(relations(dossier(report)).contains("different-scope"));
    }

    @Test
    void theFirstWordsOfEitherSideAreShown() {
        // Given
        var first = aboard("", "", 210);
        var later = new Draft("b", "Valley Post", "2024-01-08T18:00:00Z", "The rescue goes on. Otto Falk said 210 people were on board.").person("Otto Falk")
                .says("Otto Falk", "indirect", "asserts", "210 people were on board").counts("210 people", 210, "people", null);
        // When
        var contradictions = dossier(later, first).contradictions();
        // Then
        assertEquals(List.of("a a"), contradictions.stream().map(pair -> pair.a().document() + " " + pair.b().document()).toList());
    }

    @Test
    void aDenialFindsWhatItAnswers() {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z",
                        "Ida Marl said the operator had skipped two inspections of the clamps. Otto Falk denied that inspections of the clamps had been skipped.")
                .person("Ida Marl").person("Otto Falk")
                .says("Ida Marl", "indirect", "asserts", "the operator had skipped two inspections of the clamps")
                .says("Otto Falk", "indirect", "denies", "inspections of the clamps had been skipped");
        // When
        var dossier = dossier(report);
        // Then
        assertEquals(1, dossier.claims().size());
        assertEquals("contested", dossier.claims().getFirst().assessment());
        assertEquals(List.of("asserts", "denies"), dossier.claims().getFirst().positions().stream().map(Dossier.Position::stance).toList());
        assertEquals("stance", dossier.contradictions().getFirst().kind());
    }

    @Test
    void onePositionIsTakenSentenceBySentence() {
        // Given
        var first = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z",
                        "\"Nobody at the lift office saw a cracked clamp. Winter guests had booked every chalet,\" Otto Falk said. \"A cracked clamp was shown to the lift office,\" Ida Marl said.")
                .person("Otto Falk").person("Ida Marl")
                .says("Otto Falk", "direct", "asserts", "Nobody at the lift office saw a cracked clamp. Winter guests had booked every chalet")
                .says("Ida Marl", "direct", "asserts", "A cracked clamp was shown to the lift office");
        // When
        var claims = dossier(first).claims();
        // Then
        assertEquals(List.of("Nobody at the lift office saw a cracked clamp.", "A cracked clamp was shown to the lift office"),
                claims.getFirst().positions().stream().map(Dossier.Position::exact).toList());
        assertEquals(List.of("denies", "asserts"), claims.getFirst().positions().stream().map(Dossier.Position::stance).toList());
    }

    @Test
    void whatNobodyTakesUpIsNoClaim() {
        // Given
        var said = "The village council meets on Monday";
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", said + ", Jon Pryde said.").person("Jon Pryde").says("Jon Pryde", "indirect", "asserts", said);
        var other = new Draft("b", "Valley Post", "2024-01-07T19:00:00Z", "Jon Pryde said the village council meets on Monday.").person("Jon Pryde")
                .says("Jon Pryde", "indirect", "asserts", "the village council meets on Monday");
        // Then
        assertEquals(List.of(), dossier(report).claims());
        assertEquals(1, dossier(report, other).claims().size());
    }

    @Test
    void aDenialWithoutMatterOfItsOwnGoesToTheAccusationBeforeIt() {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z",
                        "Ida Marl accused the operator of hiding a cracked clamp. The village council meets on Monday, Jon Pryde said. "
                                + "Otto Falk denied the accusation.")
                .person("Ida Marl").person("Jon Pryde").person("Otto Falk")
                .says("Ida Marl", "indirect", "accuses", "the operator of hiding a cracked clamp")
                .says("Jon Pryde", "indirect", "asserts", "The village council meets on Monday")
                .says("Otto Falk", "indirect", "denies", "the accusation");
        // When
        var claims = dossier(report).claims();
        // Then
        assertEquals(1, claims.size(), "what only one says, and nobody takes up, is no claim");
        assertEquals(List.of("accuses", "denies"), claims.getFirst().positions().stream().map(Dossier.Position::stance).toList());
        assertEquals("contested", claims.getFirst().assessment());
    }

    @Test
    void aDenialThatAnswersNothingIsPutInTheWordsOfItsReport() {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Otto Falk denied the accusation at the station on Sunday.")
                .person("Otto Falk").says("Otto Falk", "indirect", "denies", "the accusation");
        // When
        var claim = dossier(report).claims().getFirst();
        // Then
        assertEquals("Otto Falk denied the accusation at the station on Sunday.", claim.proposition());
        assertEquals("uncorroborated", claim.assessment());
    }

    @Test
    void aBareNameOrPronounIsNoClaim() {
        // Given
        var report = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Otto Falk said it. Ida Marl said Mr. Falk.").person("Otto Falk").person("Ida Marl")
                .says("Otto Falk", "indirect", "asserts", "it").says("Ida Marl", "indirect", "asserts", "Mr. Falk");
        // Then
        assertEquals(List.of(), dossier(report).claims());
    }

    @Test
    void nobodyContestsHisOwnClaim() {
        // Given
        var first = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z", "Ida Marl said the clamps had been inspected in November. Jon Pryde said the clamps had been "
                        + "inspected in November.")
                .person("Ida Marl").person("Jon Pryde")
                .says("Ida Marl", "indirect", "asserts", "the clamps had been inspected in November")
                .says("Jon Pryde", "indirect", "asserts", "the clamps had been inspected in November");
        var second = new Draft("b", "Valley Post", "2024-01-08T18:00:00Z", "Ida Marl denied that the clamps had been inspected in November.")
                .person("Ida Marl").says("Ida Marl", "indirect", "denies", "the clamps had been inspected in November");
        // Then
        assertEquals("uncorroborated", dossier(first, second).claims().getFirst().assessment());
    }

    @Test
    void twoReportsOfOneStatementStayTwoOrigins() {
        // Given
        var statement = "The board was told of the crack in May and did not close the lift";
        var first = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z",
                        "The lift company admitted on Sunday that it had known of a crack in a clamp. \"" + statement + "\", its chairman, Otto Falk, said at a news conference. "
                                + "Police searched the company's office. Two guests remain in hospital with broken legs. The slope stays shut until Friday.")
                .person("Otto Falk").says("Otto Falk", "direct", "asserts", statement);
        var second = new Draft("b", "Valley Post", "2024-01-07T19:00:00Z",
                        "A crack in a clamp had been known since spring, the lift company now says. The mayor spoke of a scandal. \"" + statement + "\", Otto Falk told reporters. "
                                + "Relatives of the guests left the room. Prosecutors will decide on charges this week.")
                .person("Otto Falk").says("Otto Falk", "direct", "asserts", statement);
        // When
        var dossier = dossier(first, second);
        // Then
        assertEquals(2, dossier.origins().size());
        assertEquals(1, dossier.utterances().size());
    }

    @Test
    void aLineThatSaysWhereTheMatterComesFromMakesACopyOfALooserRewriting() {
        // Given
        var wire = new Draft("a", "Alpine Wire", "2024-01-07T18:00:00Z",
                "A cable car cabin struck a pylon above Tellmark on Sunday. Nine guests were hurt when the cabin swung back. The operator had replaced two clamps in November. "
                        + "A gust of 110 kilometres an hour was measured at the summit. The mountain rescue brought the last guest down by dusk. The prosecutor in Vastrum opened an inquiry.");
        var rewriting = "Shock on the mountain: a cabin of the Tellmark cable car hit one of its pylons. As it swung back, nine of the guests inside came to harm. Only in November two clamps "
                + "were new, says the operator. The summit had measured a gust of 110 kilometres an hour. At dusk the rescue had everybody down. An inquiry is open at the prosecutor's in Vastrum.";
        // Then
        assertEquals(1, dossier(wire, new Draft("b", "Valley Post", "2024-01-07T20:00:00Z", rewriting + "\n\nWith material from Alpine Wire")).origins().size());
    }

    @Test
    void theOrderOfMessagesDoesNotCount() {
        // Given
        var messages = new java.util.ArrayList<>(Stream.of(
                        toll("a", "2024-01-07T18:00:00Z", "Ida Marl", "three people were killed", "three people", 3),
                        toll("b", "2024-01-08T18:00:00Z", "Otto Falk", "five people were killed", "five people", 5),
                        new Draft("c", "Alpine Wire", "2024-01-07T18:00:00Z", WIRE))
                .map(Draft::message)
                .toList());
        var straight = Dossiers.of("s", messages, List.of(), null);
        // When
        java.util.Collections.reverse(messages);
        // Then
        assertEquals(straight, Dossiers.of("s", messages, List.of(), null));
    }

    private static Draft toll(String id, String published, String speaker, String content, String words, double value) {
        return new Draft(id, "Outlet " + id, published, speaker + " said " + content + ".").person(speaker).says(speaker, "indirect", "asserts", content)
                .counts(words, value, "people", "kill");
    }

    private static Dossier dossier(Draft... drafts) {
        return Dossiers.of("s", Arrays.stream(drafts).map(Draft::message).toList(), List.of(), null);
    }

    private static List<String> names(Dossier dossier) {
        return dossier.entities().stream().map(Dossier.EntityEntry::name).sorted().toList();
    }

    private static List<String> relations(Dossier dossier) {
        return dossier.figures().stream().map(Dossier.Figure::relation).toList();
    }
}

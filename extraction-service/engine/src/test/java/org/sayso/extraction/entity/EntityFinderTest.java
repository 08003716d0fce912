package org.sayso.extraction.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.extraction.testing.GoldenCases;
import org.sayso.extraction.testing.Pipeline;

class EntityFinderTest {

    private static final EntityFinder FINDER = EntityFinder.load(List.of());
    private static final OffsetDateTime PUBLISHED = OffsetDateTime.parse("2031-03-05T12:00:00Z");

    private static Entities find(String text) {
        return FINDER.find(Pipeline.tagged(GoldenCases.text(text, PUBLISHED)));
    }

    private static Entities.FoundEntity named(Entities entities, String name) {
        return entities.all().stream().filter(entity -> entity.name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + entities.all()));
    }

    @Test
    void aFamilyNameAndAPronounLeadBackToTheFullName() {
        // When
        var entities = find("Mayor Daniel Ortmann spoke in Hamburg on Monday. Ortmann said he would resign.");
        // Then
        var mayor = named(entities, "Daniel Ortmann");
        assertEquals("PERSON", mayor.type());
        assertEquals(List.of("name", "name", "pronoun"), mayor.mentions().stream().map(Entities.FoundMention::kind).sorted().toList());
        assertEquals("Mayor", mayor.roles().getFirst().title());
    }

    @Test
    void anOfficeIsReadBeforeAndBehindANameWithWhomItIsHeldAt() {
        var entities = find("Kremlin spokesman Viktor Lapin met Anna Berger, the mayor of Vienna, on Friday. The spokesman said nothing.");
        var spokesman = named(entities, "Viktor Lapin");
        assertEquals("Kremlin spokesman", spokesman.roles().getFirst().title());
        assertEquals("Kremlin", entities.all().get(spokesman.roles().getFirst().organization()).name());
        assertEquals("mayor of Vienna", named(entities, "Anna Berger").roles().getFirst().title());
        assertTrue(spokesman.mentions().stream().anyMatch(mention -> mention.kind().equals("role")), "the spokesman");
    }

    @Test
    void anOfficeBeforeANameInAppositionIsThatNamesAndNotAnEarlierHoldersOfALikeOffice() {
        var entities = find("Interior Minister Viktor Lapin met the press. Hungary's foreign minister, Anna Berger, denied the report. The foreign minister left early.");
        assertEquals(List.of("name"), named(entities, "Viktor Lapin").mentions().stream().map(Entities.FoundMention::kind).toList());
    }

    @Test
    void aBodyNamedInTheMiddleOfItsNameIsFoundAgainByItsNoun() {
        var entities = find("The European Court of Auditors published a list on Monday. The court gave no names.");
        assertTrue(entities.all().stream().anyMatch(entity -> entity.name().contains("Court")
                && entity.mentions().stream().anyMatch(mention -> mention.kind().equals("role"))), () -> "the court in " + entities.all());
    }

    @Test
    void aCapitalThatActsStandsForItsGovernmentAndOneThatIsVisitedDoesNot() {
        var entities = find("Moscow denied the report on Tuesday. Thousands of people marched in Moscow the same evening.");
        var acting = entities.all().stream().filter(entity -> entity.metonymFor() != Entities.NONE).toList();
        assertEquals(1, acting.size());
        assertEquals("Russia", entities.all().get(acting.getFirst().metonymFor()).name());
        var place = entities.all().stream().filter(entity -> entity.name().equals("Moscow") && entity.metonymFor() == Entities.NONE).findFirst();
        assertTrue(place.isPresent(), "the city itself");
    }

    @Test
    void anAcronymInBracketsIsTheNameBeforeIt() {
        var entities = find("The International Criminal Court (ICC) opened a case. The ICC declined to comment.");
        assertEquals(3, named(entities, "International Criminal Court").mentions().size());
    }

    @Test
    void twoPeopleOfOneFamilyNameAreToldApartByTitle() {
        var entities = find("George Hartwell and Laura Hartwell arrived together. Mrs. Hartwell spoke first.");
        assertEquals(2, named(entities, "Laura Hartwell").mentions().size());
        assertNotEquals(named(entities, "George Hartwell").key(), named(entities, "Laura Hartwell").key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ann Bell met Tom Reed, the mayor. He said she left. ", "NAMES IN CAPITALS OF NEW YORK ", "the president said that he said that ", "Moscow ", "Denver Post / Boulder Weekly / "})
    void takesTimeLinearInTheText(String piece) {
        assertTrue(Pipeline.doubling(piece, 60_000, FINDER::find) < 3, piece);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\uD800", "\uD83D\uDEA2 \uDEA2", "\"\"\"\"'''", "A", ", , , Mr. the of (", "((((((((Paris"})
    void survivesWhatIsNoText(String text) {
        for (var entity : find(text).all()) {
            assertTrue(entity.mentions().stream().allMatch(mention -> mention.firstToken() < mention.endToken()));
        }
    }

    @Test
    void aCompanyGoesOnUnderTheFirstWordOfItsName() {
        var entities = find("The owner is Brelvik Shipping, which closed its yard in Hamburg on Monday. Brelvik said the yard had lost money for years.");
        assertEquals(2, named(entities, "Brelvik Shipping").mentions().stream().filter(mention -> mention.kind().equals("name")).count());
    }

    @Test
    void whatABracketCallsABodyIsItsNameInTheWholeText() {
        var entities = find("The National Salvage Agency (Nasalva) sent two boats on Friday. Divers of Nasalva found the wreck. The Harbour Workers' Union (HWU) struck. "
                + "On Sunday HWU went back to work.");
        assertTrue(named(entities, "National Salvage Agency").mentions().size() >= 3, () -> "Nasalva in " + entities.all());
        assertEquals("ORGANIZATION", entities.at(entities.tokens().size() - 6).type());
    }

    @Test
    void aPlaceOfSeveralWordsIsFoundInLowerCase() {
        var entities = find("we drove from san francisco to the coast and saw nothing but long beach grass on the way home that day");
        assertEquals(List.of("san francisco"), entities.all().stream().filter(entity -> entity.type().equals("PLACE")).map(Entities.FoundEntity::name).toList());
    }

    @Test
    void anArticleOfANameStays() {
        var entities = find("The court sits in The Hague and heard the case on Monday.");
        assertEquals("PLACE", named(entities, "The Hague").type());
    }

    private static List<String> typed(String text) {
        var entities = find(text);
        return entities.all().stream()
                .flatMap(entity -> entity.mentions().stream().filter(mention -> mention.kind().equals("name"))
                        .map(mention -> entity.type() + " " + entities.tokens().tokens().text(mention.firstToken(), mention.endToken())))
                .toList();
    }

    private static void assertNamed(String text, String... typed) {
        var found = typed(text);
        assertTrue(found.containsAll(List.of(typed)), () -> List.of(typed) + " in " + found);
    }

    @Test
    void aStormIsAnEventAlsoUnderItsNameAlone() {
        assertNamed("Hurricane Odalys reached the coast of Florida on Sunday. Odalys had weakened over the Gulf.", "EVENT Hurricane Odalys", "EVENT Odalys", "PLACE Florida");
    }

    @Test
    void aSmallWordBeforeAFamilyNameIsAPartOfIt() {
        assertNamed("The cleric, Hassan al-Mutairi, spoke on Friday. The followers of al-Mutairi cheered.", "PERSON Hassan al-Mutairi", "PERSON al-Mutairi");
    }

    @Test
    void theFormOfACompanyBelongsToTheCompanyAndIsNoNameAlone() {
        assertNamed("He joined Larkfield Power Holdings, Inc. of Denver last year.", "ORGANIZATION Larkfield Power Holdings, Inc.", "PLACE Denver");
    }

    @Test
    void twoNamesWithASlashBetweenAreTwo() {
        assertNamed("She worked for the Denver Post / Boulder Weekly in those years.", "ORGANIZATION Denver Post", "ORGANIZATION Boulder Weekly");
    }

    @Test
    void aPossessiveThatNothingFollowsNamesAHouseOfBusiness() {
        assertTrue(typed("We met at Kenworthy's on Friday.").stream().anyMatch(name -> name.endsWith(" Kenworthy's")));
        assertTrue(typed("Kenworthy's brother met Anna Berger on Friday.").stream().noneMatch(name -> name.endsWith("'s")));
    }

    @Test
    void twoPlacesThatAGazetteerKnowsStaySeparateWithoutAComma() {
        assertNamed("She moved to Portland Oregon in the spring.", "PLACE Portland", "PLACE Oregon");
    }

    @Test
    void aGivenNameOfSomebodyNamedInFullIsThatPersonElsewhere() {
        assertNamed("Saffi Okafor joined the choir in May. Everyone adores Saffi for her patience.", "PERSON Saffi Okafor", "PERSON Saffi");
    }
}

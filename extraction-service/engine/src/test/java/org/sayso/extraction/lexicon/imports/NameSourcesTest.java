package org.sayso.extraction.lexicon.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.extraction.lexicon.NameType;

class NameSourcesTest {

    @Test
    void geoNamesGivesThePlaceItsCountryAndItsOtherNames() {
        var line = "1\tPört Selwyn\tPort Selwyn\tPTS,Selwynhafen\t54.1\t9.2\tP\tPPL\tDE\t\t\t\t\t\t12000\t\t\t\t2031-01-01";
        var name = new GeoNames(5000).read(line);
        assertNotNull(name);
        assertEquals("Germany", name.thing().country());
        assertEquals(List.of("Pört Selwyn", "Port Selwyn", "Selwynhafen"), name.spellings());
        assertNull(new GeoNames(20_000).read(line));
        assertThrows(IllegalArgumentException.class, () -> new GeoNames(0).read("1\ttwo"));
    }

    @Test
    void followTheMoneyGivesPersonsAndBodiesAndPassesOverTheRest() {
        var person = new FollowTheMoney().read("{\"id\":\"x\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Ines Calvo\"],\"alias\":[\"In\\u00e9s Calvo\"],\"country\":[\"es\"]}}");
        assertNotNull(person);
        assertEquals(NameType.PERSON, person.thing().type());
        assertEquals(List.of("Ines Calvo", "Inés Calvo"), person.spellings());
        assertNull(new FollowTheMoney().read("{\"schema\":\"Address\",\"properties\":{\"full\":[\"here\"]}}"));
        assertThrows(IllegalArgumentException.class, () -> new FollowTheMoney().read("{\"schema\":"));
    }

    @Test
    void wikidataTellsHumansFromPlaces() {
        var human = "{\"labels\":{\"en\":{\"value\":\"Ines Calvo\"}},\"claims\":{\"P31\":[{\"mainsnak\":{\"datavalue\":{\"value\":{\"id\":\"Q5\"}}}}]}},";
        var place = "{\"labels\":{\"en\":{\"value\":\"Port Selwyn\"}},\"aliases\":{\"en\":[{\"value\":\"Selwyn\"}]},\"claims\":{\"P625\":[]}}";
        var source = new Wikidata(List.of("en"));
        assertEquals(NameType.PERSON, source.read(human).thing().type());
        assertEquals(List.of("Port Selwyn", "Selwyn"), source.read(place).spellings());
        assertNull(source.read("["));
    }

    @Test
    void aTableOfOnesOwnNeedsNameAndType() {
        assertEquals(NameType.ORGANIZATION, new NameTable().read("World Lantern Office\torganization\tWLO").thing().type());
        assertNull(new NameTable().read("# comment"));
        assertThrows(IllegalArgumentException.class, () -> new NameTable().read("World Lantern Office\tstar"));
    }

    @Test
    void jsonNestedTooDeepIsRefusedNotRunOutOfStack() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> JsonLine.object("{\"a\":" + "[".repeat(100_000)));
        assertTrue(refusal.getMessage().contains("deeper"));
    }
}

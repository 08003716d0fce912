package org.sayso.extraction.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class GazetteerTest {

    private static final KnownName PORT = new KnownName(NameType.PLACE, "Port Selwyn", "city", "Freedonia");
    private static final KnownName AGENCY = new KnownName(NameType.ORGANIZATION, "World Lantern Office", "agency", "");

    private static List<String> names(Gazetteer gazetteer, String name) {
        return gazetteer.find(name).stream().map(KnownName::name).toList();
    }

    @Test
    void findsByEverySpellingAndByNothingElse() {
        // Given
        var gazetteer = new Gazetteer.Builder().add("Port Selwyn", PORT).add("Pört-Selwyn", PORT).add("WLO", AGENCY).add("World Lantern Office", AGENCY).build();
        // Then
        assertEquals(List.of("Port Selwyn"), names(gazetteer, "port SELWYN"));
        assertEquals(List.of("Port Selwyn"), names(gazetteer, "Port-Selwyn"));
        assertEquals(List.of("World Lantern Office"), names(gazetteer, "W.L.O."));
        assertEquals(List.of(), names(gazetteer, "wlo"));
        assertEquals(List.of(), names(gazetteer, "Port"));
        assertEquals(List.of(), names(gazetteer, "Port Selwyn Harbour"));
    }

    @Test
    void twoThingsOfOneNameAreBothFound() {
        var other = new KnownName(NameType.PERSON, "Port Selwyn", "", "");
        var gazetteer = new Gazetteer.Builder().add("Port Selwyn", PORT).add("Port Selwyn", other).add("Port Selwyn", PORT).build();
        assertEquals(2, gazetteer.find("Port Selwyn").size());
    }

    @Property(tries = 200)
    void whatIsWrittenIsRead(@ForAll @Size(min = 1, max = 40) List<@AlphaChars @StringLength(min = 1, max = 8) String> words) throws IOException {
        // Given
        var builder = new Gazetteer.Builder();
        for (int i = 0; i < words.size(); i++) {
            var phrase = words.subList(0, i + 1).stream().limit(4).collect(Collectors.joining(" "));
            builder.add(phrase, new KnownName(NameType.PLACE, phrase, "", ""));
            builder.add(words.get(i), new KnownName(NameType.PERSON, words.get(i), "", ""));
        }
        var gazetteer = builder.build();
        // When
        var bytes = new ByteArrayOutputStream();
        gazetteer.write(bytes);
        var read = Gazetteer.read(new ByteArrayInputStream(bytes.toByteArray()));
        // Then
        for (var word : words) {
            assertTrue(read.find(word).contains(new KnownName(NameType.PERSON, word, "", "")), word);
            assertEquals(gazetteer.find(word), read.find(word));
        }
    }

    @Test
    void bytesThatAreNoGazetteerAreRefused() {
        assertThrows(IOException.class, () -> Gazetteer.read(new ByteArrayInputStream(new byte[64])));
    }

    @Test
    void theCoreKnowsCountriesPeoplesCapitalsAndAgencies() {
        var core = CoreGazetteer.load();
        assertTrue(core.find("U.S.").contains(new KnownName(NameType.PLACE, "United States", "country", "United States")));
        assertTrue(core.find("Ukrainians").contains(new KnownName(NameType.NATIONALITY, "Ukrainian", "people", "Ukraine")));
        assertTrue(core.find("Moscow").contains(new KnownName(NameType.PLACE, "Moscow", "capital", "Russia")));
        assertTrue(core.find("AFP").contains(new KnownName(NameType.ORGANIZATION, "Agence France-Presse", "outlet", "")));
        assertTrue(core.find("us").isEmpty());
    }

    @Test
    void everyLineOfTheTablesHasItsColumns() {
        for (var table : List.of("cities", "regions", "facilities", "organizations", "countries", "other-names", "offices")) {
            for (var row : LexiconTable.read("lexicon/" + table + ".tsv")) {
                assertTrue(!row.get(0).isEmpty() && row.columns().size() >= 2 && row.columns().size() <= 4, table + ": " + row);
            }
        }
    }
}

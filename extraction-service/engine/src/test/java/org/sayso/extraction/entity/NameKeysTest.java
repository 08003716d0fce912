package org.sayso.extraction.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sayso.extraction.lexicon.CoreGazetteer;
import org.sayso.extraction.lexicon.NameType;

class NameKeysTest {

    private static final NameKeys KEYS = new NameKeys(CoreGazetteer.load());

    static Stream<List<String>> rows(String file) throws IOException {
        try (var in = NameKeysTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).map(line -> List.of(line.split("\t"))).toList().stream();
        }
    }

    static Stream<List<String>> sameNames() throws IOException {
        return rows("same-names.tsv").map(row -> Stream.concat(Stream.of(row.get(0)), Arrays.stream(row.get(1).split(";"))).toList());
    }

    static Stream<List<String>> otherNames() throws IOException {
        return rows("other-names.tsv");
    }

    @ParameterizedTest
    @MethodSource("sameNames")
    void spellingsOfOneNameMeet(List<String> row) {
        var type = NameType.valueOf(row.get(0));
        for (int i = 2; i < row.size(); i++) {
            assertEquals(KEYS.of(type, row.get(1)), KEYS.of(type, row.get(i)), row.get(1) + " and " + row.get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("otherNames")
    void namesOfOthersDoNot(List<String> row) {
        var type = NameType.valueOf(row.get(0));
        assertNotEquals(KEYS.of(type, row.get(1)), KEYS.of(type, row.get(2)), row.get(1) + " and " + row.get(2));
    }

    @Property
    void aKeyIsNeverEmptyAndTheSameTheSecondTime(@ForAll @NotBlank String name, @ForAll NameType type) {
        var key = KEYS.of(type, name);
        assertFalse(key.isEmpty() && name.codePoints().anyMatch(Character::isLetterOrDigit), () -> "no key for a " + type);
        assertEquals(key, KEYS.of(type, name));
    }

    @Property
    void capitalsAndSpacesDoNotCount(@ForAll("latinNames") String name) {
        assertEquals(KEYS.of(NameType.PERSON, name), KEYS.of(NameType.PERSON, "  " + name.toUpperCase(Locale.ROOT).replace(" ", "  ")));
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> latinNames() {
        var word = net.jqwik.api.Arbitraries.strings().withCharRange('a', 'z').ofMinLength(2).ofMaxLength(12);
        return net.jqwik.api.Combinators.combine(word, word).as((given, family) -> given + " " + family);
    }

    @Test
    void aNameOfHalfAMegabyteIsFoldedInTimeLinearInItsLength() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> KEYS.of(NameType.PERSON, "шчhy".repeat(128 * 1024)));
    }
}

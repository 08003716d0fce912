package org.sayso.extraction.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.extraction.lexicon.NameType;

class AnnotatedNamesTest {

    @Test
    void the_marks_become_names_of_the_text_without_them() {
        var read = AnnotatedNames.parse("a.txt", "{P|Mary Oyelaran} of {L|Leeds}\nsang {M|Low Tide}.");

        assertEquals("Mary Oyelaran of Leeds\nsang Low Tide.", read.source().text());
        assertEquals(
                List.of(new AnnotatedNames.Name(0, 13, NameType.PERSON), new AnnotatedNames.Name(17, 22, NameType.PLACE), new AnnotatedNames.Name(28, 36, null)),
                read.names());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "Leeds {X|Leeds} ; a.txt, line 2: no kind of name has the letter X",
        "{L|Leeds ; a.txt, line 2: a name does not end",
        "Leeds} ; a.txt, line 2: a name ends that did not begin",
        "{O|The {L|Leeds}} ; a.txt, line 2: a name begins inside another",
        "{L|} ; a.txt, line 2: a name is empty",
        "{L| Leeds} ; a.txt, line 2: a name has space at its edge",
        "{Leeds} ; a.txt, line 2: a mark is {, one letter and a bar"
    })
    void a_fault_is_told_with_file_and_line(String line, String message) {
        var fault = assertThrows(IllegalArgumentException.class, () -> AnnotatedNames.parse("a.txt", "One line.\n" + line));

        assertEquals(message, fault.getMessage());
    }

    @Test
    void the_corpus_is_well_formed() throws IOException {
        try (var files = Files.list(Path.of("src/corpus/names"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".txt")).toList()) {
                AnnotatedNames.parse(file.getFileName().toString(), Files.readString(file));
            }
        }
    }
}

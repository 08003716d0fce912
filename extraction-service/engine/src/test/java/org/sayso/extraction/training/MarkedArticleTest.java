package org.sayso.extraction.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.extraction.training.GoldAttribution.Range;

class MarkedArticleTest {

    private static final String HEAD = "# date: 2031-03-05\n# outlet: The Harbour Post\n";

    @Test
    void partsAreTiedByTheirNumberAndCountedInCodePoints() {
        var article = MarkedArticle.parse("pier.txt", HEAD + "🚢 {q1|\"It burned,\"} {s1|she} {c1|said}. {q1|\"All of it.\"}\n");

        assertEquals("🚢 \"It burned,\" she said. \"All of it.\"\n", article.source().text());
        assertEquals(
                List.of(new GoldAttribution(List.of(new Range(15, 18)), List.of(new Range(19, 23)), List.of(new Range(2, 14), new Range(25, 37)), false)),
                article.gold());
        assertEquals("The Harbour Post", article.source().document().outlet());
        assertEquals("2031-03-05T12:00Z", String.valueOf(article.source().document().publishedAt()));
    }

    @Test
    void partsMayStandInsideOneAnother() {
        var article = MarkedArticle.parse("pier.txt", HEAD + "{s1|Police} {c1|said} {q1|{s2|he} {c2|denied} {q2|it}}.\n");

        assertEquals(List.of(new Range(12, 24)), article.gold().get(0).content());
        assertEquals(List.of(new Range(22, 24)), article.gold().get(1).content());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', value = {
        "{q1|It burned                     ; pier.txt, line 3: {q1|… is not closed in its line",
        "It burned}                        ; pier.txt, line 3: } without a part that is open",
        "{s1|He} {c1|spoke}                ; pier.txt, line 3: attribution 1 has no content {q1|…}",
        "{x1|He}                           ; pier.txt, line 3: a part begins with {s, {c or {q, a number and |",
        "{q1|a {q1|b}}                     ; pier.txt, line 3: a part of attribution 1 stands inside another part of it",
        "{q1|}                             ; pier.txt, line 3: an empty part {q1|}",
    })
    void whatIsWrongIsToldWithItsLine(String marked, String message) {
        var error = assertThrows(MarkupException.class, () -> MarkedArticle.parse("pier.txt", HEAD + marked.strip() + "\n"));

        assertEquals(message, error.getMessage());
    }

    @Test
    void aDateIsNeeded() {
        var error = assertThrows(MarkupException.class, () -> MarkedArticle.parse("pier.txt", "# outlet: The Harbour Post\nIt burned.\n"));

        assertEquals("pier.txt, line 1: the head needs \"# date: YYYY-MM-DD\"", error.getMessage());
    }

    @Test
    void theCorpusKeepsToTheForm() throws IOException {
        var articles = MarkedArticle.readAll(Path.of("src/corpus/attribution"));

        assertTrue(articles.size() > 100);
        for (var article : articles) {
            assertFalse(article.gold().isEmpty(), article.source().documentId());
        }
    }

    @Test
    void aFolderIsReadInTheOrderOfItsPaths(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("b"));
        Files.writeString(folder.resolve("b/2.txt"), HEAD + "{s1|He} {c1|left angry, saying} {q1|no}.\n");
        Files.writeString(folder.resolve("1.txt"), HEAD + "Nobody spoke.\n");
        Files.writeString(folder.resolve("README.md"), "not an article");

        var articles = MarkedArticle.readAll(folder);

        assertEquals(List.of("1.txt", "b/2.txt"), articles.stream().map(article -> article.source().documentId()).toList());
    }
}

package org.sayso.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.contracts.Document;
import org.sayso.contracts.Extraction;
import org.sayso.extraction.testing.ExtractionChecks;
import org.sayso.extraction.text.SourceText;
import org.sayso.extraction.training.AnnotatedNames;
import org.sayso.extraction.training.MarkedArticle;

/** The engine against any text: invariants, the same answer twice and on many threads, linear time. */
class ExtractorHarnessTest {

    private static final Extractor EXTRACTOR = Extractor.load();
    private static final int SMALL = 16 * 1024;
    private static final int LARGE = 512 * 1024;

    private static Extraction extract(String text) {
        return EXTRACTOR.extract(SourceText.read(
                new Document("h1", null, "The Harbour Post", null, null, OffsetDateTime.parse("2031-03-05T12:00:00Z"), "en", text, null, null, null), 1));
    }

    private static final String REPORT = """
            (Ostrava Bay) — Harbour master Ines Calvo said on Tuesday that three barges had sunk, “all of them ours”, and that 14 people were missing.

            "We counted twice," she told reporters. "The list is wrong." \uD83D\uDEA2 The ministry denied it; two officials, who asked not to be named, \
            accused the harbour office of hiding a second list.

            According to the Bay Courier, the barges had left overnight from Monday to Tuesday. ‘Nobody warned us,’ said Tomas Riedel, a diver. He added: \
            “I saw one go down.
            “Then the other.”
            """;

    @Test
    void aReportKeepsTheInvariantsAndIsReadTheSameTwice() {
        var first = extract(REPORT);
        ExtractionChecks.check(REPORT, first);
        assertTrue(first.attributions().size() >= 5, "only " + first.attributions().size() + " attributions");
        assertEquals(first, extract(REPORT));
        assertEquals(first, Extractor.load().extract(SourceText.read(
                new Document("h1", null, "The Harbour Post", null, null, OffsetDateTime.parse("2031-03-05T12:00:00Z"), "en", REPORT, null, null, null), 1)));
    }

    /** Hundreds of whole texts of many kinds: what no rule's own test thinks of. */
    @Test
    void everyTextOfTheCorpusKeepsTheInvariants() throws IOException {
        var texts = new ArrayList<String>();
        MarkedArticle.readAll(Path.of("src/corpus/attribution")).forEach(article -> texts.add(article.source().text()));
        try (var files = Files.list(Path.of("src/corpus/names"))) {
            for (var file : files.filter(name -> name.toString().endsWith(".txt")).sorted().toList()) {
                texts.add(AnnotatedNames.parse(file.getFileName().toString(), Files.readString(file)).source().text());
            }
        }
        assertTrue(texts.size() > 300, "only " + texts.size() + " texts");
        texts.forEach(text -> ExtractionChecks.check(text, extract(text)));
    }

    @Test
    void manyThreadsReadTheSame() throws Exception {
        var alone = extract(REPORT);
        try (var workers = Executors.newFixedThreadPool(4)) {
            List<Future<Extraction>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                all.add(workers.submit(() -> extract(REPORT)));
            }
            for (var one : all) {
                assertEquals(alone, one.get());
            }
        }
    }

    @Property(tries = 150)
    void anyUnicodeKeepsTheInvariants(@ForAll String text) {
        var extraction = extract(text);
        ExtractionChecks.check(text, extraction);
        assertEquals(extraction, extract(text));
    }

    /** Lone surrogates, unbalanced marks and words of speech, thrown together. */
    @Provide
    Arbitrary<String> wreckage() {
        return Arbitraries.of("said", "that", "He", "Calvo", "\"", "“", "”", "‘", "’", "'", "«", "»", "(", ")", ",", ".", "...", "…", "\n", "\n\n", " ", " ", " ",
                        "\uD83D", "\uDEA2", "\uD83D\uDEA2", "\u0000", "\u200B", "\u0301", "told", "denied", "accused", "of", "according to", ":", "—", "24", "3.5", "%",
                        "$", "U.S.", "Mr.", "n't", "МОСКВА", "北京", "Tuesday", "two", "officials", "-", "http://a.b/c", "x@y.z", "#tag", "\t")
                .list().ofMaxSize(60).map(parts -> String.join("", parts));
    }

    @Property(tries = 400)
    void wreckageKeepsTheInvariants(@ForAll("wreckage") String text) {
        ExtractionChecks.check(text, extract(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "“", "'", "‘ ", "A", "A ", "said that ", "he said ", ". ", "a.", "1,", "(", "\n", "\u0301", "\"a\" said ", "Mr. ", "accused of ", "- ", "9 "})
    void hostileTextsAreReadInLinearTime(String unit) {
        var half = unit.repeat(SMALL / unit.length());
        extract(half);
        double small = best(half);
        double large = best(half.repeat(4));
        // Four times the text: linear is 4, quadratic 16. A busy machine is allowed for.
        assertTrue(large / small < 10 || large < 0.5, unit + ": " + small + " s, four times the text " + large + " s");
    }

    private static double best(String text) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            long begin = System.nanoTime();
            extract(text);
            best = Math.min(best, (System.nanoTime() - begin) / 1e9);
        }
        return best;
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "A", "said "})
    void theLargestTextIsReadWithinSeconds(String unit) {
        var text = unit.repeat(LARGE / unit.length());
        long begin = System.nanoTime();
        extract(text);
        assertTrue((System.nanoTime() - begin) / 1e9 < 60, unit);
    }
}

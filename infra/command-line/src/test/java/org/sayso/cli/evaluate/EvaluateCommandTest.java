package org.sayso.cli.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.cli.Console;
import org.sayso.cli.Sayso;

class EvaluateCommandTest {

    private static final String SCORER = """
            import json, sys
            kind, gold, found = sys.argv[1], sys.argv[-2], sys.argv[-1]
            rows = [json.loads(line) for line in open(found, encoding="utf-8") if line.strip()]
            print("rows", len(rows))
            print(f"score {kind} {len(rows) / 10:.4f}")
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @BeforeEach
    void data() throws IOException {
        Path data = Files.createDirectories(folder.resolve("eval"));
        Files.writeString(data.resolve("score.py"), SCORER);
        for (var set : new String[] {"attribution/dev", "attribution/train", "times/te3"}) {
            Path at = Files.createDirectories(data.resolve(set));
            Files.writeString(at.resolve("documents.ndjson"), "{\"id\":\"a\",\"text\":\"He denied it on Monday.\"}\n{\"id\":\"b\",\"text\":\"No.\"}\n");
            Files.writeString(at.resolve("gold.ndjson"), "");
        }
    }

    @Test
    void everySetButTheTrainingOnesIsScoredAgainstItsTarget() throws Exception {
        // Given
        assumeTrue(python(), "python3 is not installed");
        // When
        int exit = evaluate();
        // Then
        assertEquals(0, exit, err.toString(StandardCharsets.UTF_8));
        var table = out.toString(StandardCharsets.UTF_8);
        assertTrue(table.matches("(?s).*attribution +attribution/dev +0\\.2000 +0\\.68 +0\\.735 +below .*"), table);
        assertTrue(table.matches("(?s).*times +times/te3 +0\\.2000 .*"), table);
        assertTrue(!table.contains("train"), table);
    }

    @Test
    void aTrainingSetIsScoredWhenNamed() throws Exception {
        // Given
        assumeTrue(python(), "python3 is not installed");
        // When
        evaluate("--only", "train");
        // Then
        var table = out.toString(StandardCharsets.UTF_8);
        assertTrue(table.contains("attribution/train") && !table.contains("dev"), table);
    }

    @Test
    void aScorerThatFailsIsShownAndEndsWithOne() throws Exception {
        // Given
        assumeTrue(python(), "python3 is not installed");
        Files.writeString(folder.resolve("eval/score.py"), "import sys\nsys.exit('no such measure')\n");
        // When
        int exit = evaluate("--only", "times");
        // Then
        assertEquals(1, exit);
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("no such measure"));
    }

    @Test
    void aFolderWithoutAScorerIsAWrongCall() throws Exception {
        // Given
        Files.delete(folder.resolve("eval/score.py"));
        // When
        int exit = evaluate();
        // Then
        assertEquals(2, exit);
    }

    private int evaluate(String... more) {
        var console = new Console(InputStream.nullInputStream(), out, new PrintStream(err, true, StandardCharsets.UTF_8));
        var arguments = new java.util.ArrayList<>(java.util.List.of("evaluate", "--data", folder.resolve("eval").toString()));
        arguments.addAll(java.util.List.of(more));
        return new Sayso(console).command(arguments.toArray(String[]::new));
    }

    private static boolean python() {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }
}

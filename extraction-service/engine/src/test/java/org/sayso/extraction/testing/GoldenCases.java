package org.sayso.extraction.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.sayso.contracts.Document;
import org.sayso.extraction.text.NormalizedText;
import org.sayso.extraction.text.SourceText;

/**
 * Cases kept as folders under {@code src/test/resources/golden/STAGE}: {@code in.txt} is the text ({@code published: …} may stand on its first
 * line), {@code expected.json} an array with one finding a line. {@code -Dgolden.write=true} writes what is found instead of comparing.
 */
public final class GoldenCases {

    private static final Path ROOT = Path.of("src/test/resources/golden");
    private static final String PUBLISHED = "published: ";

    private GoldenCases() {}

    /** One test a folder. {@code findings} gives the lines of the array, made by {@link #line}. */
    public static Stream<DynamicTest> of(String stage, Function<NormalizedText, List<String>> findings) {
        try (var folders = Files.list(ROOT.resolve(stage))) {
            var cases = folders.sorted().toList();
            if (cases.isEmpty()) {
                throw new IllegalStateException("no cases under " + ROOT.resolve(stage));
            }
            return cases.stream().map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder, findings)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(Path folder, Function<NormalizedText, List<String>> findings) throws IOException {
        var in = Files.readString(folder.resolve("in.txt"));
        OffsetDateTime published = OffsetDateTime.parse("2031-03-05T12:00:00Z");
        if (in.startsWith(PUBLISHED)) {
            int end = in.indexOf('\n');
            published = OffsetDateTime.parse(in.substring(PUBLISHED.length(), end).strip());
            in = in.substring(end + 1);
        }
        var found = findings.apply(text(in, published)).stream().collect(Collectors.joining(",\n", "[\n", "\n]\n"));
        var expected = folder.resolve("expected.json");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(expected, found);
        }
        assertEquals(Files.readString(expected), found, folder.toString());
    }

    /** An English document of that text. */
    public static NormalizedText text(String text, OffsetDateTime published) {
        return NormalizedText.of(SourceText.read(new Document("golden", null, null, null, null, published, "en", text, null, null, null), 1));
    }

    /** One object on a line, from names and values in turn; nulls are left out. */
    public static String line(Object... pairs) {
        var out = new StringBuilder("  {");
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                out.append(out.length() > 3 ? ", " : "").append(quoted(pairs[i].toString())).append(": ");
                out.append(pairs[i + 1] instanceof Number number ? number.toString() : quoted(pairs[i + 1].toString()));
            }
        }
        return out.append('}').toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}

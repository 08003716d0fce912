package org.sayso.verification;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents say is there is there: links lead somewhere, JSON is JSON, decisions have their three parts. */
class DocsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().resolve("../..").normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#]+)(#[^)\\s]*)?\\)");
    private static final Pattern ROOM = Pattern.compile("`((?:infra|ingest-service|extraction-service|query-service|samples)/[\\w./-]+)`");

    static List<Path> pages() throws IOException {
        try (Stream<Path> own = Files.list(ROOT); Stream<Path> docs = Files.walk(ROOT.resolve("infra")); Stream<Path> samples = Files.list(ROOT.resolve("samples"))) {
            return Stream.of(own, docs, samples)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("/target/") && !file.toString().contains("/.sayso/") && !file.toString().contains("/node_modules/"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(Path page) throws IOException {
        var broken = LINK.matcher(withoutCode(Files.readString(page))).results()
                .map(found -> found.group(1))
                .filter(target -> !target.matches("[a-z]+:.*"))
                .filter(target -> !Files.exists(page.getParent().resolve(target)))
                .toList();
        assertEquals(List.of(), broken);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void roomsNamedInTheTextExist(Path page) throws IOException {
        var missing = ROOM.matcher(Files.readString(page)).results()
                .map(found -> found.group(1))
                .filter(room -> !room.contains("target"))
                .filter(room -> !Files.exists(ROOT.resolve(room)))
                .distinct()
                .toList();
        assertEquals(List.of(), missing);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void jsonIsJson(Path page) throws IOException {
        var json = new ObjectMapper();
        var checks = blocks(Files.readString(page), "json").stream()
                .<Executable>map(block -> () -> {
                    try (var values = json.readerFor(Object.class).readValues(block)) {
                        assertTrue(values.readAll().size() > 0, "an empty block");
                    }
                })
                .toList();
        assertAll(page.toString(), checks);
    }

    @Test
    void aDecisionHasContextDecisionAndConsequencesAndANumberOfItsOwn() throws IOException {
        var numbers = new HashMap<String, Path>();
        var decisions = pages().stream().filter(page -> page.getParent().endsWith("adr")).toList();
        assertFalse(decisions.isEmpty());
        for (var decision : decisions) {
            var name = decision.getFileName().toString();
            if (name.equals("README.md")) {
                continue;
            }
            assertTrue(name.matches("\\d{4}-[a-z0-9-]+\\.md"), name);
            var earlier = numbers.put(name.substring(0, 4), decision);
            assertTrue(earlier == null, () -> decision + " has the number of " + earlier);
            var text = Files.readString(decision).toLowerCase(Locale.ROOT);
            for (var part : List.of("## context", "## decision", "## consequences")) {
                assertTrue(text.contains(part), () -> decision + " lacks " + part);
            }
        }
    }

    private static List<String> blocks(String page, String language) {
        return Pattern.compile("(?m)^```" + language + "\\s*\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static String withoutCode(String page) {
        return page.replaceAll("(?ms)^```.*?^```", "").replaceAll("`[^`\\n]*`", "");
    }
}

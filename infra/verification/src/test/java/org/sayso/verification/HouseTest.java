package org.sayso.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The walls of the house: services share contracts and service-support and nothing else, and every version stands in the parent. */
class HouseTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().resolve("../..").normalize();
    private static final Set<String> SHARED = Set.of("sayso-contracts", "sayso-service-support");
    private static final Pattern VERSION_OF_MODULE = Pattern.compile("\\$\\{project\\.version}");

    @ParameterizedTest
    @CsvSource({
        "ingest-service, ''",
        "extraction-service/app, sayso-extraction-engine",
        "query-service/app, sayso-ledger",
        "extraction-service/engine, ''",
        "query-service/ledger, ''",
        "infra/service-support, ''",
        "infra/contracts, ''"
    })
    void aModuleSeesOnlyItsOwnRoomsAndTheSharedOnes(String module, String own) throws Exception {
        // Given
        var allowed = new TreeSet<>(SHARED);
        allowed.add(own);
        // When
        var seen = dependencies(module).stream()
                .filter(dependency -> "org.sayso".equals(child(dependency, "groupId")))
                .filter(dependency -> !"test".equals(child(dependency, "scope")))
                .map(dependency -> child(dependency, "artifactId"))
                .collect(Collectors.toCollection(TreeSet::new));
        seen.removeAll(allowed);
        // Then
        assertEquals(Set.of(), seen, module + " depends on rooms that are not its own");
    }

    @ParameterizedTest
    @CsvSource({"extraction-service/engine", "query-service/ledger"})
    void theCoresKnowNoFrameworkAndNoJson(String module) throws Exception {
        for (var dependency : dependencies(module)) {
            if ("test".equals(child(dependency, "scope"))) {
                continue;
            }
            var group = child(dependency, "groupId");
            assertFalse(group.startsWith("io.quarkus") || group.startsWith("jakarta") || group.contains("jackson"), module + " depends on " + group);
        }
    }

    @Test
    void everyVersionStandsInTheParent() throws Exception {
        for (var pom : poms()) {
            var module = ROOT.relativize(pom.getParent()).toString();
            for (var dependency : dependencies(module)) {
                var version = child(dependency, "version");
                assertEquals("", VERSION_OF_MODULE.matcher(version).replaceAll(""), module + " states a version of " + child(dependency, "artifactId"));
            }
        }
    }

    private static List<Path> poms() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT, 4)) {
            return files.filter(file -> file.endsWith("pom.xml") && !file.equals(ROOT.resolve("pom.xml")))
                    .filter(file -> !file.toString().contains("/target/") && !file.toString().contains("/.sayso/"))
                    .toList();
        }
    }

    private static List<Element> dependencies(String module) throws Exception {
        Document pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(ROOT.resolve(module).resolve("pom.xml").toFile());
        var nodes = pom.getElementsByTagName("dependency");
        return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1).map(i -> (Element) nodes.item(i)).toList();
    }

    private static String child(Element element, String name) {
        var found = element.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().trim();
    }
}

package org.sayso.verification.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sayso.verification.kubernetes.Manifests.list;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Alerts and dashboards speak of metrics that are there. */
class AlertsTest {

    private static final Path ROOT = Manifests.ROOT;
    private static final Pattern METER = Pattern.compile("\"(sayso(?:\\.[a-z]+)+)\"");
    private static final Pattern NAME = Pattern.compile("\\b((?:sayso|kafka|http|jvm|process)_[a-z_]+)\\b");

    /** From Micrometer's own binders; the services' integration tests see them in /q/metrics. */
    private static final Set<String> BINDERS = Set.of(
            "kafka_consumer_fetch_manager_records_lag", "http_server_requests_seconds", "jvm_memory_used_bytes", "process_cpu_usage");

    @Test
    void everyMetricNamedIsOneAServiceKeeps() throws IOException {
        // Given
        var known = new TreeSet<>(BINDERS);
        for (var module : List.of("ingest-service", "extraction-service/app", "query-service/app")) {
            for (var source : sources(module)) {
                METER.matcher(Files.readString(source)).results().forEach(found -> known.add(found.group(1).replace('.', '_')));
            }
        }
        // When
        var unknown = new TreeSet<String>();
        for (var file : List.of("alerts.yaml", "dashboards/sayso.json")) {
            NAME.matcher(Files.readString(ROOT.resolve("infra/observability").resolve(file))).results()
                    .map(found -> found.group(1))
                    .filter(name -> !known.contains(name) && !known.contains(name.replaceAll("(_seconds)?(_total|_bucket|_count|_sum|_max)$", "")) && !known.contains(name.replaceAll("(_total|_bucket|_count|_sum)$", "")))
                    .forEach(name -> unknown.add(file + ": " + name));
        }
        // Then
        assertEquals(Set.of(), unknown, "known: " + known);
    }

    @Test
    void everyAlertHasARunbookAndEveryRunbookAnAlert() throws IOException {
        // Given
        var rules = list(list(new Manifests(Manifests.of("infra/observability").resources()).kind("PrometheusRule").findFirst().orElseThrow().in("spec"), "groups").getFirst(), "rules");
        // When
        var named = new TreeSet<String>();
        for (var rule : rules) {
            var runbook = String.valueOf(Manifests.at(rule, "annotations").get("runbook"));
            assertTrue(Files.exists(ROOT.resolve(runbook)), rule.get("alert") + ": " + runbook);
            named.add(Path.of(runbook).getFileName().toString());
        }
        // Then
        try (Stream<Path> files = Files.list(ROOT.resolve("infra/observability/runbooks"))) {
            assertEquals(named, new TreeSet<>(files.map(file -> file.getFileName().toString()).toList()));
        }
    }

    @Test
    void theDashboardIsJsonWithAQueryInEveryPanel() throws IOException {
        var dashboard = new ObjectMapper().readTree(ROOT.resolve("infra/observability/dashboards/sayso.json").toFile());
        assertTrue(dashboard.get("panels").size() > 5);
        dashboard.get("panels").forEach(panel -> assertTrue(!panel.get("targets").isEmpty() && !panel.get("targets").get(0).get("expr").asText().isEmpty(), panel.get("title").asText()));
    }

    private static List<Path> sources(String module) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}

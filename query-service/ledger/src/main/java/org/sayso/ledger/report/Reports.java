package org.sayso.ledger.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.sayso.contracts.ExtractionMessage;

/** Puts documents in order and recognises versions: same outlet and address, or so named by its sender. */
public final class Reports {

    private Reports() {}

    /** By time, then version, then id. */
    public static List<Report> of(List<ExtractionMessage> messages) {
        var families = new TreeMap<String, List<ExtractionMessage>>();
        var addresses = new TreeMap<String, String>();
        var ordered = messages.stream()
                .sorted(Comparator.comparing(Reports::at).thenComparing(message -> message.source().version()).thenComparing(Reports::id))
                .toList();
        for (var message : ordered) {
            var family = Objects.requireNonNullElse(message.source().versionOf(), id(message));
            var url = message.source().document().url();
            if (url != null && !url.isBlank()) {
                var address = Objects.requireNonNullElse(message.source().document().outlet(), "") + "\n" + url.strip();
                var first = addresses.putIfAbsent(address, family);
                family = first == null ? family : first;
            }
            families.computeIfAbsent(family, any -> new ArrayList<>()).add(message);
        }
        var reports = new ArrayList<Report>();
        for (var family : families.values()) {
            var first = id(family.getFirst());
            for (var i = 0; i < family.size(); i++) {
                var message = family.get(i);
                var version = Math.max(i + 1, message.source().version());
                var versionOf = i == 0 ? message.source().versionOf() : first;
                reports.add(new Report(message, version, versionOf, i + 1 < family.size() ? id(family.get(i + 1)) : null));
            }
        }
        reports.sort(Comparator.comparing(Report::at).thenComparing(Report::version).thenComparing(Report::id));
        return List.copyOf(reports);
    }

    private static Instant at(ExtractionMessage message) {
        var published = message.source().document().publishedAt();
        return published == null ? message.source().receivedAt() : published.toInstant();
    }

    private static String id(ExtractionMessage message) {
        return Objects.requireNonNull(message.source().document().id());
    }
}

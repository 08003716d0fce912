package org.sayso.ledger.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Dossier;
import org.sayso.contracts.ExtractionMessage;
import org.sayso.ledger.archive.Judgement;
import org.sayso.ledger.report.Report;
import org.sayso.ledger.report.Reports;

/** Lays a story open. */
public final class Dossiers {

    private Dossiers() {}

    /**
     * A pure function: the order of messages and judgements does not count.
     *
     * @param messages of the story's documents, at least one
     * @param asKnownAt what the dossier is stamped with
     */
    public static Dossier of(String storyId, List<ExtractionMessage> messages, List<Judgement> judgements, @Nullable Instant asKnownAt) {
        var reports = Reports.of(messages);
        var times = reports.stream().map(Report::at).toList();
        var title = reports.stream().map(Report::title).filter(Objects::nonNull).findFirst().orElse(null);
        var story = new Dossier.Story(storyId, title, times.getFirst().toString(), times.getLast().toString(), asKnownAt);
        return new Dossier(story, entries(reports), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static List<Dossier.Report> entries(List<Report> reports) {
        return reports.stream()
                .map(report -> new Dossier.Report(
                        report.id(),
                        report.outlet(),
                        report.url(),
                        report.title(),
                        report.publishedAt().orElse(null),
                        report.version(),
                        report.versionOf(),
                        "o-" + report.id(),
                        report.versionOf() == null ? "independent" : "revision"))
                .toList();
    }
}

package org.sayso.ledger.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Dossier;
import org.sayso.contracts.ExtractionMessage;
import org.sayso.ledger.archive.Judgement;
import org.sayso.ledger.claim.Claims;
import org.sayso.ledger.entity.Identities;
import org.sayso.ledger.figure.Figures;
import org.sayso.ledger.origin.Origins;
import org.sayso.ledger.report.Report;
import org.sayso.ledger.report.Reports;
import org.sayso.ledger.text.TermFrequencies;
import org.sayso.ledger.timeline.Timeline;
import org.sayso.ledger.utterance.Statements;
import org.sayso.ledger.utterance.Utterances;

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
        var background = TermFrequencies.shipped();
        var origins = Origins.of(reports, background);
        var identities = Identities.of(reports, judgements);
        var utterances = Utterances.align(Statements.of(reports, identities, background), origins);
        var statements = Utterances.statements(utterances);
        var figures = Figures.of(reports, statements, identities, origins, background);
        var claims = Claims.of(statements, utterances, figures.rivalries(), origins);
        var numbers = figures.contradictions();
        var contradictions = Stream.concat(numbers.stream(), claims.contradictions(origins).stream().filter(claim -> numbers.stream().noneMatch(number -> sameSides(number, claim)))).toList();
        var timeline = Timeline.of(reports, identities, background);
        var times = reports.stream().map(Report::at).toList();
        var title = reports.stream().map(Report::title).filter(Objects::nonNull).findFirst().orElse(null);
        var story = new Dossier.Story(storyId, title, times.getFirst().toString(), times.getLast().toString(), asKnownAt);
        return new Dossier(story, entries(reports, origins), origins.list(), entities(identities), Utterances.entries(utterances), claims.entries(origins), figures.entries(), contradictions, timeline);
    }

    private static List<Dossier.Report> entries(List<Report> reports, Origins origins) {
        return reports.stream()
                .map(report -> new Dossier.Report(
                        report.id(),
                        report.outlet(),
                        report.url(),
                        report.title(),
                        report.publishedAt().orElse(null),
                        report.version(),
                        report.versionOf(),
                        origins.of(report.id()),
                        origins.relation(report.id())))
                .toList();
    }

    private static List<Dossier.EntityEntry> entities(Identities identities) {
        return identities.all().stream()
                .map(identity -> new Dossier.EntityEntry(identity.id(), identity.type(), identity.name(), identity.aliases()))
                .toList();
    }

    /** Two hours or counts that two claims give are shown once. */
    private static boolean sameSides(Dossier.Contradiction one, Dossier.Contradiction other) {
        return overlap(one.a(), other.a()) && overlap(one.b(), other.b()) || overlap(one.a(), other.b()) && overlap(one.b(), other.a());
    }

    private static boolean overlap(Dossier.Passage one, Dossier.Passage other) {
        return one.document().equals(other.document()) && one.start() < other.end() && other.start() < one.end();
    }
}

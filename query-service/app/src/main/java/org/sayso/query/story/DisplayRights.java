package org.sayso.query.story;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Dossier;
import org.sayso.query.archive.DocumentRightsRepository;

/**
 * Keeps the words of documents whose rights permit no display ({@code "display": "none"}) out of dossiers: offsets stay, {@code exact} is empty, and so is a
 * gist, proposition or diff that could only quote them.
 */
@Singleton
final class DisplayRights {

    private final DocumentRightsRepository documents;

    DisplayRights(DocumentRightsRepository documents) {
        this.documents = documents;
    }

    Dossier apply(String workspace, Dossier dossier) {
        var silent = documents.silent(workspace, dossier.documents().stream().map(Dossier.Report::id).toList());
        return silent.isEmpty() ? dossier : without(dossier, silent);
    }

    static Dossier without(Dossier dossier, Set<String> silent) {
        return new Dossier(
                dossier.story(),
                map(dossier.documents(), report -> silent.contains(report.id())
                        ? new Dossier.Report(report.id(), report.outlet(), report.url(), null, report.publishedAt(), report.version(), report.versionOf(),
                                report.origin(), report.relation())
                        : report),
                dossier.origins(),
                dossier.entities(),
                map(dossier.utterances(), utterance -> utterance(utterance, silent)),
                map(dossier.claims(), claim -> claim(claim, silent)),
                map(dossier.figures(), figure -> new Dossier.Figure(figure.id(), figure.what(), figure.scope(), figure.relation(), figure.low(), figure.best(),
                        figure.high(), map(figure.values(), value -> value(value, silent)))),
                map(dossier.contradictions(), contradiction -> new Dossier.Contradiction(contradiction.kind(), passage(contradiction.a(), silent),
                        passage(contradiction.b(), silent), contradiction.reason())),
                map(dossier.timeline(), entry -> timeline(entry, silent)));
    }

    private static Dossier.Utterance utterance(Dossier.Utterance utterance, Set<String> silent) {
        var base = utterance.renderings().stream().anyMatch(rendering -> rendering.diff() == null && silent.contains(rendering.document()));
        var all = utterance.renderings().stream().allMatch(rendering -> silent.contains(rendering.document()));
        return new Dossier.Utterance(
                utterance.id(),
                utterance.speaker(),
                utterance.speakerEntity(),
                utterance.saidAt(),
                all || base ? "" : utterance.gist(),
                map(utterance.renderings(), rendering -> {
                    var mute = silent.contains(rendering.document());
                    return mute || base
                            ? new Dossier.Rendering(rendering.document(), rendering.speaker(), rendering.start(), rendering.end(),
                                    mute ? "" : rendering.exact(), rendering.kind(), null)
                            : rendering;
                }));
    }

    private static Dossier.Claim claim(Dossier.Claim claim, Set<String> silent) {
        var all = claim.positions().stream().allMatch(position -> silent.contains(position.document()));
        return new Dossier.Claim(
                claim.id(),
                all ? "" : claim.proposition(),
                claim.assessment(),
                claim.independentOrigins(),
                map(claim.positions(), position -> silent.contains(position.document())
                        ? new Dossier.Position(position.who(), position.entity(), position.stance(), position.document(), position.start(), position.end(), "",
                                position.via())
                        : position));
    }

    private static Dossier.FigureValue value(Dossier.FigureValue value, Set<String> silent) {
        return silent.contains(value.document())
                ? new Dossier.FigureValue(value.value(), value.high(), value.unit(), value.modifier(), value.who(), value.asOf(), value.document(),
                        value.start(), value.end(), "")
                : value;
    }

    private static Dossier.TimelineEntry timeline(Dossier.TimelineEntry entry, Set<String> silent) {
        var all = silent.containsAll(entry.documents());
        return new Dossier.TimelineEntry(entry.date(), entry.precision(), entry.type(), all ? "" : entry.summary(), entry.actor(), entry.target(), entry.place(),
                entry.documents(), map(entry.spans(), span -> passage(span, silent)));
    }

    private static Dossier.Passage passage(Dossier.Passage passage, Set<String> silent) {
        return silent.contains(passage.document()) ? new Dossier.Passage(passage.document(), passage.start(), passage.end(), "") : passage;
    }

    private static <T> List<T> map(@Nullable List<T> list, Function<T, T> each) {
        return list == null ? List.of() : list.stream().map(each).toList();
    }
}

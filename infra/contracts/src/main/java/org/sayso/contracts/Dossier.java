package org.sayso.contracts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One story as the ledger knows it at one moment. It keeps conflicts and never rates truth. */
public record Dossier(
        Story story,
        List<Report> documents,
        List<Origin> origins,
        List<EntityEntry> entities,
        List<Utterance> utterances,
        List<Claim> claims,
        List<Figure> figures,
        List<Contradiction> contradictions,
        List<TimelineEntry> timeline) {

    public record Story(String id, @Nullable String title, @Nullable String from, @Nullable String to, @Nullable Instant asKnownAt) {}

    /** @param relation original, copy, revision or independent */
    public record Report(
            String id,
            @Nullable String outlet,
            @Nullable String url,
            @Nullable String title,
            @Nullable OffsetDateTime publishedAt,
            int version,
            @Nullable String versionOf,
            String origin,
            String relation) {}

    public record Origin(String id, List<String> documents, List<Reason> reasons) {}

    /** @param kind shared-text, shared-quotes, credit-line, cited-outlet or same-owner */
    public record Reason(String kind, String detail) {}

    public record EntityEntry(String id, String type, String name, List<String> aliases) {}

    public record Utterance(
            String id,
            @Nullable String speaker,
            @Nullable String speakerEntity,
            @Nullable String saidAt,
            String gist,
            List<Rendering> renderings) {}

    /**
     * @param speaker as this document attributes it
     * @param kind direct, indirect, mixed or unmarked
     * @param diff word diff against the longest rendering, null for that one
     */
    public record Rendering(
            String document, @Nullable String speaker, int start, int end, String exact, String kind, @Nullable String diff) {}

    /** @param assessment uncorroborated, single-origin, corroborated, contested or withdrawn */
    public record Claim(String id, String proposition, String assessment, int independentOrigins, List<Position> positions) {}

    /** @param stance asserts, accuses, denies, questions, confirms or declines */
    public record Position(
            @Nullable String who,
            @Nullable String entity,
            String stance,
            String document,
            int start,
            int end,
            String exact,
            List<String> via) {}

    /** @param relation agree, revised, contradict, different-scope or single */
    public record Figure(
            String id,
            String what,
            Scope scope,
            String relation,
            @Nullable Double low,
            @Nullable Double best,
            @Nullable Double high,
            List<FigureValue> values) {}

    public record Scope(@Nullable String place, @Nullable String from, @Nullable String to) {}

    public record FigureValue(
            double value,
            @Nullable Double high,
            @Nullable String unit,
            String modifier,
            @Nullable String who,
            @Nullable String asOf,
            String document,
            int start,
            int end,
            String exact) {}

    /** @param kind number, fact or stance */
    public record Contradiction(String kind, Passage a, Passage b, String reason) {}

    public record Passage(String document, int start, int end, String exact) {}

    /** @param precision day, night, week or month */
    public record TimelineEntry(
            String date,
            String precision,
            String type,
            String summary,
            @Nullable String actor,
            @Nullable String target,
            @Nullable String place,
            List<String> documents,
            List<Passage> spans) {}
}

package org.sayso.contracts;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that was found in one document: what extraction-service emits and {@code ./sayso extract} prints.
 *
 * @param textSha256 lower-case hex SHA-256 of the text in UTF-8
 * @param truncated null, or what was left out and why
 */
public record Extraction(
        String documentId,
        int version,
        String textSha256,
        @Nullable String language,
        @Nullable OffsetDateTime publishedAt,
        Pipeline pipeline,
        List<Segment> segments,
        List<Sentence> sentences,
        List<Entity> entities,
        List<Attribution> attributions,
        List<Quantity> quantities,
        List<Time> times,
        List<Event> events,
        Fingerprint fingerprint,
        @Nullable String truncated) {

    /**
     * Which engine spoke.
     *
     * @param resources SHA-256 of every lexicon and model together
     * @param coverage stages that ran for this language, so that silence is told from absence
     */
    public record Pipeline(String version, String resources, List<String> coverage) {}

    /** @param kind headline, dateline, byline, date, body, credit or boilerplate */
    public record Segment(String kind, int start, int end, String exact) {}

    public record Sentence(int start, int end) {}

    /**
     * @param type PERSON, ORGANIZATION, PLACE, FACILITY, NATIONALITY, EVENT or PRODUCT
     * @param key the normal form under which transliterations meet
     * @param metonymFor id of the entity a name stands for (Moscow for the Russian government)
     */
    public record Entity(
            String id, String type, String name, String key, List<Role> roles, @Nullable String metonymFor, List<Mention> mentions) {}

    /** @param organization id of the entity the role is held at */
    public record Role(String title, @Nullable String organization, int start, int end, String exact) {}

    /** @param kind name, role or pronoun */
    public record Mention(int start, int end, String exact, String kind) {}

    /**
     * Reported speech or thought: a source, a cue, a content (PARC, PolNeAR).
     *
     * @param kind direct, indirect, mixed or unmarked
     * @param content one stretch, or several where the cue splits it
     * @param stance asserts, accuses, denies, questions, confirms, declines, demands or predicts
     * @param target id of the entity an accusation, denial or demand is directed at
     * @param via who relayed it, nearest to the source first
     * @param confidence calibrated probability that content and source are right
     * @param rule id of the rule or model that found it
     */
    public record Attribution(
            String id,
            String kind,
            @Nullable Source source,
            @Nullable Cue cue,
            List<Selector> content,
            String stance,
            @Nullable String target,
            List<String> hedges,
            List<Via> via,
            @Nullable SaidAt saidAt,
            @Nullable String venue,
            double confidence,
            String rule) {}

    /**
     * @param entity id of the entity that speaks
     * @param span the words that name the source here; null when it is carried over from before
     * @param anonymity named, role, anonymous, outlet or unknown
     * @param count how many speak, where the text says ("three officials")
     */
    public record Source(
            @Nullable String entity, @Nullable String name, @Nullable Selector span, String anonymity, @Nullable Integer count) {}

    public record Cue(Selector span, String lemma) {}

    public record Via(String name, @Nullable Selector span) {}

    /** @param precision day, night, week, month, year or time */
    public record SaidAt(String value, String precision) {}

    /**
     * @param value the number, or the low end of a range
     * @param high the high end of a range, null otherwise
     * @param modifier exact, about, at-least, at-most, more-than, less-than or vague
     * @param unit item, percent, an ISO 4217 code, or a unit of measure in words
     * @param of what is counted
     * @param scope words that narrow the count ("of which", "among them", "including")
     * @param attribution id of the attribution it stands in
     */
    public record Quantity(
            int start,
            int end,
            String exact,
            @Nullable Double value,
            @Nullable Double high,
            String modifier,
            @Nullable String unit,
            @Nullable String of,
            @Nullable String predicate,
            @Nullable String scope,
            @Nullable String attribution) {}

    /** A TIMEX3 expression. @param type DATE, TIME, DURATION or SET */
    public record Time(int start, int end, String exact, String type, String value) {}

    /**
     * @param type a PLOVER root, or SAY
     * @param place id of the entity where it happened
     * @param quantity index into {@link Extraction#quantities()}
     * @param attribution id of the attribution it stands under, null in the outlet's own voice
     * @param factuality certain, probable, possible, alleged, planned or denied
     */
    public record Event(
            String id,
            String type,
            Selector trigger,
            @Nullable Participant actor,
            @Nullable Participant target,
            @Nullable String place,
            double confidence,
            @Nullable SaidAt time,
            @Nullable Integer quantity,
            @Nullable String attribution,
            String factuality) {}

    /** @param entity id of the entity, null where the words name none */
    public record Participant(@Nullable String entity, int start, int end, String exact) {}

    /**
     * What copies are recognised by.
     *
     * @param shingles base64 of the MinHash signature over word trigrams (see the reference page on fingerprints)
     * @param credits agencies and outlets credited in the text
     */
    public record Fingerprint(String shingles, List<String> credits) {}
}

package org.sayso.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Extraction;
import org.sayso.contracts.Selector;
import org.sayso.extraction.attribution.Attributions;
import org.sayso.extraction.entity.Entities;
import org.sayso.extraction.event.Events;
import org.sayso.extraction.fingerprint.Fingerprints;
import org.sayso.extraction.quantity.Quantities;
import org.sayso.extraction.segment.Segments;
import org.sayso.extraction.sentence.Sentences;
import org.sayso.extraction.text.CodePoints;
import org.sayso.extraction.text.SourceText;
import org.sayso.extraction.text.Span;
import org.sayso.extraction.time.Times;

/** Turns what the stages found into the contract's records: UTF-16 indices become code points, numbers become ids. */
final class Assembly {

    private final SourceText source;
    private final CodePoints points;

    Assembly(SourceText source) {
        this.source = source;
        this.points = new CodePoints(source.text());
    }

    Extraction assemble(
            Extraction.Pipeline pipeline, Events events, Times times, Quantities quantities, Fingerprints fingerprints) {
        Attributions attributions = events.attributions();
        Entities entities = attributions.entities();
        Sentences sentences = entities.tokens().sentences();
        Segments segments = sentences.tokens().segments();
        return new Extraction(
                source.documentId(),
                source.version(),
                source.textSha256(),
                segments.language(),
                source.document().publishedAt(),
                pipeline,
                each(segments.all(), this::segment),
                numbered(sentences.count(), s -> sentence(sentences.span(s))),
                numbered(entities.all().size(), e -> entity(e, entities)),
                numbered(attributions.all().size(), a -> attribution(a, attributions.all().get(a))),
                each(quantities.all(), quantity -> quantity(quantity, attributions)),
                each(times.all(), this::time),
                numbered(events.all().size(), v -> event(v, events.all().get(v))),
                new Extraction.Fingerprint(fingerprints.shingles(), fingerprints.credits()),
                null);
    }

    /** One record for each; a stream would do the same for several times the price, and a document has some hundred of them. */
    private static <T, R> List<R> each(List<T> all, Function<T, R> record) {
        return numbered(all.size(), i -> record.apply(all.get(i)));
    }

    private static <R> List<R> numbered(int count, IntFunction<R> record) {
        var records = new ArrayList<R>(count);
        for (int i = 0; i < count; i++) {
            records.add(record.apply(i));
        }
        return Collections.unmodifiableList(records);
    }

    private Extraction.Segment segment(Segments.Segment segment) {
        var at = selector(segment.span());
        return new Extraction.Segment(segment.kind().contractName(), at.start(), at.end(), at.exact());
    }

    private Extraction.Sentence sentence(Span span) {
        return new Extraction.Sentence(points.offset(span.start()), points.offset(span.end()));
    }

    private Extraction.Entity entity(int number, Entities entities) {
        var entity = entities.all().get(number);
        List<Extraction.Role> roles = each(entity.roles(), role -> {
            var at = selector(role.span());
            return new Extraction.Role(role.title(), entityId(role.organization()), at.start(), at.end(), at.exact());
        });
        List<Extraction.Mention> mentions = each(entity.mentions(), mention -> {
            var at = selector(entities.tokens().span(mention.firstToken(), mention.endToken()));
            return new Extraction.Mention(at.start(), at.end(), at.exact(), mention.kind());
        });
        return new Extraction.Entity("e" + (number + 1), entity.type(), entity.name(), entity.key(), roles, entityId(entity.metonymFor()), mentions);
    }

    private Extraction.Attribution attribution(int number, Attributions.FoundAttribution found) {
        var source = found.source();
        var cue = found.cue();
        return new Extraction.Attribution(
                "a" + (number + 1),
                found.kind(),
                source.span() == null ? null : source(source, source.span()),
                cue == null ? null : new Extraction.Cue(selector(cue.span()), cue.lemma()),
                each(found.content(), this::selector),
                found.stance(),
                entityId(found.target()),
                found.hedges(),
                each(found.via(), via -> new Extraction.Via(via.name(), via.span() == null ? null : selector(via.span()))),
                saidAt(found.saidAt(), found.saidAtPrecision()),
                found.venue(),
                found.confidence(),
                found.rule());
    }

    private Extraction.Source source(Attributions.FoundSource found, Span span) {
        return new Extraction.Source(entityId(found.entity()), found.name(), selector(span), found.anonymity(), found.count());
    }

    private Extraction.Quantity quantity(Quantities.FoundQuantity found, Attributions attributions) {
        var at = selector(found.span());
        return new Extraction.Quantity(at.start(), at.end(), at.exact(), found.value(), found.high(), found.modifier(), found.unit(), found.of(),
                found.predicate(), found.scope(), attributionId(attributions.holding(found.span())));
    }

    private Extraction.Time time(Times.FoundTime found) {
        var at = selector(found.span());
        return new Extraction.Time(at.start(), at.end(), at.exact(), found.type(), found.value());
    }

    private Extraction.Event event(int number, Events.FoundEvent found) {
        return new Extraction.Event(
                "v" + (number + 1),
                found.type(),
                selector(found.trigger()),
                participant(found.actor()),
                participant(found.target()),
                entityId(found.place()),
                found.confidence(),
                saidAt(found.time(), found.timePrecision()),
                found.quantity() < 0 ? null : found.quantity(),
                attributionId(found.attribution()),
                found.factuality());
    }

    private Extraction.@Nullable Participant participant(Events.@Nullable FoundParticipant found) {
        if (found == null) {
            return null;
        }
        var at = selector(found.span());
        return new Extraction.Participant(entityId(found.entity()), at.start(), at.end(), at.exact());
    }

    private static Extraction.@Nullable SaidAt saidAt(@Nullable String value, @Nullable String precision) {
        return value == null || precision == null ? null : new Extraction.SaidAt(value, precision);
    }

    private static @Nullable String entityId(int number) {
        return number < 0 ? null : "e" + (number + 1);
    }

    private static @Nullable String attributionId(int number) {
        return number < 0 ? null : "a" + (number + 1);
    }

    private Selector selector(Span span) {
        return new Selector(points.offset(span.start()), points.offset(span.end()), source.text().substring(span.start(), span.end()));
    }
}

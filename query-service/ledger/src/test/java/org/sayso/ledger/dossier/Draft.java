package org.sayso.ledger.dossier;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Document;
import org.sayso.contracts.DocumentMessage;
import org.sayso.contracts.Extraction;
import org.sayso.contracts.ExtractionMessage;
import org.sayso.contracts.Selector;

/** Drafts a document by hand: its findings are given by the words they stand on. */
final class Draft {

    private final String id;
    private final String outlet;
    private final String published;
    private final String text;
    private final List<Extraction.Entity> entities = new ArrayList<>();
    private final List<Extraction.Attribution> attributions = new ArrayList<>();
    private final List<Extraction.Quantity> quantities = new ArrayList<>();
    private final List<Extraction.Time> times = new ArrayList<>();
    private String url;

    Draft(String id, String outlet, String published, String text) {
        this.id = id;
        this.outlet = outlet;
        this.published = published;
        this.text = text;
        this.url = "https://example.org/" + id;
    }

    Draft at(String address) {
        url = address;
        return this;
    }

    Draft person(String name) {
        var at = text.indexOf(name);
        entities.add(new Extraction.Entity("e" + entities.size(), "PERSON", name, name.toLowerCase(Locale.ROOT), List.of(), null,
                List.of(new Extraction.Mention(at, at + name.length(), name, "name"))));
        return this;
    }

    Draft body(String name) {
        var at = text.indexOf(name);
        entities.add(new Extraction.Entity("e" + entities.size(), "ORGANIZATION", name, name.toLowerCase(Locale.ROOT), List.of(), null,
                List.of(new Extraction.Mention(at, at + name.length(), name, "name"))));
        return this;
    }

    /** Gives a person named before a role. */
    Draft role(String name, String title) {
        entities.replaceAll(entity -> entity.name().equals(name)
                ? new Extraction.Entity(entity.id(), entity.type(), entity.name(), entity.key(), List.of(new Extraction.Role(title, null, 0, 0, title)), null, entity.mentions())
                : entity);
        return this;
    }

    Draft says(String speaker, String kind, String stance, String... contents) {
        var entity = entities.stream().filter(known -> known.name().equals(speaker)).map(Extraction.Entity::id).findFirst().orElse(null);
        attributions.add(new Extraction.Attribution("a" + attributions.size(), kind, new Extraction.Source(entity, speaker, null, "named", null), null,
                Arrays.stream(contents).map(this::select).toList(), stance, null, List.of(), List.of(), null, null, 0.9, "draft"));
        return this;
    }

    /** @param speaker whom the engine took the pronoun for */
    Draft saysPronoun(String speaker, String pronoun, String content) {
        var entity = entities.stream().filter(known -> known.name().equals(speaker)).map(Extraction.Entity::id).findFirst().orElseThrow();
        attributions.add(new Extraction.Attribution("a" + attributions.size(), "indirect", new Extraction.Source(entity, speaker, select(pronoun), "named", null), null,
                List.of(select(content)), "asserts", null, List.of(), List.of(), null, null, 0.9, "draft"));
        return this;
    }

    Draft counts(String words, double value, @Nullable String of, @Nullable String predicate) {
        var selector = select(words);
        var attribution = attributions.stream()
                .filter(known -> known.content().getFirst().start() <= selector.start() && selector.end() <= known.content().getFirst().end())
                .map(Extraction.Attribution::id)
                .findFirst()
                .orElse(null);
        quantities.add(new Extraction.Quantity(selector.start(), selector.end(), words, value, null, "exact", "item", of, predicate, null, attribution));
        return this;
    }

    Draft cued(String speaker, String cue, String lemma, String stance, String content) {
        says(speaker, "indirect", stance, content);
        var last = attributions.removeLast();
        attributions.add(new Extraction.Attribution(last.id(), last.kind(), last.source(), new Extraction.Cue(select(cue), lemma), last.content(), last.stance(), null, List.of(),
                List.of(), null, null, 0.9, "draft"));
        return this;
    }

    Draft weighs(String words, double value, String unit, @Nullable String of) {
        counts(words, value, of, null);
        var last = quantities.removeLast();
        quantities.add(new Extraction.Quantity(last.start(), last.end(), last.exact(), last.value(), last.high(), last.modifier(), unit, last.of(), null, null, last.attribution()));
        return this;
    }

    /** @param value of the hour, as TIMEX3 has it */
    Draft at(String words, String value) {
        var selector = select(words);
        times.add(new Extraction.Time(selector.start(), selector.end(), words, "TIME", value));
        return this;
    }

    Draft scoped(String words, double value, @Nullable String of, @Nullable String predicate, String scope) {
        counts(words, value, of, predicate);
        var last = quantities.removeLast();
        quantities.add(new Extraction.Quantity(last.start(), last.end(), last.exact(), last.value(), last.high(), last.modifier(), last.unit(), last.of(), last.predicate(), scope, last.attribution()));
        return this;
    }

    Draft measures(String words, double value, String unit, @Nullable String of, @Nullable String predicate) {
        counts(words, value, of, predicate);
        var last = quantities.removeLast();
        quantities.add(new Extraction.Quantity(last.start(), last.end(), last.exact(), last.value(), last.high(), last.modifier(), unit, last.of(), last.predicate(), last.scope(), last.attribution()));
        return this;
    }

    ExtractionMessage message() {
        var at = OffsetDateTime.parse(published);
        var sentences = new ArrayList<Extraction.Sentence>();
        var start = 0;
        for (var end = text.indexOf(". "); end >= 0; end = text.indexOf(". ", start)) {
            sentences.add(new Extraction.Sentence(start, end + 1));
            start = end + 2;
        }
        sentences.add(new Extraction.Sentence(start, text.length()));
        var document = new Document(id, url, outlet, null, null, at, "en", text, null, null, null);
        var extraction = new Extraction(id, 1, "00", "en", at, new Extraction.Pipeline("1", "r", List.of()), List.of(), sentences, List.copyOf(entities),
                List.copyOf(attributions), List.copyOf(quantities), List.copyOf(times), List.of(), new Extraction.Fingerprint("", List.of()), null);
        return new ExtractionMessage(new DocumentMessage(document, "w", 1, null, 1, "00", at.toInstant()), extraction);
    }

    private Selector select(String words) {
        var start = text.indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException(id + " does not say: " + words);
        }
        return new Selector(start, start + words.length(), words);
    }
}

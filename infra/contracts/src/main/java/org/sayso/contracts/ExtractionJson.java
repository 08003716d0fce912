package org.sayso.contracts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes an extraction field by field, in the order of its records, exactly as Jackson would by reflection: it has some thousand fields a document, and by
 * reflection they cost as much as tagging it.
 */
final class ExtractionJson extends StdSerializer<Extraction> {

    private static final long serialVersionUID = 1L;

    private static final SerializableString ACTOR = name("actor");
    private static final SerializableString ANONYMITY = name("anonymity");
    private static final SerializableString ATTRIBUTION = name("attribution");
    private static final SerializableString ATTRIBUTIONS = name("attributions");
    private static final SerializableString CONFIDENCE = name("confidence");
    private static final SerializableString CONTENT = name("content");
    private static final SerializableString COUNT = name("count");
    private static final SerializableString COVERAGE = name("coverage");
    private static final SerializableString CREDITS = name("credits");
    private static final SerializableString CUE = name("cue");
    private static final SerializableString DOCUMENT_ID = name("documentId");
    private static final SerializableString END = name("end");
    private static final SerializableString ENTITIES = name("entities");
    private static final SerializableString ENTITY = name("entity");
    private static final SerializableString EVENTS = name("events");
    private static final SerializableString EXACT = name("exact");
    private static final SerializableString FACTUALITY = name("factuality");
    private static final SerializableString FINGERPRINT = name("fingerprint");
    private static final SerializableString HEDGES = name("hedges");
    private static final SerializableString HIGH = name("high");
    private static final SerializableString ID = name("id");
    private static final SerializableString KEY = name("key");
    private static final SerializableString KIND = name("kind");
    private static final SerializableString LANGUAGE = name("language");
    private static final SerializableString LEMMA = name("lemma");
    private static final SerializableString MENTIONS = name("mentions");
    private static final SerializableString METONYM_FOR = name("metonymFor");
    private static final SerializableString MODIFIER = name("modifier");
    private static final SerializableString NAME = name("name");
    private static final SerializableString OF = name("of");
    private static final SerializableString ORGANIZATION = name("organization");
    private static final SerializableString PIPELINE = name("pipeline");
    private static final SerializableString PLACE = name("place");
    private static final SerializableString PRECISION = name("precision");
    private static final SerializableString PREDICATE = name("predicate");
    private static final SerializableString QUANTITIES = name("quantities");
    private static final SerializableString QUANTITY = name("quantity");
    private static final SerializableString RESOURCES = name("resources");
    private static final SerializableString ROLES = name("roles");
    private static final SerializableString RULE = name("rule");
    private static final SerializableString SAID_AT = name("saidAt");
    private static final SerializableString SCOPE = name("scope");
    private static final SerializableString SEGMENTS = name("segments");
    private static final SerializableString SENTENCES = name("sentences");
    private static final SerializableString SHINGLES = name("shingles");
    private static final SerializableString SOURCE = name("source");
    private static final SerializableString SPAN = name("span");
    private static final SerializableString STANCE = name("stance");
    private static final SerializableString START = name("start");
    private static final SerializableString TARGET = name("target");
    private static final SerializableString TEXT_SHA256 = name("textSha256");
    private static final SerializableString TIME = name("time");
    private static final SerializableString TIMES = name("times");
    private static final SerializableString TITLE = name("title");
    private static final SerializableString TRIGGER = name("trigger");
    private static final SerializableString TRUNCATED = name("truncated");
    private static final SerializableString TYPE = name("type");
    private static final SerializableString UNIT = name("unit");
    private static final SerializableString VALUE = name("value");
    private static final SerializableString VENUE = name("venue");
    private static final SerializableString VERSION = name("version");
    private static final SerializableString VIA = name("via");

    ExtractionJson() {
        super(Extraction.class);
    }

    private static SerializableString name(String name) {
        return new SerializedString(name);
    }

    @Override
    public void serialize(Extraction extraction, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStartObject(extraction);
        text(out, DOCUMENT_ID, extraction.documentId());
        number(out, VERSION, extraction.version());
        text(out, TEXT_SHA256, extraction.textSha256());
        text(out, LANGUAGE, extraction.language());
        provider.defaultSerializeField("publishedAt", extraction.publishedAt(), out);
        out.writeFieldName(PIPELINE);
        pipeline(out, extraction.pipeline());
        list(out, SEGMENTS, extraction.segments(), ExtractionJson::segment);
        list(out, SENTENCES, extraction.sentences(), ExtractionJson::sentence);
        list(out, ENTITIES, extraction.entities(), ExtractionJson::entity);
        list(out, ATTRIBUTIONS, extraction.attributions(), ExtractionJson::attribution);
        list(out, QUANTITIES, extraction.quantities(), ExtractionJson::quantity);
        list(out, TIMES, extraction.times(), ExtractionJson::time);
        list(out, EVENTS, extraction.events(), ExtractionJson::event);
        out.writeFieldName(FINGERPRINT);
        fingerprint(out, extraction.fingerprint());
        text(out, TRUNCATED, extraction.truncated());
        out.writeEndObject();
    }

    // ---- the records

    private static void pipeline(JsonGenerator out, Extraction.@Nullable Pipeline pipeline) throws IOException {
        if (begins(out, pipeline)) {
            text(out, VERSION, pipeline.version());
            text(out, RESOURCES, pipeline.resources());
            list(out, COVERAGE, pipeline.coverage(), ExtractionJson::string);
            out.writeEndObject();
        }
    }

    private static void segment(JsonGenerator out, Extraction.@Nullable Segment segment) throws IOException {
        if (begins(out, segment)) {
            text(out, KIND, segment.kind());
            stretch(out, segment.start(), segment.end(), segment.exact());
            out.writeEndObject();
        }
    }

    private static void sentence(JsonGenerator out, Extraction.@Nullable Sentence sentence) throws IOException {
        if (begins(out, sentence)) {
            number(out, START, sentence.start());
            number(out, END, sentence.end());
            out.writeEndObject();
        }
    }

    private static void entity(JsonGenerator out, Extraction.@Nullable Entity entity) throws IOException {
        if (begins(out, entity)) {
            text(out, ID, entity.id());
            text(out, TYPE, entity.type());
            text(out, NAME, entity.name());
            text(out, KEY, entity.key());
            list(out, ROLES, entity.roles(), ExtractionJson::role);
            text(out, METONYM_FOR, entity.metonymFor());
            list(out, MENTIONS, entity.mentions(), ExtractionJson::mention);
            out.writeEndObject();
        }
    }

    private static void role(JsonGenerator out, Extraction.@Nullable Role role) throws IOException {
        if (begins(out, role)) {
            text(out, TITLE, role.title());
            text(out, ORGANIZATION, role.organization());
            stretch(out, role.start(), role.end(), role.exact());
            out.writeEndObject();
        }
    }

    private static void mention(JsonGenerator out, Extraction.@Nullable Mention mention) throws IOException {
        if (begins(out, mention)) {
            stretch(out, mention.start(), mention.end(), mention.exact());
            text(out, KIND, mention.kind());
            out.writeEndObject();
        }
    }

    private static void attribution(JsonGenerator out, Extraction.@Nullable Attribution attribution) throws IOException {
        if (begins(out, attribution)) {
            text(out, ID, attribution.id());
            text(out, KIND, attribution.kind());
            out.writeFieldName(SOURCE);
            source(out, attribution.source());
            out.writeFieldName(CUE);
            cue(out, attribution.cue());
            list(out, CONTENT, attribution.content(), ExtractionJson::selector);
            text(out, STANCE, attribution.stance());
            text(out, TARGET, attribution.target());
            list(out, HEDGES, attribution.hedges(), ExtractionJson::string);
            list(out, VIA, attribution.via(), ExtractionJson::via);
            out.writeFieldName(SAID_AT);
            saidAt(out, attribution.saidAt());
            text(out, VENUE, attribution.venue());
            out.writeFieldName(CONFIDENCE);
            out.writeNumber(attribution.confidence());
            text(out, RULE, attribution.rule());
            out.writeEndObject();
        }
    }

    private static void source(JsonGenerator out, Extraction.@Nullable Source source) throws IOException {
        if (begins(out, source)) {
            text(out, ENTITY, source.entity());
            text(out, NAME, source.name());
            out.writeFieldName(SPAN);
            selector(out, source.span());
            text(out, ANONYMITY, source.anonymity());
            whole(out, COUNT, source.count());
            out.writeEndObject();
        }
    }

    private static void cue(JsonGenerator out, Extraction.@Nullable Cue cue) throws IOException {
        if (begins(out, cue)) {
            out.writeFieldName(SPAN);
            selector(out, cue.span());
            text(out, LEMMA, cue.lemma());
            out.writeEndObject();
        }
    }

    private static void via(JsonGenerator out, Extraction.@Nullable Via via) throws IOException {
        if (begins(out, via)) {
            text(out, NAME, via.name());
            out.writeFieldName(SPAN);
            selector(out, via.span());
            out.writeEndObject();
        }
    }

    private static void saidAt(JsonGenerator out, Extraction.@Nullable SaidAt saidAt) throws IOException {
        if (begins(out, saidAt)) {
            text(out, VALUE, saidAt.value());
            text(out, PRECISION, saidAt.precision());
            out.writeEndObject();
        }
    }

    private static void quantity(JsonGenerator out, Extraction.@Nullable Quantity quantity) throws IOException {
        if (begins(out, quantity)) {
            stretch(out, quantity.start(), quantity.end(), quantity.exact());
            real(out, VALUE, quantity.value());
            real(out, HIGH, quantity.high());
            text(out, MODIFIER, quantity.modifier());
            text(out, UNIT, quantity.unit());
            text(out, OF, quantity.of());
            text(out, PREDICATE, quantity.predicate());
            text(out, SCOPE, quantity.scope());
            text(out, ATTRIBUTION, quantity.attribution());
            out.writeEndObject();
        }
    }

    private static void time(JsonGenerator out, Extraction.@Nullable Time time) throws IOException {
        if (begins(out, time)) {
            stretch(out, time.start(), time.end(), time.exact());
            text(out, TYPE, time.type());
            text(out, VALUE, time.value());
            out.writeEndObject();
        }
    }

    private static void event(JsonGenerator out, Extraction.@Nullable Event event) throws IOException {
        if (begins(out, event)) {
            text(out, ID, event.id());
            text(out, TYPE, event.type());
            out.writeFieldName(TRIGGER);
            selector(out, event.trigger());
            out.writeFieldName(ACTOR);
            participant(out, event.actor());
            out.writeFieldName(TARGET);
            participant(out, event.target());
            text(out, PLACE, event.place());
            out.writeFieldName(CONFIDENCE);
            out.writeNumber(event.confidence());
            out.writeFieldName(TIME);
            saidAt(out, event.time());
            whole(out, QUANTITY, event.quantity());
            text(out, ATTRIBUTION, event.attribution());
            text(out, FACTUALITY, event.factuality());
            out.writeEndObject();
        }
    }

    private static void participant(JsonGenerator out, Extraction.@Nullable Participant participant) throws IOException {
        if (begins(out, participant)) {
            text(out, ENTITY, participant.entity());
            stretch(out, participant.start(), participant.end(), participant.exact());
            out.writeEndObject();
        }
    }

    private static void selector(JsonGenerator out, @Nullable Selector selector) throws IOException {
        if (begins(out, selector)) {
            stretch(out, selector.start(), selector.end(), selector.exact());
            out.writeEndObject();
        }
    }

    private static void fingerprint(JsonGenerator out, Extraction.@Nullable Fingerprint fingerprint) throws IOException {
        if (begins(out, fingerprint)) {
            text(out, SHINGLES, fingerprint.shingles());
            list(out, CREDITS, fingerprint.credits(), ExtractionJson::string);
            out.writeEndObject();
        }
    }

    // ---- their parts

    @FunctionalInterface
    private interface Writing<T> {
        void write(JsonGenerator out, @Nullable T value) throws IOException;
    }

    private static <T> void list(JsonGenerator out, SerializableString name, @Nullable List<T> all, Writing<T> writing) throws IOException {
        out.writeFieldName(name);
        if (all == null) {
            out.writeNull();
            return;
        }
        out.writeStartArray(all, all.size());
        for (int i = 0; i < all.size(); i++) {
            writing.write(out, all.get(i));
        }
        out.writeEndArray();
    }

    /** Opens the record's object; false, with null written, where there is none. */
    private static boolean begins(JsonGenerator out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeNull();
            return false;
        }
        out.writeStartObject(value);
        return true;
    }

    private static void stretch(JsonGenerator out, int start, int end, String exact) throws IOException {
        number(out, START, start);
        number(out, END, end);
        text(out, EXACT, exact);
    }

    private static void string(JsonGenerator out, @Nullable String value) throws IOException {
        if (value == null) {
            out.writeNull();
        } else {
            out.writeString(value);
        }
    }

    private static void text(JsonGenerator out, SerializableString name, @Nullable String value) throws IOException {
        out.writeFieldName(name);
        string(out, value);
    }

    private static void number(JsonGenerator out, SerializableString name, int value) throws IOException {
        out.writeFieldName(name);
        out.writeNumber(value);
    }

    private static void whole(JsonGenerator out, SerializableString name, @Nullable Integer value) throws IOException {
        out.writeFieldName(name);
        if (value == null) {
            out.writeNull();
        } else {
            out.writeNumber(value.intValue());
        }
    }

    private static void real(JsonGenerator out, SerializableString name, @Nullable Double value) throws IOException {
        out.writeFieldName(name);
        if (value == null) {
            out.writeNull();
        } else {
            out.writeNumber(value.doubleValue());
        }
    }
}

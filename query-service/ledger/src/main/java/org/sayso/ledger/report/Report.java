package org.sayso.ledger.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Extraction;
import org.sayso.contracts.ExtractionMessage;
import org.sayso.ledger.story.Headline;
import org.sayso.ledger.text.Words;

/** A document with what was found in it, and its place among the versions of its address. */
public final class Report {

    private final ExtractionMessage message;
    private final String text;
    private final int version;
    private final @Nullable String versionOf;
    private final @Nullable String nextVersion;
    private final Map<String, Extraction.Entity> entities = new HashMap<>();
    private final Map<String, Extraction.Attribution> attributions = new HashMap<>();
    private final int[] units;
    private final List<Words.Word> words;

    Report(ExtractionMessage message, int version, @Nullable String versionOf, @Nullable String nextVersion) {
        this.message = message;
        this.text = Objects.requireNonNullElse(message.source().document().text(), "");
        this.version = version;
        this.versionOf = versionOf;
        this.nextVersion = nextVersion;
        this.units = units(text);
        message.extraction().entities().forEach(entity -> entities.putIfAbsent(entity.id(), entity));
        message.extraction().attributions().forEach(attribution -> attributions.putIfAbsent(attribution.id(), attribution));
        this.words = Words.of(blanked());
    }

    public String id() {
        return Objects.requireNonNull(message.source().document().id());
    }

    public ExtractionMessage message() {
        return message;
    }

    public Extraction extraction() {
        return message.extraction();
    }

    public String text() {
        return text;
    }

    public @Nullable String outlet() {
        return message.source().document().outlet();
    }

    public @Nullable String url() {
        return message.source().document().url();
    }

    public @Nullable String title() {
        return Headline.of(message);
    }

    public int version() {
        return version;
    }

    /** The id of the first version of its address, null for a first version. */
    public @Nullable String versionOf() {
        return versionOf;
    }

    /** The id of the version that took its place, null for the newest. */
    public @Nullable String nextVersion() {
        return nextVersion;
    }

    public Optional<OffsetDateTime> publishedAt() {
        return Optional.ofNullable(message.source().document().publishedAt());
    }

    /** When it was published, else received. */
    public Instant at() {
        return publishedAt().map(OffsetDateTime::toInstant).orElse(message.source().receivedAt());
    }

    /** {@link #at()} with the offset its outlet lives in; UTC where that is unknown. */
    public OffsetDateTime local() {
        return publishedAt().orElseGet(() -> message.source().receivedAt().atOffset(ZoneOffset.UTC));
    }

    public Instant knownAt() {
        return message.source().receivedAt();
    }

    public Extraction.@Nullable Entity entity(@Nullable String id) {
        return id == null ? null : entities.get(id);
    }

    public Extraction.@Nullable Attribution attribution(@Nullable String id) {
        return id == null ? null : attributions.get(id);
    }

    /** Words of what is reported: without boilerplate and credits. Offsets are UTF-16. */
    public List<Words.Word> words() {
        return words;
    }

    /** The covered text; offsets are code points. */
    public String covered(int start, int end) {
        return text.substring(units[start], units[end]);
    }

    /** The UTF-16 offset of a code point. */
    public int unit(int codePoint) {
        return units[codePoint];
    }

    /** The sentence in which a code point stands, null outside all. */
    public Extraction.@Nullable Sentence sentenceAt(int codePoint) {
        var sentences = message.extraction().sentences();
        var low = 0;
        var high = sentences.size() - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var sentence = sentences.get(middle);
            if (codePoint < sentence.start()) {
                high = middle - 1;
            } else if (codePoint >= sentence.end()) {
                low = middle + 1;
            } else {
                return sentence;
            }
        }
        return null;
    }

    /** The covered text of the sentence in which a code point stands, empty outside all. */
    public String sentenceTextAt(int codePoint) {
        var sentence = sentenceAt(codePoint);
        return sentence == null ? "" : covered(sentence.start(), sentence.end());
    }

    private String blanked() {
        var reported = new StringBuilder(text);
        for (var segment : message.extraction().segments()) {
            if (segment.kind().equals("boilerplate") || segment.kind().equals("credit")) {
                for (var i = units[segment.start()]; i < units[segment.end()]; i++) {
                    reported.setCharAt(i, ' ');
                }
            }
        }
        return reported.toString();
    }

    private static int[] units(String text) {
        var units = new int[text.codePointCount(0, text.length()) + 1];
        var unit = 0;
        for (var i = 0; i < units.length - 1; i++) {
            units[i] = unit;
            unit += Character.charCount(text.codePointAt(unit));
        }
        units[units.length - 1] = text.length();
        return units;
    }
}

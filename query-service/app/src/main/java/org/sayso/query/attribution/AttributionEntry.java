package org.sayso.query.attribution;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One attribution of one document. */
@Schema(description = "One attribution: a speaker, a cue and a content, in one document.")
public record AttributionEntry(
        String document,
        @Nullable String story,
        @Schema(description = "Within the document") String id,
        @Schema(enumeration = {"direct", "indirect", "mixed", "unmarked"}) String kind,
        @Nullable String speaker,
        @Schema(description = "Type and key of the speaking entity: PERSON:dmitri peskov") @Nullable String entity,
        @Nullable String anonymity,
        String stance,
        @Schema(description = "Whom an accusation, denial or demand is directed at") @Nullable String target,
        @Schema(description = "Lemma of the word that reports") @Nullable String cue,
        @Nullable String saidAt,
        @Nullable String saidPrecision,
        @Schema(description = "When the document was published, else received") Instant at,
        @Schema(description = "First code point of the content") int start,
        @Schema(description = "Code point after the content's last") int end,
        @Schema(description = "The content; several stretches joined by […]; empty where the document's rights permit no display") String exact,
        double confidence,
        String rule) {}

package org.sayso.query.document;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Extraction;

/** What is found otherwise in a document than in what came before it. */
@Schema(description = "What is found in a document and was not found before, and the other way round.")
public record DocumentChanges(
        String document,
        @Schema(description = "Against the version before, where this document is a later version of a report") @Nullable Comparison version,
        @Schema(description = "Against what an earlier engine found in the same text, where one read it before") @Nullable Comparison reading) {

    /** Two readings side by side. */
    public record Comparison(
            Side before,
            Side after,
            Found<Extraction.Attribution> attributions,
            Found<Extraction.Quantity> quantities,
            Found<Extraction.Entity> entities,
            Found<Extraction.Event> events) {}

    /** What was read, and by which engine. */
    public record Side(@Schema(description = "Spans of this side stand in this document") String document, int version, Extraction.Pipeline pipeline) {}

    /** What differs; two findings are the same when they stand on the same words. */
    public record Found<T>(
            List<T> added,
            @Schema(description = "Spans stand in the side before") List<T> dropped,
            @Schema(description = "As found now: the same words with another speaker, stance, value or kind") List<T> changed) {}
}

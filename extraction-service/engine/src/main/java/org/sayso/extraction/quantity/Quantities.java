package org.sayso.extraction.quantity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.tag.TaggedTokens;
import org.sayso.extraction.text.Span;

/** The quantities of a document, in order. */
public record Quantities(TaggedTokens tokens, List<FoundQuantity> all) {

    /** Fields as in {@link org.sayso.contracts.Extraction.Quantity}. */
    public record FoundQuantity(
            Span span,
            @Nullable Double value,
            @Nullable Double high,
            String modifier,
            @Nullable String unit,
            @Nullable String of,
            @Nullable String predicate,
            @Nullable String scope) {}

    public Quantities {
        all = List.copyOf(all);
    }
}

package org.sayso.query.entity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an operator decides about two entities. */
@Schema(description = "Two entities are one (same: true), or two (same: false). It stands over every later extraction.")
public record JudgementRequest(@NotNull @Nullable Boolean same, @NotNull @Valid @Nullable Named a, @NotNull @Valid @Nullable Named b) {

    /** An entity by its name's key. */
    @Schema(description = "An entity by type and key, everywhere, or only as one document names it.")
    public record Named(
            @NotBlank @Size(max = 40) @Nullable String type, @NotBlank @Size(max = 300) @Nullable String key, @Size(max = 300) @Nullable String document) {}
}

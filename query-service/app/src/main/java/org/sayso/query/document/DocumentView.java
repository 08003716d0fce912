package org.sayso.query.document;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Extraction;

/** A document as it may be shown. */
@Schema(description = "A document as its rights permit to show it, with what was found in it.")
public record DocumentView(
        String id,
        int version,
        @Nullable String versionOf,
        @Nullable String outlet,
        @Nullable String url,
        @Nullable String title,
        @Nullable String byline,
        @Nullable OffsetDateTime publishedAt,
        Instant receivedAt,
        @Nullable String language,
        @Nullable String story,
        @Schema(enumeration = {"full", "snippet", "none"}, description = "How much of the text may be shown") String display,
        @Schema(description = "The whole text, where display is full") @Nullable String text,
        @Schema(description = "Its first 280 code points, where display is snippet") @Nullable String snippet,
        @Schema(description = "All offsets count code points of the text; exact is empty where display is none, and cut to 280 code points where it is snippet")
                Extraction extraction) {}

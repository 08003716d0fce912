package org.sayso.query.request;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stretch of a list. */
@Schema(description = "A stretch of a list; the next one is asked for with nextPageToken under the same filter.")
public record Page<T>(
        List<T> items,
        @Schema(description = "Opaque; null on the last page. Bound to the filter and the workspace.") @Nullable String nextPageToken) {}

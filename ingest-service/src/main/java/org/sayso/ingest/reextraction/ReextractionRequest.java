package org.sayso.ingest.reextraction;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which documents are to go through extraction once more. All that is given must hold; nothing given means every document of the workspace.
 *
 * @param documents ids
 * @param outlet exactly this outlet's
 * @param receivedFrom received at this moment or later
 * @param receivedTo received before this moment
 * @param stage {@code failed}: only those whose last step is a failure
 * @param dryRun counts and queues nothing
 */
record ReextractionRequest(
        @Nullable @Size(max = 10_000, message = "can name 10,000 documents at most") List<String> documents,
        @Nullable String outlet,
        @Nullable Instant receivedFrom,
        @Nullable Instant receivedTo,
        @Nullable @Pattern(regexp = "failed", message = "can be failed or absent") String stage,
        boolean dryRun) {}

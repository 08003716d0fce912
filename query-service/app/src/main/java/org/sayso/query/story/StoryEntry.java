package org.sayso.query.story;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sayso.ledger.archive.StoryRow;

/** A story in a list. */
@Schema(description = "A story in a list.")
public record StoryEntry(
        String id,
        @Nullable String title,
        @Schema(description = "Earliest publication among its documents") Instant from,
        @Schema(description = "Latest publication among its documents") Instant to,
        @Schema(description = "Documents in it, versions counted") int documents,
        @Schema(description = "Who and what most of its documents name") List<String> names,
        @Schema(description = "Grows with every change of what the dossier stands on") long revision) {

    public static StoryEntry of(StoryRow row) {
        return new StoryEntry(row.id(), row.title(), row.from(), row.to(), row.documents(), row.names(), row.revision());
    }
}

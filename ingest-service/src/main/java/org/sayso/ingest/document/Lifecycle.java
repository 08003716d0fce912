package org.sayso.ingest.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.ingest.progress.ProgressStep;

/**
 * Says from the steps of a document's present revision where it stands. Steps may come late, twice and in any order. Indexed comes after extracted
 * whatever the clocks of two services say; a failure stands until a later step shows that the document came through after all.
 */
final class Lifecycle {

    private Lifecycle() {}

    static String stage(long revision, List<ProgressStep> steps) {
        var extracted = at(revision, "extracted", steps);
        var indexed = at(revision, "indexed", steps);
        var failed = at(revision, "failed", steps);
        if (failed != null && (indexed == null || failed.isAfter(indexed)) && (extracted == null || failed.isAfter(extracted))) {
            return "failed";
        }
        if (indexed != null) {
            return "indexed";
        }
        return extracted == null ? "received" : "extracted";
    }

    private static @Nullable Instant at(long revision, String stage, List<ProgressStep> steps) {
        return steps.stream()
                .filter(step -> step.revision() == revision && step.stage().equals(stage))
                .map(ProgressStep::at)
                .findFirst()
                .orElse(null);
    }
}

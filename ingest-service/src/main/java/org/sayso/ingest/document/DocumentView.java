package org.sayso.ingest.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.ingest.progress.ProgressStep;

/**
 * A document as its sender sees it: where it stands among its versions, and how far it has come.
 *
 * @param stage received, extracted, indexed or failed
 * @param steps all that happened to it, oldest first
 * @param versions every version of it, first to last, this one among them
 */
record DocumentView(
        String id,
        int version,
        @Nullable String versionOf,
        long revision,
        @Nullable String outlet,
        @Nullable String url,
        @Nullable String title,
        @Nullable Instant publishedAt,
        String contentSha256,
        Instant receivedAt,
        String stage,
        List<Step> steps,
        List<Version> versions) {

    /** @param cause why it failed, null otherwise */
    record Step(String stage, Instant at, String service, long revision, @Nullable String cause) {}

    /** @param takenDownAt null while it stands */
    record Version(String id, int version, Instant receivedAt, @Nullable Instant takenDownAt) {}

    static DocumentView of(StoredDocument document, List<ProgressStep> progress, List<StoredDocument> chain) {
        var steps = new ArrayList<Step>();
        steps.add(new Step("received", document.receivedAt, "ingest-service", 1, null));
        progress.stream().map(step -> new Step(step.stage(), step.at(), step.service(), step.revision(), step.cause())).forEach(steps::add);
        return new DocumentView(
                document.key.id(),
                document.version,
                document.versionOf(),
                document.revision,
                document.outlet,
                document.url,
                document.title,
                document.publishedAt,
                document.contentSha256,
                document.receivedAt,
                Lifecycle.stage(document.revision, progress),
                steps,
                chain.stream().map(version -> new Version(version.key.id(), version.version, version.receivedAt, version.takenDownAt)).toList());
    }
}

package org.sayso.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a document's life (topic {@code sayso.progress.v1}).
 *
 * @param stage {@code extracted}, {@code indexed} or {@code failed}
 * @param service the service that reports it
 * @param cause why it failed, null otherwise; never holds text of the document
 */
public record ProgressMessage(
        String workspace, String documentId, long revision, String stage, Instant at, String service, @Nullable String cause) {}

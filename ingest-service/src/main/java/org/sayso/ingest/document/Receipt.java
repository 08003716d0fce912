package org.sayso.ingest.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sayso.service.problem.Problem;

/**
 * What became of one document.
 *
 * @param line the line of the request it stood on, null for a request of one document
 * @param id the id under which this version stands from now on; for a refused document the id its sender gave, if it could be read
 * @param version null when refused
 * @param versionOf the id of the first version, null for a first version
 * @param problem why it was refused
 */
@RegisterForReflection
public record Receipt(
        @Nullable Long line,
        Outcome outcome,
        @Nullable String id,
        @Nullable Integer version,
        @Nullable String versionOf,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Problem problem) {

    /** What can become of a document. */
    @Schema(enumeration = {"accepted", "unchanged", "new-version", "rejected"})
    public enum Outcome {
        ACCEPTED,
        UNCHANGED,
        NEW_VERSION,
        REJECTED;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Receipt kept(@Nullable Long line, Outcome outcome, String id, int version, @Nullable String versionOf) {
        return new Receipt(line, outcome, id, version, versionOf, null);
    }

    /** Also used where a document never came into being, as on a broken line. */
    public static Receipt rejected(@Nullable Long line, @Nullable String id, Problem problem) {
        return new Receipt(line, Outcome.REJECTED, id, null, null, problem);
    }
}

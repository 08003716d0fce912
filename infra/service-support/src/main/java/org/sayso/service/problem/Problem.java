package org.sayso.service.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Problem details as of RFC 9457. Members that say nothing are left out.
 *
 * @param type a URN that names the kind of problem; the reference page on problems lists them
 * @param title the kind in words, the same for every occurrence
 * @param status the HTTP status
 * @param detail this occurrence in words; never holds a document's text
 * @param instance the path of the request
 * @param errors what exactly is wrong, one entry a fault
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type, String title, int status, @Nullable String detail, @Nullable String instance, List<Fault> errors) {

    /** The media type of RFC 9457. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    public Problem at(@Nullable String path) {
        return new Problem(type, title, status, detail, path, errors);
    }

    /**
     * One fault.
     *
     * @param field the field's path from the root, with dots ({@code rights.display}), or the name of a parameter or header
     * @param line the line of the request body, from 1
     * @param column the column in that line, from 1
     * @param limit the limit that was passed, in the unit {@code detail} names
     * @param actual the amount that was sent, where it is known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(
            String detail,
            @Nullable String field,
            @Nullable Long line,
            @Nullable Long column,
            @Nullable Long limit,
            @Nullable Long actual) {

        public static Fault of(@Nullable String field, String detail) {
            return new Fault(detail, field, null, null, null, null);
        }

        public static Fault over(@Nullable String field, String detail, long limit, @Nullable Long actual) {
            return new Fault(detail, field, null, null, limit, actual);
        }

        public Fault on(@Nullable Long newLine, @Nullable Long newColumn) {
            return new Fault(detail, field, newLine, newColumn, limit, actual);
        }
    }
}

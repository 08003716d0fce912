package org.sayso.service.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.service.problem.Problem.Fault;

/** Every kind of problem the services answer with. A kind keeps its URN and its title for good. */
public final class Problems {

    private static final String PREFIX = "urn:sayso:problem:";

    private Problems() {}

    /** 400: the body is not the JSON it claims to be. */
    public static Problem malformedJson(Fault fault) {
        return of("malformed-json", "The body is not well-formed JSON", 400, fault);
    }

    /** 400: a field is unknown, missing, of the wrong type or not allowed with its value. */
    public static Problem invalidField(Fault fault) {
        return of("invalid-field", "A field is not acceptable", 400, fault);
    }

    public static Problem invalidFields(List<Fault> faults) {
        return new Problem(PREFIX + "invalid-field", "A field is not acceptable", 400, faults.size() == 1 ? faults.getFirst().detail() : null, null, faults);
    }

    /** 400: bytes that are not UTF-8. */
    public static Problem invalidEncoding(Fault fault) {
        return of("invalid-encoding", "The body is not valid UTF-8", 400, fault);
    }

    /** 400: a query parameter or header. */
    public static Problem invalidParameter(Fault fault) {
        return of("invalid-parameter", "A parameter is not acceptable", 400, fault);
    }

    /** 400: a page token that is broken, foreign, or given under another filter. */
    public static Problem invalidPageToken(String detail) {
        return of("invalid-page-token", "The page token is of no use here", 400, Fault.of("pageToken", detail));
    }

    public static Problem unauthorized() {
        return of("unauthorized", "A valid access token is needed", 401, (String) null);
    }

    public static Problem forbidden(@Nullable String detail) {
        return of("forbidden", "The token does not permit this", 403, detail);
    }

    /** 404: absent, or of another workspace, which must look the same. */
    public static Problem notFound(@Nullable String detail) {
        return of("not-found", "There is nothing here", 404, detail);
    }

    /** 409: the state of the thing does not allow it. */
    public static Problem conflict(Fault fault) {
        return of("conflict", "The present state does not allow this", 409, fault);
    }

    /** 410: it was here and was taken down. */
    public static Problem gone(String detail) {
        return of("gone", "This was taken down", 410, detail);
    }

    /** 413: over a limit. */
    public static Problem tooLarge(Fault fault) {
        return of("too-large", "A limit is passed", 413, fault);
    }

    public static Problem unsupportedMediaType(String detail) {
        return of("unsupported-media-type", "The media type or encoding is not taken here", 415, detail);
    }

    /** 422: an idempotency key that stands for another request. */
    public static Problem idempotencyKeyReused(String detail) {
        return of("idempotency-key-reused", "The idempotency key stands for another request", 422, Fault.of("Idempotency-Key", detail));
    }

    /** 422: well-formed, but cannot be read as what it claims to be. */
    public static Problem unreadable(Fault fault) {
        return of("unreadable-document", "The document cannot be read", 422, fault);
    }

    /** 500: our fault; the log has the rest under this id. */
    public static Problem internal(String errorId) {
        return of("internal", "The service failed", 500, "Name this id when you report it: " + errorId);
    }

    /** 503: something this service needs is away; the same request may pass later. */
    public static Problem unavailable(String detail) {
        return of("unavailable", "Not possible at the moment", 503, detail);
    }

    /** Any other status, in HTTP's own words. */
    public static Problem status(int status, String reason) {
        return switch (status) {
            case 401 -> unauthorized();
            case 403 -> forbidden(null);
            case 404 -> notFound(null);
            case 413 -> new Problem(PREFIX + "too-large", "A limit is passed", 413, null, null, List.of());
            case 415 -> new Problem(PREFIX + "unsupported-media-type", "The media type or encoding is not taken here", 415, null, null, List.of());
            default -> new Problem("about:blank", reason, status, null, null, List.of());
        };
    }

    private static Problem of(String kind, String title, int status, Fault fault) {
        return new Problem(PREFIX + kind, title, status, fault.detail(), null, List.of(fault));
    }

    private static Problem of(String kind, String title, int status, @Nullable String detail) {
        return new Problem(PREFIX + kind, title, status, detail, null, List.of());
    }
}

package org.sayso.query.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.service.problem.Problem.Fault;
import org.sayso.service.problem.ProblemException;
import org.sayso.service.problem.Problems;

/** Reads query parameters; each refusal is a 400 that names the parameter. */
public final class Parameters {

    /** Entries on a page when none is asked for. */
    public static final int PAGE = 20;

    /** The most entries on a page. */
    public static final int LONGEST_PAGE = 100;

    private static final int LONGEST_TEXT = 500;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private Parameters() {}

    /** A moment: ISO-8601 with offset, or a date, which stands for its first moment in UTC. */
    public static @Nullable Instant moment(String name, @Nullable String value) {
        return moment(name, value, false);
    }

    /** As {@link #moment}, but a date stands for its last moment: for the end of a span, the day itself included. */
    public static @Nullable Instant end(String name, @Nullable String value) {
        return moment(name, value, true);
    }

    private static @Nullable Instant moment(String name, @Nullable String value, boolean end) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            var moment = value.length() == 10 ? day(value, end) : OffsetDateTime.parse(value).toInstant();
            if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
                throw refused(name, "lies outside the years 1 to 9999");
            }
            return moment;
        } catch (DateTimeException e) {
            throw refused(name, "is neither a date (2026-03-01) nor a moment with offset (2026-03-01T12:00:00Z; write + as %2B)");
        }
    }

    private static Instant day(String value, boolean end) {
        var day = LocalDate.parse(value);
        return end
                ? day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusNanos(1000)
                : day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** How many entries a page holds: 1 to {@value #LONGEST_PAGE}. */
    public static int limit(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return PAGE;
        }
        try {
            var limit = Integer.parseInt(value);
            if (limit >= 1 && limit <= LONGEST_PAGE) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw refused("limit", "is a number from 1 to " + LONGEST_PAGE);
    }

    /** Words to search for; null where none are given. */
    public static @Nullable String text(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST_TEXT) {
            throw refused(name, "is longer than " + LONGEST_TEXT + " characters");
        }
        if (value.indexOf('\0') >= 0) {
            throw refused(name, "holds the character NUL");
        }
        return value.strip();
    }

    /** One of a few values; null where none is given. */
    public static @Nullable String oneOf(String name, Set<String> allowed, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (!allowed.contains(value)) {
            throw refused(name, "is one of " + String.join(", ", allowed.stream().sorted().toList()));
        }
        return value;
    }

    /** A refusal of a parameter: 400. */
    public static ProblemException refused(String name, String why) {
        return new ProblemException(Problems.invalidParameter(Fault.of(name, name + " " + why)));
    }
}

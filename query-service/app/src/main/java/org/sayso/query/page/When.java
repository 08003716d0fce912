package org.sayso.query.page;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times in words. */
final class When {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private When() {}

    static String day(Instant instant) {
        return DAY.format(instant.atOffset(ZoneOffset.UTC));
    }

    static String minute(Instant instant) {
        return MINUTE.format(instant.atOffset(ZoneOffset.UTC)) + " UTC";
    }

    /** In the zone the outlet states. */
    static @Nullable String minute(@Nullable OffsetDateTime time) {
        return time == null ? null : MINUTE.format(time) + (time.getOffset().equals(ZoneOffset.UTC) ? " UTC" : " " + time.getOffset().getId());
    }

    /** One day, or two with a dash. */
    static String span(Instant from, Instant to) {
        var first = day(from);
        var last = day(to);
        return first.equals(last) ? first : first + " – " + last;
    }
}

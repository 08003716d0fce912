package org.sayso.extraction.html;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Publication moments as pages and wires write them: ISO 8601 in its extended, basic and careless forms, and RFC 1123. */
final class Moments {

    private Moments() {}

    /** The moment, or null. A day alone is its midnight, a time without zone is UTC. */
    static @Nullable OffsetDateTime parse(@Nullable String text) {
        if (text == null || text.length() > 64) {
            return null;
        }
        String trimmed = text.strip();
        try {
            if (!trimmed.isEmpty() && Character.isLetter(trimmed.charAt(0))) {
                return OffsetDateTime.parse(trimmed, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT));
            }
            return new Cursor(trimmed).moment();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static final class Cursor {
        private final String in;
        private int at;

        Cursor(String in) {
            this.in = in;
        }

        @Nullable OffsetDateTime moment() {
            int year = number(4);
            skip('-');
            int month = number(2);
            skip('-');
            int day = number(2);
            if (year < 1000 || month < 1 || day < 1) {
                return null;
            }
            int hour = 0;
            int minute = 0;
            int second = 0;
            int nano = 0;
            if (skip('T') || skip('t') || space()) {
                hour = Math.max(0, number(2));
                skip(':');
                minute = Math.max(0, number(2));
                if (skip(':') || digit()) {
                    second = Math.max(0, number(2));
                    if (skip('.') || skip(',')) {
                        nano = fraction();
                    }
                }
            }
            return OffsetDateTime.of(LocalDateTime.of(year, month, day, hour, minute, Math.min(second, 59), nano), zone());
        }

        private ZoneOffset zone() {
            space();
            boolean east = skip('+');
            if (!east && !skip('-') && !skip('\u2212')) {
                return ZoneOffset.UTC;
            }
            int hours = Math.max(0, number(2));
            skip(':');
            int minutes = Math.max(0, number(2));
            int seconds = hours * 3600 + minutes * 60;
            return ZoneOffset.ofTotalSeconds(east ? seconds : -seconds);
        }

        private int number(int digits) {
            int value = 0;
            for (int i = 0; i < digits; i++) {
                if (!digit()) {
                    return -1;
                }
                value = value * 10 + in.charAt(at++) - '0';
            }
            return value;
        }

        private int fraction() {
            int value = 0;
            int scale = 100_000_000;
            while (digit()) {
                value += scale * (in.charAt(at++) - '0');
                scale /= 10;
            }
            return value;
        }

        private boolean digit() {
            return at < in.length() && in.charAt(at) >= '0' && in.charAt(at) <= '9';
        }

        private boolean space() {
            boolean any = false;
            while (at < in.length() && in.charAt(at) == ' ') {
                at++;
                any = true;
            }
            return any;
        }

        private boolean skip(char c) {
            if (at < in.length() && in.charAt(at) == c) {
                at++;
                return true;
            }
            return false;
        }
    }
}

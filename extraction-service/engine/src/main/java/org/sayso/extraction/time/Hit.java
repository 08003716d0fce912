package org.sayso.extraction.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An expression found.
 *
 * @param from its first token
 * @param end the token after its last
 * @param day the day it names, where it names one: what "the day before" looks back to
 */
record Hit(int from, int end, String type, String value, @Nullable LocalDate day) {

    static Hit date(int from, int end, String value) {
        return new Hit(from, end, "DATE", value, null);
    }

    static Hit day(int from, int end, LocalDate day) {
        return new Hit(from, end, "DATE", day.toString(), day);
    }

    static Hit time(int from, int end, String value, @Nullable LocalDate day) {
        return new Hit(from, end, "TIME", value, day);
    }

    static Hit duration(int from, int end, String value) {
        return new Hit(from, end, "DURATION", value, null);
    }

    static Hit set(int from, int end, String value) {
        return new Hit(from, end, "SET", value, null);
    }

    Hit from(int token) {
        return new Hit(token, end, type, value, day);
    }

    Hit to(int token) {
        return new Hit(from, token, type, value, day);
    }
}

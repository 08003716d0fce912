package org.sayso.extraction.time;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.language.Lexicon;

/**
 * A word of time.
 *
 * @param code its TIMEX3 code, or its number
 */
record TimeWord(Kind kind, String code) {

    enum Kind {
        MONTH,
        WEEKDAY,
        /** Mondays. */
        WEEKDAYS,
        UNIT,
        /** Days. */
        UNITS,
        PART,
        SEASON,
        DAY,
        REF,
        SET,
        DECADE,
        ZONE,
        HOLIDAY,
        AHEAD
    }

    static Map<String, TimeWord> load() {
        Map<String, TimeWord> words = new HashMap<>();
        for (String line : Lexicon.lines("time/words.en.txt")) {
            String[] parts = line.split(" ");
            words.putIfAbsent(parts[1], new TimeWord(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[2]));
        }
        return Map.copyOf(words);
    }

    int number() {
        return Integer.parseInt(code);
    }

    boolean is(Kind one) {
        return kind == one;
    }

    static boolean is(@Nullable TimeWord word, Kind one) {
        return word != null && word.kind == one;
    }

    static boolean isUnit(@Nullable TimeWord word) {
        return word != null && (word.kind == Kind.UNIT || word.kind == Kind.UNITS);
    }
}

package org.sayso.ledger.utterance;

import java.util.Map;

/** English number words up to twenty. "One" is left out: it is seldom a number. */
final class NumberWords {

    private static final Map<String, String> DIGITS = Map.ofEntries(
            Map.entry("two", "2"), Map.entry("three", "3"), Map.entry("four", "4"), Map.entry("five", "5"), Map.entry("six", "6"), Map.entry("seven", "7"),
            Map.entry("eight", "8"), Map.entry("nine", "9"), Map.entry("ten", "10"), Map.entry("eleven", "11"), Map.entry("twelve", "12"),
            Map.entry("thirteen", "13"), Map.entry("fourteen", "14"), Map.entry("fifteen", "15"), Map.entry("sixteen", "16"), Map.entry("seventeen", "17"),
            Map.entry("eighteen", "18"), Map.entry("nineteen", "19"), Map.entry("twenty", "20"));

    private NumberWords() {}

    static boolean isNumber(String lower) {
        return DIGITS.containsKey(lower);
    }

    static String digits(String lower) {
        return DIGITS.getOrDefault(lower, lower);
    }
}

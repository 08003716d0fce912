package org.sayso.ledger.claim;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sayso.contracts.Extraction;
import org.sayso.ledger.report.Report;
import org.sayso.ledger.text.Stems;
import org.sayso.ledger.text.StopWords;
import org.sayso.ledger.text.Words;
import org.sayso.ledger.utterance.Synonyms;

/**
 * The hours of the day some words name. An hour after or before which something happened is no moment, and an hour of another place's clocks is another's hour.
 *
 * @param minutes of the day
 * @param zoned whether the words say by whose clocks
 * @param matter what happened then
 */
record Hours(Set<Integer> minutes, boolean zoned, Set<String> matter) {

    private static final Pattern CLOCK = Pattern.compile("T(\\d\\d)(?::(\\d\\d))?$");
    private static final Pattern ZONE = Pattern.compile("\\b(?:gmt|utc|clocks?|time)\\b");
    private static final Set<String> BOUNDS = Set.of("until", "till", "after", "before", "since", "by", "from", "between");
    private static final Set<String> OF_TIME = Set.of("time", "local", "hour", "hours", "o'clock", "clock", "morning", "night", "evening");
    private static final int HOUR = 60;
    private static final int ROUGHLY = 15;
    private static final int BEFORE = 24;

    /** Between two places of the report, code points. */
    static Hours in(Report report, int start, int end) {
        var minutes = new TreeSet<Integer>();
        for (var time : report.extraction().times()) {
            var clock = CLOCK.matcher(time.value());
            if (time.start() >= start && time.end() <= end && clock.find() && !bounded(report, start, time)) {
                minutes.add(HOUR * Integer.parseInt(clock.group(1)) + (clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2))));
            }
        }
        var text = report.covered(start, end);
        return new Hours(Set.copyOf(minutes), ZONE.matcher(text.toLowerCase(Locale.ROOT).replace("local time", "")).find(), matter(text));
    }

    /** Stems of what happened then: telling words that are no names and none of time. */
    private static Set<String> matter(String text) {
        return Words.of(text).stream()
                .filter(word -> !word.capital() && !word.number() && word.lower().length() > 2 && !StopWords.isStop(word.lower()) && !OF_TIME.contains(word.lower()))
                .map(word -> Stems.of(Synonyms.of(word.lower())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean bounded(Report report, int start, Extraction.Time time) {
        var before = Words.lower(Words.of(report.covered(Math.max(start, time.start() - BEFORE), time.start())));
        return before.stream().skip(Math.max(0, before.size() - 2)).anyMatch(BOUNDS::contains);
    }

    /** They tell of one matter, and no moment of the one is one of the other's; full hours apart by clocks of two places they may be the same. */
    boolean against(Hours other) {
        return !minutes.isEmpty() && !other.minutes.isEmpty() && !Collections.disjoint(matter, other.matter)
                && minutes.stream().allMatch(one -> other.minutes.stream().allMatch(two -> Math.abs(one - two) > ROUGHLY && !((zoned || other.zoned) && (one - two) % HOUR == 0)));
    }
}

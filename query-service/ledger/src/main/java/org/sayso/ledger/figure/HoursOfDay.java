package org.sayso.ledger.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Extraction;
import org.sayso.ledger.report.Report;

/** The hours of the day that reports tell ("10:47 p.m.", "8.40pm", "19h55", "ten past two", "until half past nine"), as quantities: when a thing happened is given and disputed as counts are. */
final class HoursOfDay {

    /** Unit of an hour of the day, from 0 to 24. */
    static final String UNIT = "hour-of-day";

    private static final int HALF_DAY = 720;
    private static final int DAY = 1440;
    private static final int NEAR_MINUTES = 120;
    private static final List<String> NUMBERS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Map<String, Integer> MINUTES = Map.of("half", 30, "quarter", 15, "a quarter", 15, "five", 5, "ten", 10, "twenty", 20, "twenty-five", 25);
    private static final String WORD = "(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
    private static final String HALF = "(?: ?([ap])\\.?m\\b\\.?| in the (morning|afternoon|evening)| (at night))?";
    private static final String WHEN = "\\b(?:at(?: the)?|by|until|till|before|after|since|from|around|about|shortly|of(?: the)?|was|were|near|nearly|past|between) ";
    private static final String ENDS = "(?= in the (?:morning|afternoon|evening)| at night| on \\p{Lu}| when\\b| local\\b| that\\b|\\W*$|[.,;:!?”\"\\n)])";

    private static final Pattern FIGURES = Pattern.compile("(?<![\\d.,:$€£])([01]?\\d|2[0-4])([:.h])([0-5]\\d)(?![\\d:%])(?![.,]\\d)" + HALF);
    private static final Pattern FULL = Pattern.compile("(?<![\\d.,:])(1?\\d) ?([ap])\\.?m\\b\\.?");
    private static final Pattern SPELT = Pattern.compile("\\b(half|a quarter|quarter|five|ten|twenty|twenty-five) (past|to) " + WORD + HALF + ENDS, Pattern.CASE_INSENSITIVE);
    private static final Pattern ROUND = Pattern.compile("\\b" + WORD + " (?:o[’']clock|in the (morning|afternoon|evening)|(at night))" + HALF, Pattern.CASE_INSENSITIVE);
    /** "From nine until", "at six on Friday": no count, but too little to go by. */
    private static final Pattern BARE = Pattern.compile("\\b(?:from|at|until|till|since|before|after) (?:the )?" + WORD + "(?= until\\b| till\\b| to " + WORD + "\\b| on \\p{Lu}| sharp\\b|[,.;”\"]? ?$|[,.;”\"])");
    private static final Pattern COUNTED = Pattern.compile("\\b(?:put|puts|putting|stood|stands|set|sets|remained|remains|number|figure|count|total|toll|estimated)\\b");
    private static final Pattern BEFORE = Pattern.compile(WHEN + "$", Pattern.CASE_INSENSITIVE);
    private static final Pattern EARLIER = Pattern.compile("\\bbefore $", Pattern.CASE_INSENSITIVE);
    /** No moment, but how long something went on. */
    private static final Pattern BOUND = Pattern.compile("\\b(?:until|till|since|by|from|between)(?: the| about| around)? $", Pattern.CASE_INSENSITIVE);
    private static final Pattern SINCE = Pattern.compile("\\bafter $", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEAR = Pattern.compile("\\b(?:(?:shortly|soon|just) (?:before|after)|around|about|near|nearly|soon|shortly|past)(?: the)? $", Pattern.CASE_INSENSITIVE);
    private static final Pattern NONE_BEFORE = Pattern.compile("\\b(?:no|not|nothing|nobody|never|none)\\b[^.;:]{0,40} before $", Pattern.CASE_INSENSITIVE);
    private static final Pattern STAMP = Pattern.compile("(?:^|\\n)[\\s•*–-]*$|(?:updated|published|posted)(?: at)? $", Pattern.CASE_INSENSITIVE);

    private final Map<String, List<Hour>> told = new HashMap<>();

    /**
     * @param minutes since midnight
     * @param half whether it is known which half of the day
     * @param stamp whether it only says when an entry was written
     * @param usable whether the words are plainly an hour
     * @param spelt whether it is told in words
     */
    private record Hour(int start, int end, int minutes, boolean half, boolean stamp, boolean usable, boolean spelt) {}

    /** The hours whose half of the day some report tells. */
    private final Set<Integer> sure = new HashSet<>();

    HoursOfDay(List<Report> reports) {
        reports.forEach(report -> told.put(report.id(), found(report.text())));
        var known = new HashSet<Integer>();
        told.values().stream().flatMap(List::stream).filter(hour -> hour.usable() && hour.half() && !hour.stamp()).forEach(hour -> sure.add(hour.minutes()));
        told.values().stream().flatMap(List::stream).filter(hour -> hour.usable() && !hour.stamp()).forEach(hour -> known.add(hour.minutes() % HALF_DAY));
        reports.forEach(report -> told.computeIfPresent(report.id(), (id, hours) -> withPoints(report.text(), hours, known)));
    }

    /** Whether a quantity is the number of an hour. */
    boolean tell(Report report, Extraction.Quantity quantity) {
        var start = report.unit(quantity.start());
        var end = report.unit(quantity.end());
        return Units.of(quantity.unit()).base().equals("count") && told.getOrDefault(report.id(), List.of()).stream().anyMatch(hour -> hour.start() < end && start < hour.end());
    }

    /** The hours of a report as quantities, without stamps. */
    List<Extraction.Quantity> of(Report report) {
        var hours = told.getOrDefault(report.id(), List.of());
        var text = report.text();
        return hours.stream().filter(hour -> hour.usable() && !hour.stamp()).map(hour -> {
            var minutes = hour.half() ? hour.minutes() : halved(hour, hours.stream().filter(other -> other.half() && other.usable() && !other.stamp()).map(Hour::minutes).toList());
            var before = text.substring(Math.max(0, hour.start() - 60), hour.start());
            var modifier = NONE_BEFORE.matcher(before).find() ? "at-least" : NEAR.matcher(before).find() ? "about" : EARLIER.matcher(before).find() ? "at-most" : SINCE.matcher(before).find() ? "at-least" : "exact";
            return new Extraction.Quantity(text.codePointCount(0, hour.start()), text.codePointCount(0, hour.end()), text.substring(hour.start(), hour.end()),
                    minutes / 60.0, null, modifier, UNIT, null, null, BOUND.matcher(before).find() ? "until" : null, attribution(report, text.codePointCount(0, hour.start()), text.codePointCount(0, hour.end())));
        }).toList();
    }

    /** In the half of the day in which the story's reports tell that hour, or for want of that its own report one less than two hours off. */
    private int halved(Hour hour, List<Integer> known) {
        var later = (hour.minutes() + HALF_DAY) % DAY;
        if (sure.contains(hour.minutes()) || sure.contains(later)) {
            return sure.contains(hour.minutes()) ? hour.minutes() : later;
        }
        var near = known.isEmpty() ? List.copyOf(sure) : known;
        return hour.spelt() && nearest(near, later) < NEAR_MINUTES && nearest(near, later) < nearest(near, hour.minutes()) ? later : hour.minutes();
    }

    private static int nearest(List<Integer> known, int minutes) {
        return known.stream().mapToInt(other -> Math.abs(other - minutes)).min().orElse(DAY);
    }

    private static @Nullable String attribution(Report report, int start, int end) {
        return report.extraction().attributions().stream()
                .filter(attribution -> attribution.content().stream().anyMatch(content -> content.start() <= start && end <= content.end()))
                .min(Comparator.comparingInt(attribution -> attribution.content().getLast().end() - attribution.content().getFirst().start()))
                .map(Extraction.Attribution::id)
                .orElse(null);
    }

    private static List<Hour> found(String text) {
        var hours = new ArrayList<Hour>();
        for (var matcher = FIGURES.matcher(text); matcher.find(); ) {
            var stamp = stamp(text, matcher.start());
            var half = matcher.group(4) != null || matcher.group(5) != null || matcher.group(6) != null;
            if (!matcher.group(2).equals(".") || half || stamp || BEFORE.matcher(text.substring(Math.max(0, matcher.start() - 12), matcher.start())).find() && !unit(text, matcher.end())) {
                var hour = Integer.parseInt(matcher.group(1));
                hours.add(new Hour(matcher.start(), matcher.end(), halves(hour * 60 + Integer.parseInt(matcher.group(3)), matcher, 4), half || hour > 12 || matcher.group(1).startsWith("0"), stamp, true, false));
            }
        }
        for (var matcher = FULL.matcher(text); matcher.find(); ) {
            add(hours, new Hour(matcher.start(), matcher.end(), (Integer.parseInt(matcher.group(1)) % 12 + (matcher.group(2).equals("p") ? 12 : 0)) * 60, true, stamp(text, matcher.start()), true, false));
        }
        for (var matcher = SPELT.matcher(text); matcher.find(); ) {
            var past = matcher.group(2).equalsIgnoreCase("past");
            if (past || BEFORE.matcher(text.substring(Math.max(0, matcher.start() - 12), matcher.start())).find()) {
                var minutes = MINUTES.get(matcher.group(1).toLowerCase(Locale.ROOT));
                var hour = NUMBERS.indexOf(matcher.group(3).toLowerCase(Locale.ROOT)) * 60;
                add(hours, new Hour(matcher.start(), matcher.end(), halves(past ? hour + minutes : hour - minutes, matcher, 4), matcher.group(4) != null || matcher.group(5) != null || matcher.group(6) != null, false, true, true));
            }
        }
        for (var matcher = ROUND.matcher(text); matcher.find(); ) {
            if (BEFORE.matcher(text.substring(Math.max(0, matcher.start() - 12), matcher.start())).find()) {
                add(hours, new Hour(matcher.start(), matcher.end(), halves(NUMBERS.indexOf(matcher.group(1).toLowerCase(Locale.ROOT)) * 60, matcher, 1), matcher.group(2) != null || matcher.group(3) != null, false, true, true));
            }
        }
        for (var matcher = BARE.matcher(text); matcher.find(); ) {
            var before = text.substring(Math.max(0, matcher.start() - 90), matcher.start());
            before = before.substring(Math.max(before.lastIndexOf(". "), before.lastIndexOf('\n')) + 1);
            if (!COUNTED.matcher(before).find()) {
                add(hours, new Hour(matcher.start(1), matcher.end(1), 0, false, false, false, true));
            }
        }
        return hours;
    }

    private static void add(List<Hour> hours, Hour hour) {
        if (hours.stream().noneMatch(other -> other.start() < hour.end() && hour.start() < other.end())) {
            hours.add(hour);
        }
    }

    /** "4.05" is an hour wherever some report tells that hour plainly. */
    private static List<Hour> withPoints(String text, List<Hour> hours, Set<Integer> known) {
        var all = new ArrayList<>(hours);
        for (var matcher = FIGURES.matcher(text); matcher.find(); ) {
            var minutes = Integer.parseInt(matcher.group(1)) * 60 + Integer.parseInt(matcher.group(3));
            if (matcher.group(2).equals(".") && known.contains(minutes % HALF_DAY) && !unit(text, matcher.end())) {
                add(all, new Hour(matcher.start(), matcher.end(), minutes, minutes > 12 * 60, false, true, false));
            }
        }
        return all;
    }

    /** "At 9.20 euros", "by 2.15 per cent": a measure follows. */
    private static boolean unit(String text, int end) {
        return text.substring(end, Math.min(text.length(), end + 12)).matches("(?s)^ ?(?:per|%|[€£$°]|(?:euro|dollar|pound|met|kilo|mil|bil|tril|ton|deg|cent|litre|liter|inch|feet|point|time|seconds?|minutes?|k?m\\b|kg\\b)).*");
    }

    private static int halves(int minutes, Matcher matcher, int group) {
        var letter = group == 4 ? matcher.group(4) : null;
        var morning = group == 4 ? matcher.group(5) : matcher.group(2);
        var night = group == 4 ? matcher.group(6) : matcher.group(3);
        var late = "p".equals(letter) || "afternoon".equals(morning) || "evening".equals(morning) || night != null;
        var early = "a".equals(letter) || "morning".equals(morning);
        return late ? minutes % HALF_DAY + HALF_DAY : early ? minutes % HALF_DAY : minutes;
    }

    private static boolean stamp(String text, int start) {
        return STAMP.matcher(text.substring(Math.max(0, start - 20), start)).find();
    }
}

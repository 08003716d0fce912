package org.sayso.extraction.time;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.number.NumberReader;
import org.sayso.extraction.tag.Tag;

/** Times told from another: "yesterday", "last week", "the day before", "two years ago", "the past few months", "now". */
final class RelativeReader {

    private final Scene scene;

    RelativeReader(Scene scene) {
        this.scene = scene;
    }

    @Nullable Hit at(int i) {
        TimeWord word = scene.word(i, i);
        if (word != null && word.is(TimeWord.Kind.DAY)) {
            return Hit.day(i, i + 1, scene.today.plusDays(word.number()));
        }
        if (word != null && word.is(TimeWord.Kind.REF)) {
            return Hit.date(i, i + 1, word.code());
        }
        return switch (scene.lower(i, i)) {
            case "tonight" -> Hit.time(i, i + 1, scene.today + "TNI", scene.today);
            case "overnight" -> overnight(i);
            case "the" -> the(i);
            case "that", "same" -> that(i);
            case "last", "past", "previous" -> shifted(i, i + 1, -1);
            case "next", "following", "coming" -> shifted(i, i + 1, 1);
            case "this", "current" -> current(i, i + 1);
            case "recent" -> recent(i);
            case "at" -> atPresent(i);
            case "in" -> scene.isAny(i + 1, i, "the") && scene.isAny(i + 2, i, "future") ? Hit.date(i + 1, i + 3, "FUTURE_REF") : null;
            case "these" -> scene.isAny(i + 1, i, "days") ? Hit.date(i, i + 2, "PRESENT_REF") : null;
            case "a", "an", "one" -> ago(i, i + 1, 1);
            default -> ago(i);
        };
    }

    /** The night before the day of publication, which late reports say of the one that begins. */
    private @Nullable Hit overnight(int i) {
        if (scene.tag(i) == Tag.JJ && scene.together(i + 1, i) && scene.tag(i + 1).isNoun()) {
            return Hit.time(i, i + 1, scene.anchor().minusDays(1) + "TNI", null);
        }
        return Hit.time(i, i + 1, scene.today.minusDays(1) + "TNI", null);
    }

    private @Nullable Hit the(int i) {
        int next = i + 1;
        TimeWord word = scene.word(next, i);
        if (scene.isAny(next, i, "day") && scene.isAny(next + 1, i, "before", "after") ) {
            int step = scene.isAny(next + 1, i, "before") ? -1 : 1;
            if (step == -1 && scene.isAny(next + 2, i, "yesterday")) {
                return Hit.day(i, next + 3, scene.today.minusDays(2));
            }
            if (step == 1 && scene.isAny(next + 2, i, "tomorrow")) {
                return Hit.day(i, next + 3, scene.today.plusDays(2));
            }
            // "the day before Roth fell ill" tells its own day.
            boolean alone = !scene.together(next + 2, i) || scene.tag(next + 2).kind() == Tag.Kind.MARK || scene.tag(next + 2) == Tag.CC || scene.tag(next + 2) == Tag.IN;
            return alone ? Hit.day(i, next + 2, scene.anchor().plusDays(step)) : null;
        }
        if (scene.isAny(next, i, "previous", "preceding") && scene.isAny(next + 1, i, "day", "night")) {
            return anchored(i, next + 2, -1, scene.isAny(next + 1, i, "night"));
        }
        if (scene.isAny(next, i, "following", "next") && scene.isAny(next + 1, i, "day", "night")) {
            return anchored(i, next + 2, 1, scene.isAny(next + 1, i, "night"));
        }
        if (scene.isAny(next, i, "same") && scene.isAny(next + 1, i, "day")) {
            return anchored(i, next + 2, 0, false);
        }
        if (scene.isAny(next, i, "past") && !(scene.together(next + 1, i) && (scene.tag(next + 1).isNoun() || scene.tag(next + 1) == Tag.CD || scene.tag(next + 1).kind() == Tag.Kind.ADJECTIVE))) {
            return scene.isAny(i - 1, i, "in", "of") ? Hit.date(i, next + 1, "PAST_REF") : null;
        }
        if (scene.isAny(next, i, "last", "past", "previous", "preceding")) {
            Hit hit = shifted(i, next + 1, -1);
            return hit == null ? null : hit.from(i);
        }
        if (scene.isAny(next, i, "next", "following", "coming")) {
            Hit hit = shifted(i, next + 1, 1);
            return hit == null ? null : hit.from(i);
        }
        if (scene.isAny(next, i, "current")) {
            Hit hit = current(next, next + 1);
            return hit == null ? null : hit.from(i);
        }
        if (scene.isAny(next, i, "end", "start", "beginning", "middle") && scene.isAny(next + 1, i, "of")) {
            int unit = scene.isAny(next + 2, i, "the") ? next + 3 : next + 2;
            if (scene.isAny(unit, i, "year", "month", "week") && !scene.isAny(unit + 1, i, "long")) {
                boolean over = scene.isAny(next, i, "end") && scene.isAny(unit, i, "year") && Tense.at(scene, i) == Tense.PAST;
                return Hit.date(i, unit + 1, Periods.shifted(scene.today, scene.word(unit, i).code(), over ? -1 : 0));
            }
        }
        if (TimeWord.is(word, TimeWord.Kind.DECADE)) {
            return null;
        }
        if (decades(next, i) != null) {
            return Hit.date(i, next + 1, decades(next, i));
        }
        return null;
    }

    private @Nullable String decades(int at, int i) {
        TimeWord word = scene.lookUp(scene.lower(at, i));
        boolean followed = scene.together(at + 1, i) && scene.tag(at + 1).isNoun();
        return TimeWord.is(word, TimeWord.Kind.DECADE) && !followed ? "19" + word.code() : null;
    }

    private @Nullable Hit that(int i) {
        if (scene.isAny(i + 1, i, "day") && !scene.isAny(i - 1, i, "the") && scene.lower(i, i).equals("that")) {
            return anchored(i, i + 2, 0, false);
        }
        if (scene.lower(i, i).equals("that") && scene.is(i + 1, i, TimeWord.Kind.PART) && !scene.isAny(i + 1, i, "dawn", "dusk", "noon")) {
            LocalDate day = scene.anchor();
            return Hit.time(i, i + 2, day + "T" + scene.word(i + 1, i).code(), day);
        }
        return null;
    }

    private Hit anchored(int from, int end, int step, boolean night) {
        LocalDate day = scene.anchor().plusDays(step);
        return night ? Hit.time(from, end, day + "TNI", day) : Hit.day(from, end, day);
    }

    /** What stands after "last" or "next": a unit, a number of units, a month, a weekday, a season, a part of the day. */
    private @Nullable Hit shifted(int from, int at, int step) {
        TimeWord word = scene.word(at, from);
        if (word == null) {
            return spread(from, at);
        }
        boolean next = step > 0;
        return switch (word.kind()) {
            case UNIT -> unit(from, at, word.code(), step);
            case UNITS -> Hit.duration(from, at + 1, Periods.vague(word.code()));
            case MONTH -> {
                YearMonth here = YearMonth.from(scene.today);
                YearMonth month = YearMonth.of(scene.today.getYear(), word.number());
                month = next ? month.isAfter(here) ? month : month.plusYears(1) : month.isBefore(here) ? month : month.minusYears(1);
                yield Hit.date(from, at + 1, month.toString());
            }
            case WEEKDAY -> {
                LocalDate day = next ? Periods.weekday(word.number(), scene.today.plusDays(1), Tense.AHEAD) : Periods.weekday(word.number(), scene.today.minusDays(1), Tense.PAST);
                yield Hit.day(from, at + 1, day);
            }
            case SEASON -> Hit.date(from, at + 1, season(word.code(), step));
            case PART -> {
                LocalDate day = scene.today.plusDays(scene.lower(at, from).equals("night") ? next ? 1 : -1 : step);
                yield Hit.time(from, at + 1, day + "T" + word.code(), day);
            }
            case HOLIDAY -> Hit.date(from, at + 1, Integer.toString(scene.today.getYear() + (next ? 0 : -1)) + "-" + word.code());
            case WEEKDAYS, DAY, REF, SET, DECADE, ZONE, AHEAD -> null;
        };
    }

    private @Nullable Hit unit(int from, int at, String code, int step) {
        if (code.equals("DE") || code.equals("CE")) {
            return Hit.duration(from, at + 1, Periods.length(1, code));
        }
        if (code.equals("H") || code.equals("MIN") || code.equals("S")) {
            return Hit.duration(from, at + 1, Periods.length(1, code));
        }
        if (code.equals("D")) {
            return null;
        }
        String value = Periods.shifted(scene.today, code, step);
        return value == null ? null : Hit.date(from, at + 1, value);
    }

    /** "the past two years", "the next few months", "the last 24 hours": lengths of time. */
    private @Nullable Hit spread(int from, int at) {
        NumberReader.Number number = scene.number(at, from);
        if (number != null) {
            TimeWord unit = scene.word(number.end(), from);
            return TimeWord.isUnit(unit) && !unit.code().equals("WE") ? Hit.duration(from, number.end() + 1, Periods.length(number.value(), unit.code())) : null;
        }
        int unitAt = at + (scene.isAny(at, from, "couple") && scene.isAny(at + 1, from, "of") ? 2 : 1);
        if (scene.isAny(at, from, "few", "several", "couple", "many") && scene.is(unitAt, from, TimeWord.Kind.UNITS)) {
            return Hit.duration(from, unitAt + 1, Periods.vague(scene.word(unitAt, from).code()));
        }
        if (scene.isAny(at, from, "fiscal", "calendar", "school", "academic", "financial") && scene.isAny(at + 1, from, "year")) {
            int step = scene.isAny(at - 1, from, "next", "coming", "following") ? 1 : -1;
            return Hit.date(from, at + 2, Periods.year(scene.today.getYear() + step));
        }
        return null;
    }

    private @Nullable Hit current(int from, int at) {
        if (scene.isAny(at, from, "fiscal", "calendar", "school", "academic", "financial") && scene.isAny(at + 1, from, "year")) {
            return Hit.date(from, at + 2, Periods.year(scene.today.getYear()));
        }
        if (scene.isAny(at, from, "past", "last", "coming", "next")) {
            Hit hit = shifted(at, at + 1, scene.isAny(at, from, "past", "last") ? -1 : 1);
            return hit == null ? null : hit.from(from);
        }
        TimeWord word = scene.word(at, from);
        if (word == null || scene.lower(from, from).equals("current") && word.kind() != TimeWord.Kind.UNIT) {
            return null;
        }
        return switch (word.kind()) {
            case UNIT -> {
                boolean day = word.code().equals("D");
                String value = Periods.shifted(scene.today, word.code(), 0);
                yield value == null || day ? null : Hit.date(from, at + 1, value);
            }
            case MONTH -> Hit.date(from, at + 1, YearMonth.of(scene.today.getYear(), word.number()).toString());
            case WEEKDAY -> Hit.day(from, at + 1, Periods.weekday(word.number(), scene.today, Tense.at(scene, from) == Tense.PAST ? Tense.PAST : Tense.AHEAD));
            case SEASON -> Hit.date(from, at + 1, season(word.code(), 0));
            case PART -> Hit.time(from, at + 1, scene.today + "T" + word.code(), scene.today);
            case UNITS, WEEKDAYS, DAY, REF, SET, DECADE, ZONE, HOLIDAY, AHEAD -> null;
        };
    }

    private String season(String code, int step) {
        int year = scene.today.getYear();
        int month = scene.today.getMonthValue();
        int begins = switch (code) {
            case "SP" -> 3;
            case "SU" -> 6;
            case "FA" -> 9;
            default -> 12;
        };
        int shift = 0;
        if (step < 0 && month < begins + 3 || step < 0 && code.equals("WI")) {
            shift = -1;
        } else if (step > 0 && month >= begins) {
            shift = 1;
        }
        return Periods.year(year + shift) + "-" + code;
    }

    private @Nullable Hit recent(int i) {
        return scene.is(i + 1, i, TimeWord.Kind.UNITS) ? Hit.duration(i, i + 2, Periods.vague(scene.word(i + 1, i).code())) : null;
    }

    private @Nullable Hit atPresent(int i) {
        if (scene.isAny(i + 1, i, "the") && scene.isAny(i + 2, i, "moment") && !scene.isAny(i + 3, i, "of")) {
            return Hit.date(i, i + 3, "PRESENT_REF");
        }
        return scene.isAny(i + 1, i, "present") && !(scene.together(i + 2, i) && scene.tag(i + 2).isNoun()) ? Hit.date(i, i + 2, "PRESENT_REF") : null;
    }

    /** "three weeks ago", "a year earlier": from a number in digits or words. */
    private @Nullable Hit ago(int i) {
        NumberReader.Number number = scene.number(i, i);
        if (number != null) {
            return ago(i, number.end(), number.value());
        }
        if (scene.isAny(i, i, "several", "few", "many", "some") || scene.is(i, i, TimeWord.Kind.UNITS)) {
            int unit = scene.is(i, i, TimeWord.Kind.UNITS) ? i : i + 1;
            return scene.is(unit, i, TimeWord.Kind.UNITS) && scene.isAny(unit + 1, i, "ago") ? Hit.date(i, unit + 2, "PAST_REF") : null;
        }
        return null;
    }

    private @Nullable Hit ago(int from, int at, double count) {
        if (scene.isAny(at, from, "few", "couple")) {
            int unit = scene.isAny(at + 1, from, "of") ? at + 2 : at + 1;
            return scene.is(unit, from, TimeWord.Kind.UNITS) && scene.isAny(unit + 1, from, "ago") ? Hit.date(from, unit + 2, "PAST_REF") : null;
        }
        int unitAt = at;
        double half = 0;
        if (scene.isAny(at, from, "and") && scene.isAny(at + 1, from, "a") && scene.isAny(at + 2, from, "half")) {
            unitAt = at + 3;
            half = 0.5;
        }
        TimeWord unit = scene.word(unitAt, from);
        if (!TimeWord.isUnit(unit) || count < 0 || count > 10_000) {
            return null;
        }
        int after = unitAt + 1;
        boolean ago = scene.isAny(after, from, "ago");
        boolean day = unit.code().equals("D");
        if (day && scene.isAny(after, from, "earlier", "before", "later", "after") && half == 0) {
            boolean open = scene.isAny(after, from, "before", "after") && scene.together(after + 1, from) && scene.tag(after + 1).kind() != Tag.Kind.MARK && scene.tag(after + 1) != Tag.CC;
            if (!open && count == 1) {
                LocalDate there = scene.anchor().plusDays(scene.isAny(after, from, "earlier", "before") ? (long) -count : (long) count);
                return Hit.day(from, after + 1, there);
            }
        }
        if (!ago) {
            return null;
        }
        int steps = (int) -Math.round(count);
        return switch (unit.code()) {
            case "D" -> Hit.day(from, after + 1, scene.today.plusDays(steps));
            case "H" -> Hit.time(from, after + 1, Clock.hourMinute(scene.now.plusHours(steps)), null);
            case "MIN" -> Hit.time(from, after + 1, Clock.hourMinute(scene.now.plusMinutes(steps)), null);
            case "S" -> Hit.date(from, after + 1, "PAST_REF");
            case "DE" -> Hit.date(from, after + 1, Periods.year(scene.today.getYear() + 10 * steps));
            case "CE" -> Hit.date(from, after + 1, Periods.year(scene.today.getYear() + 100 * steps));
            default -> Hit.date(from, after + 1, Periods.shifted(scene.today, unit.code(), steps));
        };
    }
}

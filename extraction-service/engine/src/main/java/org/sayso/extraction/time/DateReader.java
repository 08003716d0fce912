package org.sayso.extraction.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.number.NumberReader;
import org.sayso.extraction.tag.Tag;

/** Dates of the calendar: "May 4, 2023", "4th of May", "May", "2010", "the 1990s", "Thursday", "Christmas", "the third quarter of 2012". */
final class DateReader {

    private final Scene scene;

    DateReader(Scene scene) {
        this.scene = scene;
    }

    @Nullable Hit at(int i) {
        TimeWord word = scene.word(i, i);
        if (word != null) {
            return switch (word.kind()) {
                case MONTH -> month(i, i, word.number());
                case WEEKDAY -> weekday(i, word.number());
                case HOLIDAY -> holiday(i, word.code());
                default -> null;
            };
        }
        Hit joined = midMonth(i);
        if (joined != null) {
            return joined;
        }
        if (Character.isDigit(scene.tokens.lower(i).charAt(0)) || scene.tokens.lower(i).charAt(0) == '\'' || scene.tokens.lower(i).charAt(0) == '’') {
            return number(i);
        }
        int ordinal = scene.numbers.ordinal(scene.lower(i, i));
        return ordinal > 0 ? ordinal(i, ordinal) : null;
    }

    /** "mid-May", written as one word. */
    private @Nullable Hit midMonth(int i) {
        String lower = scene.lower(i, i);
        if (!lower.startsWith("mid-") || lower.length() < 7) {
            return null;
        }
        TimeWord rest = scene.lookUp(lower.substring(4));
        if (TimeWord.is(rest, TimeWord.Kind.MONTH)) {
            return month(i, i, rest.number());
        }
        return decade(i, lower.substring(4));
    }

    private @Nullable Hit month(int from, int i, int month) {
        boolean named = scene.tokens.word(i).startsUpper();
        int day = dayNumber(i + 1, i);
        if (day > 0 && named) {
            int year = year(i + 2, i);
            int end = year > 0 ? yearEnd(i + 2, i) : i + 2;
            return day(from, end, year, month, day, i);
        }
        int year = year(i + 1, i);
        if (year > 0 && named) {
            return Hit.date(from, yearEnd(i + 1, i), YearMonth.of(year, month).toString());
        }
        if (!named || ambiguous(i) && !inDateContext(i)) {
            return null;
        }
        return Hit.date(from, i + 1, Periods.month(month, scene.today, Tense.at(scene, i)).toString());
    }

    /** "May" and "March" are also a verb and a noun, "Jan", "Mar" and their like also names. */
    private boolean ambiguous(int i) {
        return switch (scene.lower(i, i)) {
            case "may", "march", "mar", "dec", "jan", "april", "june", "august" -> true;
            default -> false;
        };
    }

    private boolean inDateContext(int i) {
        if (scene.isAny(i, i, "april", "june", "august")) {
            Tag next = scene.together(i + 1, i) ? scene.tag(i + 1) : Tag.STOP;
            return !next.isVerb() && next != Tag.NNP && next != Tag.NNPS || inAfterPreposition(i);
        }
        return inAfterPreposition(i);
    }

    private boolean inAfterPreposition(int i) {
        return scene.isAny(i - 1, i, "in", "of", "since", "until", "till", "by", "from", "to", "through", "during", "last", "next", "this", "early", "late", "mid",
                "before", "after", "each", "every", "and", "or", "between", "for", "-", "–", "that") && !(scene.tag(i) == Tag.MD || scene.tag(i).isVerb());
    }

    /** A day of a month at the token: "4", "4th". */
    private int dayNumber(int at, int i) {
        int value = scene.digits(at, i);
        if (value < 0) {
            String form = scene.lower(at, i);
            value = form.isEmpty() || !Character.isDigit(form.charAt(0)) ? -1 : scene.numbers.ordinal(form);
        }
        boolean clock = scene.isAny(at + 1, i, "am", "pm", "a.m.", "p.m.", "%", "percent");
        return value >= 1 && value <= 31 && !clock ? value : -1;
    }

    /** A year behind a date, a comma or "of" before it allowed; -1 for none. */
    private int year(int at, int i) {
        int year = scene.digits(yearAt(at, i), i);
        return year >= 1000 && year <= 2200 && scene.lower(yearAt(at, i), i).length() == 4 ? year : -1;
    }

    private int yearAt(int at, int i) {
        return scene.isAny(at, i, ",", "of") ? at + 1 : at;
    }

    private int yearEnd(int at, int i) {
        return yearAt(at, i) + 1;
    }

    private @Nullable Hit day(int from, int end, int year, int month, int day, int i) {
        try {
            return Hit.day(from, end, year > 0 ? LocalDate.of(year, month, day) : Periods.monthDay(month, day, scene.today, Tense.at(scene, i)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private @Nullable Hit weekday(int i, int weekday) {
        if (!scene.tokens.word(i).startsUpper()) {
            return null;
        }
        // "Wednesday, May 3": the date decides, the weekday goes with it.
        int next = scene.isAny(i + 1, i, ",") ? i + 2 : i + 1;
        Hit date = scene.is(next, i, TimeWord.Kind.MONTH) || dayNumber(next, i) > 0 && (scene.is(next + 1, i, TimeWord.Kind.MONTH) || scene.isAny(next + 1, i, "of")) ? at(next) : null;
        if (date != null && date.day() != null) {
            return date.from(i);
        }
        return Hit.day(i, i + 1, Periods.weekday(weekday, scene.today, Tense.at(scene, i)));
    }

    private @Nullable Hit holiday(int i, String monthDay) {
        int month = Integer.parseInt(monthDay.substring(0, 2));
        int day = Integer.parseInt(monthDay.substring(3));
        int end = i + 1;
        if (scene.isAny(end, i, "eve")) {
            day--;
            end++;
        } else if (scene.isAny(end, i, "day")) {
            end++;
        }
        return Hit.day(i, end, Periods.monthDay(month, day, scene.today, Tense.at(scene, i)));
    }

    private @Nullable Hit number(int i) {
        String form = scene.lower(i, i);
        Hit iso = iso(i, form);
        if (iso != null) {
            return iso;
        }
        Hit decade = decade(i, form);
        if (decade != null) {
            return decade;
        }
        int day = dayNumber(i, i);
        if (day > 0) {
            int at = scene.isAny(i + 1, i, "of") ? i + 2 : i + 1;
            TimeWord month = scene.word(at, i);
            if (TimeWord.is(month, TimeWord.Kind.MONTH) && scene.tokens.word(at).startsUpper()) {
                int year = year(at + 1, i);
                return day(i, year > 0 ? yearEnd(at + 1, i) : at + 1, year, month.number(), day, i);
            }
        }
        Hit year = aloneYear(i, form);
        if (year != null) {
            return year;
        }
        int ordinal = scene.numbers.ordinal(form);
        return ordinal > 0 ? ordinal(i, ordinal) : null;
    }

    private @Nullable Hit iso(int i, String form) {
        if (form.length() != 10 || !(form.charAt(4) == '-' && form.charAt(7) == '-' || form.charAt(4) == '/' && form.charAt(7) == '/')) {
            return null;
        }
        try {
            return Hit.day(i, i + 1, LocalDate.parse(form.replace('/', '-')));
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    /** "1990s", "'90s", "90s". */
    private @Nullable Hit decade(int i, String form) {
        if (!form.endsWith("s") || form.length() < 3) {
            return null;
        }
        String digits = form.substring(form.charAt(0) == '\'' || form.charAt(0) == '’' ? 1 : 0, form.length() - 1);
        if (digits.endsWith("'")) {
            digits = digits.substring(0, digits.length() - 1);
        }
        if (digits.length() != 4 && digits.length() != 2 || !digits.chars().allMatch(c -> c >= '0' && c <= '9') || digits.charAt(digits.length() - 1) != '0') {
            return null;
        }
        if (digits.length() == 4) {
            return digits.charAt(0) == '1' || digits.charAt(0) == '2' ? Hit.date(i, i + 1, digits.substring(0, digits.charAt(2) == '0' && digits.charAt(3) == '0' && digits.charAt(0) == '1' ? 2 : 3)) : null;
        }
        boolean the = scene.isAny(i - 1, i, "the", "early", "late", "mid") || form.charAt(0) == '\'';
        return the && digits.charAt(0) >= '2' ? Hit.date(i, i + 1, "19" + digits.charAt(0)) : null;
    }

    private @Nullable Hit aloneYear(int i, String form) {
        int year = scene.digits(i, i);
        if (form.length() != 4 || year < 1000 || year > 2199) {
            return null;
        }
        Tag next = scene.together(i + 1, i) ? scene.tag(i + 1) : Tag.STOP;
        if (scene.together(i - 1, i) && (scene.tag(i - 1) == Tag.DOLLAR || scene.isAny(i - 1, i, "#", "no.", "number", "flight", "boeing", "than", "nearly", "about", "approximately", "least", "over", "some", "route", "page"))
                || scene.tag(i + 1 < scene.tokens.size() ? i + 1 : i) == Tag.CD && scene.numbers.scale(scene.lower(i + 1, i)) > 0) {
            return null;
        }
        boolean prepared = scene.isAny(i - 1, i, "in", "since", "by", "of", "until", "from", "before", "after", "during", "early", "late", "through", "to", "mid", "(", "and", "-", "–");
        boolean likely = year >= 1900 && year <= 2060;
        boolean unit = scene.isAny(i + 1, i, "people", "km", "miles", "metres", "meters", "feet", "tonnes", "tons", "dollars", "euros", "percent", "%", "hours", "rpm")
                || next == Tag.NNS && !scene.isAny(i + 1, i, "elections", "games", "olympics", "results", "figures");
        // "its 2018 sales", but "2000 sailors".
        boolean owned = likely && year % 100 != 0 && next == Tag.NNS && scene.together(i - 1, i)
                && (scene.tag(i - 1).kind() == Tag.Kind.NAME || scene.tag(i - 1) == Tag.POS || scene.tag(i - 1) == Tag.PRPS || scene.isAny(i - 1, i, "the", "full", "for"));
        if (unit && !owned && !(likely && scene.isAny(i - 1, i, "in", "since", "during"))) {
            return null;
        }
        if (!prepared && !likely) {
            return null;
        }
        return Hit.date(i, i + 1, Periods.year(year));
    }

    /** "20th century", "third quarter of 2012", "first half of the year"; "the 4th" alone is left. */
    private @Nullable Hit ordinal(int i, int ordinal) {
        int at = scene.hyphen(i + 1, i) ? i + 2 : i + 1;
        if (ordinal <= 31 && scene.isAny(at, i, "of") && scene.is(at + 1, i, TimeWord.Kind.MONTH) && scene.tokens.word(at + 1).startsUpper()) {
            int year = year(at + 2, i);
            return day(i, year > 0 ? yearEnd(at + 2, i) : at + 2, year, scene.word(at + 1, i).number(), ordinal, i);
        }
        if (ordinal <= 31 && scene.is(at, i, TimeWord.Kind.MONTH) && scene.tokens.word(at).startsUpper()) {
            int year = year(at + 1, i);
            return day(i, year > 0 ? yearEnd(at + 1, i) : at + 1, year, scene.word(at, i).number(), ordinal, i);
        }
        if (scene.isAny(at, i, "century", "centuries") && ordinal >= 2 && ordinal <= 25) {
            return Hit.date(i, at + 1, Integer.toString(ordinal - 1));
        }
        if (scene.isAny(at, i, "quarter") && ordinal <= 4 && !scene.isAny(at + 1, i, "-", "final", "finals")) {
            return part(i, at + 1, "-Q" + ordinal, ordinal * 3);
        }
        if (scene.isAny(at, i, "half") && ordinal <= 2 && (scene.isAny(at + 1, i, "of") && (year(at + 2, i) > 0 || scene.isAny(at + 3, i, "year")))) {
            return part(i, at + 1, "-H" + ordinal, ordinal * 6);
        }
        return null;
    }

    /** A part of a year: of the year named after it, else of this year, or last year's where it is not over yet. */
    private Hit part(int from, int end, String part, int lastMonth) {
        int year = year(end, from);
        if (year > 0) {
            return Hit.date(from, yearEnd(end, from), Periods.year(year) + part);
        }
        int stop = end;
        if (scene.isAny(end, from, "of") && scene.isAny(end + 1, from, "this", "the", "last", "next") && scene.isAny(end + 2, from, "year")) {
            int shift = scene.isAny(end + 1, from, "last") ? -1 : scene.isAny(end + 1, from, "next") ? 1 : 0;
            return Hit.date(from, end + 3, Periods.year(scene.today.getYear() + shift) + part);
        }
        boolean over = lastMonth < scene.today.getMonthValue() || Tense.at(scene, from) == Tense.AHEAD;
        return Hit.date(from, stop, Periods.year(scene.today.getYear() - (over ? 0 : 1)) + part);
    }
}

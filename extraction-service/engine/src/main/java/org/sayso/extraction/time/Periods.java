package org.sayso.extraction.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** TIMEX3 values of days, weeks, months and years. */
final class Periods {

    private Periods() {}

    static String week(LocalDate day) {
        return String.format(Locale.ROOT, "%d-W%02d", day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    static String month(LocalDate day) {
        return YearMonth.from(day).toString();
    }

    static String quarter(LocalDate day) {
        return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    }

    /** The period of a unit that lies {@code steps} units from a day's own, or null for units that are no periods. */
    static @Nullable String shifted(LocalDate day, String unit, int steps) {
        return switch (unit) {
            case "D" -> day.plusDays(steps).toString();
            case "W" -> week(day.plusWeeks(steps));
            case "F" -> week(day.plusWeeks(2L * steps));
            case "WE" -> week(day.plusWeeks(steps)) + "-WE";
            case "M" -> month(day.plusMonths(steps));
            case "Q" -> quarter(day.plusMonths(3L * steps));
            case "Y" -> year(day.getYear() + steps);
            case "DE" -> Integer.toString(Math.floorDiv(day.getYear(), 10) + steps);
            case "CE" -> Integer.toString(Math.floorDiv(day.getYear(), 100) + steps);
            default -> null;
        };
    }

    static String year(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }

    /** The month meant by its name alone. */
    static YearMonth month(int month, LocalDate today, Tense tense) {
        YearMonth here = YearMonth.from(today);
        YearMonth same = YearMonth.of(today.getYear(), month);
        return switch (tense) {
            case PAST -> same.isAfter(here) ? same.minusYears(1) : same;
            case AHEAD -> same.isBefore(here) ? same.plusYears(1) : same;
            case NONE -> nearest(same, here);
        };
    }

    private static YearMonth nearest(YearMonth same, YearMonth here) {
        long away = ChronoUnit.MONTHS.between(here, same);
        return away > 6 ? same.minusYears(1) : away < -6 ? same.plusYears(1) : same;
    }

    /** The day of a month meant without a year: the nearest, but that the past does not lie far ahead nor the future far behind. */
    static LocalDate monthDay(int month, int day, LocalDate today, Tense tense) {
        LocalDate best = at(today.getYear(), month, day);
        for (int year = today.getYear() - 1; year <= today.getYear() + 1; year++) {
            LocalDate each = at(year, month, day);
            if (cost(each, today, tense) < cost(best, today, tense)) {
                best = each;
            }
        }
        return best;
    }

    private static long cost(LocalDate day, LocalDate today, Tense tense) {
        long away = ChronoUnit.DAYS.between(today, day);
        boolean against = tense == Tense.PAST && away > 0 || tense == Tense.AHEAD && away < 0;
        return Math.abs(away) * (against ? 4 : 1);
    }

    private static LocalDate at(int year, int month, int day) {
        YearMonth in = YearMonth.of(year, month);
        return in.atDay(Math.min(day, in.lengthOfMonth()));
    }

    static LocalDate weekday(int weekday, LocalDate today, Tense tense) {
        var adjuster = tense == Tense.AHEAD ? TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday)) : TemporalAdjusters.previousOrSame(DayOfWeek.of(weekday));
        return today.with(adjuster);
    }

    /** A length of time. */
    static String length(double count, String unit) {
        return switch (unit) {
            case "S" -> "PT" + plain(count) + "S";
            case "MIN" -> "PT" + plain(count) + "M";
            case "H" -> count == 0.5 ? "PT30M" : "PT" + plain(count) + "H";
            case "DE" -> "P" + plain(count * 10) + "Y";
            case "CE" -> "P" + plain(count * 100) + "Y";
            case "F" -> "P" + plain(count * 2) + "W";
            case "Y" -> count == 0.5 ? "P6M" : "P" + plain(count) + "Y";
            default -> "P" + plain(count) + unit;
        };
    }

    /** A length of time of unsaid number. */
    static String vague(String unit) {
        return switch (unit) {
            case "S" -> "PTXS";
            case "MIN" -> "PTXM";
            case "H" -> "PTXH";
            case "F" -> "PXW";
            default -> "PX" + unit;
        };
    }

    private static String plain(double count) {
        return count == Math.rint(count) && Math.abs(count) < 1e12 ? Long.toString((long) count) : Double.toString(count);
    }
}

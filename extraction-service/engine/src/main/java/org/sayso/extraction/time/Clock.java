package org.sayso.extraction.time;

import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Hours of the day: "15:00 GMT", "8 p.m.", "6.30pm", "noon", "midnight". */
final class Clock {

    private final Scene scene;

    Clock(Scene scene) {
        this.scene = scene;
    }

    static String hourMinute(LocalDateTime moment) {
        return String.format(Locale.ROOT, "%sT%02d:%02d", moment.toLocalDate(), moment.getHour(), moment.getMinute());
    }

    /**
     * An hour read, without its day.
     *
     * @param time as TIMEX3 writes it, without the T
     * @param end token after the last, a zone included
     */
    record Hour(String time, int end) {}

    @Nullable Hour at(int i) {
        String form = scene.lower(i, i);
        if (form.equals("noon") || form.equals("midday")) {
            return new Hour("12:00", i + 1);
        }
        if (form.equals("midnight")) {
            return new Hour("24:00", i + 1);
        }
        if (form.length() == 4 && scene.is(i + 1, i, TimeWord.Kind.ZONE) && scene.digits(i, i) >= 0 && scene.digits(i, i) < 2400 && scene.digits(i, i) % 100 < 60) {
            return new Hour(form.substring(0, 2) + ":" + form.substring(2), i + 2);
        }
        if (form.isEmpty() || !Character.isDigit(form.charAt(0)) || form.length() > 8) {
            return null;
        }
        int mark = Math.max(form.indexOf(':'), form.indexOf('.'));
        int hour = number(form, 0, mark < 0 ? form.length() : mark);
        int minute = mark < 0 ? 0 : number(form, mark + 1, form.length());
        String half = half(i + 1, i);
        boolean colon = mark > 0 && form.charAt(mark) == ':' && form.length() - mark == 3;
        if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || half == null && !colon || mark > 0 && form.length() - mark != 3) {
            return null;
        }
        int end = i + 1;
        if (half != null) {
            if (hour > 12) {
                return null;
            }
            hour = half.startsWith("p") ? hour % 12 + 12 : hour % 12;
            end++;
        } else if (!colon || !plausible(i)) {
            return null;
        }
        String time = mark < 0 ? String.format(Locale.ROOT, "%02d:00", hour) : String.format(Locale.ROOT, "%02d:%02d", hour, minute);
        boolean bare = mark < 0 && half != null;
        if (scene.is(end, i, TimeWord.Kind.ZONE)) {
            end++;
        } else if (scene.isAny(end, i, "local") && scene.isAny(end + 1, i, "time")) {
            end += 2;
        }
        return new Hour(bare ? time.substring(0, 2) : time, end);
    }

    /** "won 3:00" is a score, "at 15:00", "15:00 GMT" and a line that is an hour are hours. */
    private boolean plausible(int i) {
        return scene.is(i + 1, i, TimeWord.Kind.ZONE) || scene.isAny(i + 1, i, "local") || !scene.together(i - 1, i)
                || scene.isAny(i - 1, i, "at", "by", "from", "until", "around", "about", "before", "after", "since", "to", "-", "–", "between", "and", "(", "on", ",", "of")
                || scene.is(i - 1, i, TimeWord.Kind.WEEKDAY);
    }

    private @Nullable String half(int at, int i) {
        return switch (scene.lower(at, i)) {
            case "am", "a.m.", "a.m" -> "a";
            case "pm", "p.m.", "p.m" -> "p";
            default -> null;
        };
    }

    private static int number(String form, int from, int to) {
        if (to <= from || to - from > 2) {
            return -1;
        }
        int value = 0;
        for (int k = from; k < to; k++) {
            char c = form.charAt(k);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }

    /** "3:07:35": a length of time, as races are told. */
    @Nullable Hit lap(int i) {
        String form = scene.lower(i, i);
        int first = form.indexOf(':');
        int second = first < 0 ? -1 : form.indexOf(':', first + 1);
        if (second < 0 || form.length() - second != 3 || second - first != 3) {
            return null;
        }
        int hours = number(form, 0, first);
        int minutes = number(form, first + 1, second);
        int seconds = number(form, second + 1, form.length());
        return hours < 0 || minutes < 0 || seconds < 0 ? null : Hit.duration(i, i + 1, "PT" + hours + "H" + minutes + "M" + seconds + "S");
    }
}

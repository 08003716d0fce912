package org.sayso.extraction.segment;

import java.util.Locale;

/** The words lines of dates are made of. */
final class DateWords {

    private DateWords() {}

    static boolean is(String text, int start, int end) {
        if (end - start > 12) {
            return false;
        }
        char first = text.charAt(start);
        if (Character.isDigit(first)) {
            return true;
        }
        return switch (text.substring(start, end).toLowerCase(Locale.ROOT)) {
            case "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec" -> true;
            case "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december" -> true;
            case "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun" -> true;
            case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" -> true;
            case "published", "updated", "posted", "modified", "date", "last", "first", "at", "on", "of", "am", "pm", "a", "p", "m" -> true;
            case "gmt", "utc", "bst", "cet", "cest", "est", "edt", "et", "pst", "pdt", "pt", "cst", "cdt", "ct", "ist", "jst", "eet", "msk", "wib", "aest", "hkt", "sgt" -> true;
            default -> false;
        };
    }
}

package org.sayso.extraction.attribution;

import org.jspecify.annotations.Nullable;
import org.sayso.extraction.time.Times;

/** When and where something was said, as far as the cue's sentence tells outside the statement itself. */
final class Circumstances {

    private final Speech speech;

    Circumstances(Speech speech) {
        this.speech = speech;
    }

    /** The moment nearest to the cue. */
    Times.@Nullable FoundTime saidAt(Reading r, Times times, Candidate candidate) {
        int s = r.sentence[candidate.anchor];
        int start = r.tokens.start(r.first(s));
        int end = r.tokens.end(r.end(s) - 1);
        Times.FoundTime best = null;
        int nearest = Integer.MAX_VALUE;
        for (int t = firstFrom(times, start); t < times.all().size() && times.all().get(t).span().start() < end; t++) {
            var time = times.all().get(t);
            int token = r.tokens.tokens().firstEndingAfter(time.span().start());
            boolean moment = (time.type().equals("DATE") || time.type().equals("TIME")) && precision(time.value()) != null;
            if (moment && token < r.size && !candidate.content.get(token) && !candidate.source.get(token)) {
                int distance = Math.abs(token - candidate.anchor);
                if (distance < nearest) {
                    nearest = distance;
                    best = time;
                }
            }
        }
        return nearest <= 12 ? best : null;
    }

    private static int firstFrom(Times times, int start) {
        int low = 0;
        int high = times.all().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times.all().get(middle).span().start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** day, night, week, month, year or time; null for what is no point in time. */
    static @Nullable String precision(String value) {
        if (value.length() < 4 || !Character.isDigit(value.charAt(0)) || !Character.isDigit(value.charAt(3))) {
            return null;
        }
        if (value.contains("W")) {
            return "week";
        }
        int t = value.indexOf('T');
        if (t >= 0) {
            return value.startsWith("TNI", t) ? "night" : t + 1 < value.length() && Character.isDigit(value.charAt(t + 1)) ? "time" : "day";
        }
        return switch (value.length()) {
            case 10 -> "day";
            case 7 -> "month";
            case 4 -> "year";
            default -> null;
        };
    }

    @Nullable String venue(Reading r, Candidate candidate) {
        int s = r.sentence[candidate.anchor];
        int from = Math.max(r.first(s), candidate.anchor - 12);
        int to = Math.min(r.end(s), candidate.anchor + 14);
        for (int i = candidate.anchor; i < to; i++) {
            var venue = venueAt(r, candidate, i, to);
            if (venue != null) {
                return venue;
            }
        }
        for (int i = candidate.anchor - 1; i >= from; i--) {
            var venue = venueAt(r, candidate, i, to);
            if (venue != null) {
                return venue;
            }
        }
        return null;
    }

    private @Nullable String venueAt(Reading r, Candidate candidate, int i, int to) {
        if (candidate.content.get(i) || candidate.source.get(i)) {
            return null;
        }
        if (i + 1 < to) {
            var two = speech.venue(r.tokens.lower(i) + " " + r.tokens.lower(i + 1));
            if (two != null) {
                return two;
            }
        }
        return speech.venue(r.tokens.lower(i));
    }
}

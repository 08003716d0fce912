package org.sayso.extraction.time;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.number.NumberReader;
import org.sayso.extraction.tag.Tag;

/** Lengths of time ("24 hours", "a decade", "several days", "for years") and times that come again ("every morning", "annually"). */
final class LengthReader {

    private final Scene scene;

    LengthReader(Scene scene) {
        this.scene = scene;
    }

    @Nullable Hit at(int i) {
        TimeWord word = scene.word(i, i);
        if (word != null) {
            return switch (word.kind()) {
                case SET -> scene.tag(i) == Tag.RB || !(scene.together(i + 1, i) && scene.tag(i + 1).isNoun()) ? Hit.set(i, i + 1, word.code()) : null;
                case WEEKDAYS -> Hit.set(i, i + 1, "XXXX-WXX-" + word.code());
                case UNITS -> bare(i, word.code());
                default -> null;
            };
        }
        return switch (scene.lower(i, i)) {
            case "a", "an" -> one(i);
            case "each", "every" -> every(i);
            case "several", "few", "many", "dozens", "some" -> some(i, i);
            case "half" -> half(i);
            default -> numbered(i);
        };
    }

    private @Nullable Hit numbered(int i) {
        NumberReader.Number number = scene.number(i, i);
        if (number == null) {
            return null;
        }
        int at = number.end();
        double count = number.value();
        if (scene.isAny(at, i, "and") && scene.isAny(at + 1, i, "a") && scene.isAny(at + 2, i, "half")) {
            count += 0.5;
            at += 3;
        } else if (scene.isAny(at, i, "to", "or", "and", "-", "–")) {
            Hit range = range(i, at, number);
            if (range != null) {
                return range;
            }
        }
        boolean joined = scene.hyphen(at, i);
        at = joined ? at + 1 : at;
        if (scene.isAny(at, i, "full", "more", "consecutive", "straight", "whole", "long", "additional", "business", "working")) {
            at++;
        }
        TimeWord unit = scene.word(at, i);
        if (!TimeWord.isUnit(unit) || unit.code().equals("Q")) {
            return null;
        }
        // "22-year-old" is an age.
        boolean age = scene.isAny(at + 1, i, "old") || scene.hyphen(at + 1, i) && scene.isAny(at + 2, i, "old", "olds") || scene.isAny(at + 1, i, "-") && scene.isAny(at + 2, i, "old", "olds");
        if (age && unit.code().equals("Y")) {
            return null;
        }
        if (!joined && unit.is(TimeWord.Kind.UNIT) && count != 1 || joined && unit.is(TimeWord.Kind.UNITS)) {
            return null;
        }
        int end = at + 1;
        if (age) {
            end = scene.isAny(at + 1, i, "old") ? at + 2 : at + 3;
        } else if (joined && scene.hyphen(end, i) && scene.isAny(end + 1, i, "long")) {
            end += 2;
        }
        if (!joined && scene.lower(end, i).equals("'")) {
            end++;
        }
        return Hit.duration(i, end, Periods.length(count, unit.code()));
    }

    /** "two to three weeks" is one length, "between 12 and 18 months" two. */
    private @Nullable Hit range(int i, int join, NumberReader.Number low) {
        NumberReader.Number high = scene.number(join + 1, i);
        if (high == null) {
            return null;
        }
        int at = scene.hyphen(high.end(), i) ? high.end() + 1 : high.end();
        TimeWord unit = scene.word(at, i);
        if (!TimeWord.isUnit(unit) || unit.code().equals("Q")) {
            return null;
        }
        boolean between = scene.isAny(i - 1, i, "between") || scene.isAny(join, i, "and");
        if (between && !scene.isAny(i - 1, i, "between")) {
            return null;
        }
        return between ? Hit.duration(i, low.end(), Periods.length(low.value(), unit.code())) : Hit.duration(i, at + 1, Periods.length(low.value(), unit.code()));
    }

    /** "a month", but neither "$250 a month" nor "twice a day". */
    private @Nullable Hit one(int i) {
        int at = i + 1;
        if (scene.isAny(at, i, "few", "couple")) {
            return some(i, at);
        }
        if (scene.isAny(at, i, "mere")) {
            Hit hit = numbered(at + 1);
            return hit == null ? null : hit.from(i);
        }
        if (scene.isAny(at, i, "half")) {
            return half(i);
        }
        boolean full = scene.isAny(at, i, "full", "whole", "further", "long");
        TimeWord unit = scene.word(full ? at + 1 : at, i);
        if (!TimeWord.is(unit, TimeWord.Kind.UNIT) || unit.code().equals("S") || unit.code().equals("Q") || unit.code().equals("WE") || rate(i)) {
            return null;
        }
        int end = (full ? at + 1 : at) + 1;
        if (scene.isAny(end, i, "and") && scene.isAny(end + 1, i, "a") && scene.isAny(end + 2, i, "half")) {
            return Hit.duration(i, end + 3, Periods.length(1.5, unit.code()));
        }
        if (scene.hyphen(end, i) && scene.isAny(end + 1, i, "long")) {
            end += 2;
        } else if (scene.hyphen(end, i) || scene.together(end, i) && unit.code().equals("D") && scene.tag(end).isNoun()) {
            return null;
        }
        return Hit.duration(i, end, Periods.length(1, unit.code()));
    }

    private boolean rate(int i) {
        return scene.together(i - 1, i) && (scene.tag(i - 1) == Tag.CD || scene.tag(i - 1) == Tag.NNS || scene.isAny(i - 1, i, "times", "once", "twice", "%", "percent", "$", "million", "billion", "cents", "day", "times"));
    }

    private @Nullable Hit half(int i) {
        int at = scene.isAny(i, i, "half") ? i + 1 : i + 2;
        if (scene.isAny(at, i, "a", "an", "-")) {
            at++;
        }
        TimeWord unit = scene.word(at, i);
        return TimeWord.is(unit, TimeWord.Kind.UNIT) && !unit.code().equals("D") && !unit.code().equals("S") && !unit.code().equals("Q") ? Hit.duration(i, at + 1, Periods.length(0.5, unit.code())) : null;
    }

    private @Nullable Hit some(int from, int at) {
        int unit = at + 1;
        if (scene.isAny(unit, from, "of", "more")) {
            unit++;
        }
        return scene.is(unit, from, TimeWord.Kind.UNITS) ? Hit.duration(from, unit + 1, Periods.vague(scene.word(unit, from).code())) : null;
    }

    /** "for years", "days before", "take weeks": a plural alone counts where a length is meant. */
    private @Nullable Hit bare(int i, String code) {
        boolean before = scene.isAny(i - 1, i, "for", "in", "after", "within", "over", "take", "takes", "took", "lasted", "last", "spent", "spend", "into", "of", "just", "only", "mere");
        boolean after = scene.isAny(i + 1, i, "before", "after", "later", "earlier", "of", "since", "away", "from");
        boolean hyphened = scene.hyphen(i + 1, i) && scene.isAny(i + 2, i, "long");
        if (hyphened) {
            return Hit.duration(i, i + 3, Periods.vague(code));
        }
        if (scene.isAny(i - 1, i, "of") && !scene.isAny(i - 2, i, "dozens", "hundreds", "couple", "number", "series", "period")) {
            before = false;
        }
        boolean first = !scene.together(i - 1, i) || scene.tag(i - 1).kind() == Tag.Kind.MARK;
        return before || after && (first || scene.tag(i - 1).isVerb() || scene.tag(i - 1).isNoun() || scene.tag(i - 1) == Tag.RB || scene.tag(i - 1) == Tag.CC || scene.tag(i - 1) == Tag.VBN)
                ? Hit.duration(i, i + 1, Periods.vague(code))
                : null;
    }

    private @Nullable Hit every(int i) {
        TimeWord word = scene.word(i + 1, i);
        if (word == null) {
            NumberReader.Number number = scene.number(i + 1, i);
            TimeWord unit = number == null ? null : scene.word(number.end(), i);
            return TimeWord.isUnit(unit) ? Hit.set(i, number.end() + 1, Periods.length(number.value(), unit.code())) : null;
        }
        return switch (word.kind()) {
            case WEEKDAY -> Hit.set(i, i + 2, "XXXX-WXX-" + word.code());
            case MONTH -> Hit.set(i, i + 2, String.format(Locale.ROOT, "XXXX-%02d", word.number()));
            case PART -> Hit.set(i, i + 2, "XXXX-XX-XXT" + word.code());
            case SEASON -> Hit.set(i, i + 2, "XXXX-" + word.code());
            case UNIT -> switch (word.code()) {
                case "D" -> Hit.set(i, i + 2, "XXXX-XX-XX");
                case "W" -> Hit.set(i, i + 2, "XXXX-WXX");
                case "M" -> Hit.set(i, i + 2, "XXXX-XX");
                case "Y" -> Hit.set(i, i + 2, "XXXX");
                default -> Hit.set(i, i + 2, Periods.length(1, word.code()));
            };
            case WEEKDAYS, UNITS, DAY, REF, SET, DECADE, ZONE, HOLIDAY, AHEAD -> null;
        };
    }
}

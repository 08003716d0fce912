package org.sayso.extraction.quantity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.number.NumberReader;
import org.sayso.extraction.tag.Tag;
import org.sayso.extraction.tag.TaggedTokens;
import org.sayso.extraction.text.Chars;

/** Reads numbers that measure or count; those that name ("Section 427", "Game 2", "No. 5") or tell a score are none. */
final class AmountReader {

    private final NumberReader numbers;
    private final PhraseTable units;
    private final PhraseTable currencies;

    AmountReader(NumberReader numbers, PhraseTable units, PhraseTable currencies) {
        this.numbers = numbers;
        this.units = units;
        this.currencies = currencies;
    }

    /** Whether an amount may begin at the token: most words of a text open none. */
    private boolean mayOpen(TaggedTokens tokens, int i) {
        String lower = tokens.lower(i);
        char c = lower.charAt(0);
        boolean letter = c >= 'a' && c <= 'z';
        return !letter && c != ',' && c != '.' && c != '-' || lower.length() <= 2 && letter || lower.length() > 1 && Chars.isDigit(lower.charAt(1)) || isCode(tokens, i) || numbers.word(lower) > 0 || lower.startsWith("ps") && lower.length() > 2 && Chars.isDigit(lower.charAt(2)) || lower.equals("half")
                || lower.equals("zero") || lower.endsWith("fold") || lower.endsWith("s") && PLURALS.contains(lower) || letter && lower.length() > 3 && Chars.isDigit(lower.charAt(3));
    }

    private static final Set<String> PLURALS = Set.of("dozens", "hundreds", "thousands", "millions", "billions");

    @Nullable Amount at(TaggedTokens tokens, int i) {
        if (!mayOpen(tokens, i)) {
            return null;
        }
        int sentence = tokens.sentence(i);
        var sign = sign(tokens, i, sentence);
        if (sign != null) {
            return money(tokens, i, sign, sentence);
        }
        var group = group(tokens, i, sentence);
        if (group != null) {
            return group;
        }
        var glued = glued(tokens, i, sentence);
        if (glued != null) {
            return glued;
        }
        var number = numbers.at(tokens, i);
        if (number == null) {
            return share(tokens, i, sentence);
        }
        if (tokens.lower(i).equals("one") && !countsOne(tokens, i, sentence)) {
            return null;
        }
        var fraction = fraction(tokens, i, number, sentence);
        if (fraction != null) {
            return fraction;
        }
        var power = Powers.at(tokens, number, sentence);
        number = power == null ? number : power;
        double value = number.value() * minus(tokens, i, number.end(), sentence);
        int end = number.end();
        if (pointBefore(tokens, i, sentence) && number.plain()) {
            // ".500" whose point stands alone.
            return measured(tokens, i, i, end, value / Math.pow(10, tokens.lower(i).length()), null, sentence);
        }
        if (number.plain() && tokens.word(Math.min(end, tokens.size() - 1)).form().equals("B") && tokens.sentence(Math.min(end, tokens.size() - 1)) == sentence
                && end + 1 < tokens.size() && tokens.tag(end + 1) == Tag.NNS) {
            value *= 1e9;
            end++;
        }
        if (is(tokens, end, sentence, "dozen") || is(tokens, end, sentence, "score")) {
            value *= numbers.group(tokens.lower(end));
            end++;
        } else if (is(tokens, end, sentence, "and") && is(tokens, end + 1, sentence, "a") && is(tokens, end + 2, sentence, "half")) {
            value += 0.5;
            end += 3;
        }
        var upper = number.plain() && hyphen(tokens, end, sentence) && end + 1 < tokens.size() && tokens.sentence(end + 1) == sentence ? gluedOne(tokens, end + 1, sentence) : null;
        if (upper != null && upper.unit() != null && upper.value() > value) {
            // "5-10kg".
            return new Amount(i, upper.end(), i, value, upper.value(), upper.unit(), false, null);
        }
        Double high = null;
        var range = range(tokens, i, end, sentence);
        if (range != null) {
            double scale = range.value() >= 1000 && value < 1000 && !numberScaled(tokens, i, end) ? lastScale(tokens, range.end()) : 1;
            value = value * scale < range.value() ? value * scale : value;
            high = range.value();
            end = range.end();
        }
        return measured(tokens, i, i, end, value, high, sentence);
    }

    private static boolean pointBefore(TaggedTokens tokens, int i, int sentence) {
        return i > 0 && tokens.lower(i - 1).equals(".") && !tokens.tokens().spaceBefore(i) && tokens.tokens().spaceBefore(i - 1);
    }

    /** "45g", "250ml", "37m-long", "5pc", "USD10m", "sixfold": a number and its unit in one token. */
    private @Nullable Amount glued(TaggedTokens tokens, int i, int sentence) {
        var pounds = pounds(tokens, i, sentence);
        if (pounds != null) {
            return pounds;
        }
        var low = gluedOne(tokens, i, sentence);
        boolean between = is(tokens, i - 1, sentence, "between") && is(tokens, i + 1, sentence, "and") || is(tokens, i + 1, sentence, "-") || is(tokens, i + 1, sentence, "–");
        if (low == null || !between || i + 2 >= tokens.size() || tokens.sentence(i + 2) != sentence) {
            return low;
        }
        var high = gluedOne(tokens, i + 2, sentence);
        boolean range = high != null && low.unit() != null && low.unit().equals(high.unit()) && high.value() > low.value();
        return range ? new Amount(i, high.end(), i, low.value(), high.value(), low.unit(), false, null) : low;
    }

    /** "PS6m", "PS8.1bn", "PS21,700": the sign of the pound, as wires write it that know no signs. */
    private @Nullable Amount pounds(TaggedTokens tokens, int i, int sentence) {
        String form = tokens.lower(i);
        if (form.length() < 3 || !form.startsWith("ps") || !Character.isDigit(form.charAt(2))) {
            return null;
        }
        String digits = form.substring(2);
        int end = i + 1;
        if (end + 1 < tokens.size() && (tokens.lower(end).equals(".") || tokens.lower(end).equals(",")) && !tokens.tokens().spaceBefore(end) && !tokens.tokens().spaceBefore(end + 1)
                && Character.isDigit(tokens.lower(end + 1).charAt(0))) {
            digits += tokens.lower(end) + tokens.lower(end + 1);
            end += 2;
        }
        double value = NumberReader.value(digits);
        double scale = end < tokens.size() && tokens.sentence(end) == tokens.sentence(end - 1) ? numbers.scale(tokens.lower(end)) : 0;
        return Double.isNaN(value) ? null : new Amount(i, scale > 0 ? end + 1 : end, i, scale > 0 ? value * scale : value, null, "GBP", false, null);
    }

    private @Nullable Amount gluedOne(TaggedTokens tokens, int i, int sentence) {
        String form = tokens.lower(i);
        if (form.length() < 2 || form.length() > 16) {
            return null;
        }
        char last = form.charAt(form.length() - 1);
        if (Character.isDigit(form.charAt(0)) && Character.isLetter(last)) {
            int letters = form.length();
            while (letters > 0 && Character.isLetter(form.charAt(letters - 1))) {
                letters--;
            }
            String unit = form.substring(letters);
            double value = NumberReader.value(form.substring(0, letters));
            boolean metres = unit.equals("m") && lengthBehind(tokens, i + 1, sentence);
            boolean scale = (unit.equals("m") || unit.equals("b") || unit.equals("k") || unit.equals("bn") || unit.equals("mn") || unit.equals("tn")) && !metres;
            if (unit.equals("deg") && i + 1 < tokens.size() && tokens.sentence(i + 1) == sentence) {
                var behind = units.startingAt(tokens, i + 1, sentence);
                boolean degrees = behind != null && (behind.code().equals("celsius") || behind.code().equals("fahrenheit"));
                return degrees && !Double.isNaN(value) ? new Amount(i, behind.end(), i, value, null, behind.code(), false, null) : null;
            }
            String code = scale || Double.isNaN(value) ? null : metres ? "m" : unit.equals("pc") ? "percent" : unit.equals("g") ? "gram" : unit.equals("l") ? "litre" : units.code(unit);
            return code == null ? null : new Amount(i, i + 1, i, value, null, code, false, null);
        }
        if (Character.isDigit(form.charAt(form.length() - 1)) || last == 'm' || last == 'n') {
            String code = form.length() > 3 && Character.isDigit(form.charAt(3)) ? currencies.code(form.substring(0, 3)) : null;
            double value = code == null ? Double.NaN : NumberReader.value(form.substring(3));
            if (!Double.isNaN(value)) {
                return new Amount(i, i + 1, i, value, null, code, false, null);
            }
        }
        if (form.endsWith("fold")) {
            double value = numbers.word(form.substring(0, form.length() - 4));
            if (value > 1) {
                return new Amount(i, i + 1, i, value, null, "time", false, null);
            }
        }
        return null;
    }

    private static boolean lengthBehind(TaggedTokens tokens, int at, int sentence) {
        int next = hyphen(tokens, at, sentence) ? at + 1 : at;
        if (next >= tokens.size() || tokens.sentence(next) != sentence) {
            return false;
        }
        return switch (tokens.lower(next)) {
            case "long", "high", "tall", "wide", "deep", "above", "below", "away", "(", "from", "east", "west", "north", "south", "off", "radius", "race", "final", "freestyle" -> true;
            default -> false;
        };
    }

    private @Nullable Amount measured(TaggedTokens tokens, int from, int numberAt, int end, double value, @Nullable Double high, int sentence) {
        int at = hyphen(tokens, end, sentence) ? end + 1 : end;
        boolean joined = at > end;
        var currency = currencies.startingAt(tokens, at, sentence);
        var unit = units.startingAt(tokens, at, sentence);
        if (currency != null && (unit == null || currency.end() >= unit.end()) && !weight(tokens, currency, sentence)) {
            return new Amount(from, currency.end(), numberAt, value, high, currency.code(), false, null);
        }
        if (currency != null && unit == null) {
            return new Amount(from, currency.end(), numberAt, value, high, "lb", false, null);
        }
        if (unit != null && high == null && !joined) {
            var again = sameUnitAgain(tokens, from, value, unit, sentence);
            if (again != null) {
                return new Amount(from, again.end(), numberAt, value, again.value(), unit.code(), false, null);
            }
        }
        if (unit != null && !(unit.code().equals("second") && tokens.tag(at) == Tag.JJ) && isUnitHere(tokens, unit, at, value, sentence)) {
            int stop = unit.end();
            // "22-year-old", "58-hour curfew", "35 years old".
            if (hyphen(tokens, stop, sentence) && is(tokens, stop + 1, sentence, "old") || is(tokens, stop, sentence, "old")) {
                return new Amount(from, is(tokens, stop, sentence, "old") ? stop + 1 : stop + 2, numberAt, value, high, unit.code() + "-of-age", false, null);
            }
            return new Amount(from, stop, numberAt, value, high, unit.code(), false, null);
        }
        if (joined && at < tokens.size() && numbers.ordinal(tokens.lower(at)) > 0) {
            return null;
        }
        if (age(tokens, numberAt, end, value, sentence)) {
            return new Amount(from, end, numberAt, value, high, "year-of-age", false, null);
        }
        if (names(tokens, numberAt, end, sentence, joined)) {
            return null;
        }
        return new Amount(from, end, numberAt, value, high, null, true, null);
    }

    /** "5% to 10%", "between 4% and 5%": one range; "rose from 5% to 10%" tells two values. */
    private NumberReader.@Nullable Number sameUnitAgain(TaggedTokens tokens, int from, double value, PhraseTable.Match unit, int sentence) {
        int join = unit.end();
        boolean between = is(tokens, from - 1, sentence, "between") && is(tokens, join, sentence, "and");
        boolean changed = is(tokens, from - 1, sentence, "from") && changes(tokens, from - 2, sentence);
        if (!between && (!is(tokens, join, sentence, "to") && !hyphen(tokens, join, sentence) && !is(tokens, join, sentence, "–") || changed) || join + 1 >= tokens.size()
                || tokens.sentence(join + 1) != sentence || precedesChange(tokens, from - 1, sentence)) {
            return null;
        }
        var high = numbers.at(tokens, join + 1);
        var second = high == null ? null : units.startingAt(tokens, high.end(), sentence);
        return second != null && second.code().equals(unit.code()) && high.value() > value ? new NumberReader.Number(high.value(), second.end(), high.spelled(), high.plain()) : null;
    }

    private static boolean changes(TaggedTokens tokens, int at, int sentence) {
        for (int k = at; k >= 0 && k > at - 5 && tokens.sentence(k) == sentence; k--) {
            if (tokens.tag(k).isVerb() || tokens.tag(k).kind() == Tag.Kind.NOUN) {
                if (precedesChange(tokens, k, sentence)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean precedesChange(TaggedTokens tokens, int at, int sentence) {
        if (at < 0 || tokens.sentence(at) != sentence) {
            return false;
        }
        return switch (tokens.lemma(at)) {
            case "rise", "fall", "increase", "decrease", "grow", "drop", "climb", "decline", "jump", "slip", "slide", "slow", "cut", "raise", "lower", "reduce", "shrink", "soar", "plummet", "go", "up", "down", "by", "gain", "lose" -> true;
            default -> false;
        };
    }

    private static boolean isUnitHere(TaggedTokens tokens, PhraseTable.Match unit, int at, double value, int sentence) {
        String form = tokens.lower(at);
        return form.length() > 1 || form.equals("%") || !Character.isLetter(form.charAt(0)) || tokens.word(at).form().equals("C") || tokens.word(at).form().equals("F") || form.equals("m");
    }

    /** "pounds of flour" weigh. */
    private boolean weight(TaggedTokens tokens, PhraseTable.Match currency, int sentence) {
        return currency.code().equals("GBP") && currency.end() - currency.from() == 1 && is(tokens, currency.end(), sentence, "of");
    }

    /** A currency's sign at the token: "$", "US$", "US $", "€", "Rs". */
    private PhraseTable.@Nullable Match sign(TaggedTokens tokens, int i, int sentence) {
        if (i >= tokens.size() || tokens.sentence(i) != sentence) {
            return null;
        }
        if (is(tokens, i, sentence, "$") && i + 1 < tokens.size() && numberAt(tokens, i + 2, sentence)) {
            // "$US55", "$A82".
            String behind = code(tokens.lower(i + 1) + "$", null);
            if (behind != null || is(tokens, i + 1, sentence, "us")) {
                return new PhraseTable.Match(behind == null ? "USD" : behind, i, i + 2);
            }
        }
        String form = tokens.lower(i);
        int at = i;
        String joined = form;
        if ((form.equals("us") || form.equals("a") || form.equals("c") || form.equals("hk") || form.equals("nz") || form.equals("s") || form.equals("au") || form.equals("ca") || form.equals("nt") || form.equals("r"))
                && is(tokens, i + 1, sentence, "$")) {
            at = i + 1;
            joined = form + "$";
        }
        boolean sign = form.length() <= 3 && !form.isEmpty() && (!Character.isLetterOrDigit(form.charAt(form.length() - 1)) || form.equals("rs") || at > i || isCode(tokens, i));
        if (!sign || !numberAt(tokens, at + 1, sentence)) {
            return null;
        }
        var plain = currencies.startingAt(tokens, at, sentence);
        String code = code(joined, plain);
        return code == null ? null : new PhraseTable.Match(code, i, at + 1);
    }

    private static @Nullable String code(String sign, PhraseTable.@Nullable Match plain) {
        return switch (sign) {
            case "a$", "au$" -> "AUD";
            case "c$", "ca$" -> "CAD";
            case "hk$" -> "HKD";
            case "nz$" -> "NZD";
            case "s$" -> "SGD";
            case "nt$" -> "TWD";
            case "r$" -> "BRL";
            default -> plain == null ? null : plain.code();
        };
    }

    /** An ISO code before its number: "EUR 5 million". */
    private static boolean isCode(TaggedTokens tokens, int i) {
        String form = tokens.word(i).form();
        return form.length() == 3 && Character.isUpperCase(form.charAt(0)) && Character.isUpperCase(form.charAt(2));
    }

    private boolean numberAt(TaggedTokens tokens, int at, int sentence) {
        return at < tokens.size() && tokens.sentence(at) == sentence && Character.isDigit(tokens.lower(at).charAt(0)) && numbers.at(tokens, at) != null
                || at < tokens.size() && tokens.sentence(at) == sentence && tokens.lower(at).startsWith(".") && numbers.at(tokens, at) != null;
    }

    private @Nullable Amount money(TaggedTokens tokens, int i, PhraseTable.Match sign, int sentence) {
        var number = numbers.at(tokens, sign.end());
        if (number == null) {
            return null;
        }
        double value = number.value();
        int end = number.end();
        Double high = null;
        boolean dash = end < tokens.size() && (is(tokens, end, sentence, "-") || is(tokens, end, sentence, "–") || is(tokens, end, sentence, "to"));
        if (dash) {
            var second = sign(tokens, end + 1, sentence);
            int at = second == null ? end + 1 : second.end();
            var upper = at < tokens.size() && tokens.sentence(at) == sentence && Character.isDigit(tokens.lower(at).charAt(0)) ? numbers.at(tokens, at) : null;
            boolean by = is(tokens, i - 1, sentence, "by") || is(tokens, i - 1, sentence, "from") && changes(tokens, i - 2, sentence);
            boolean fits = upper != null && upper.value() > value && (second != null || !is(tokens, end, sentence, "to")) && !by;
            if (fits && (second == null || upper.value() >= value)) {
                double scale = upper.value() >= 1e5 && value < 1000 ? lastScale(tokens, upper.end()) : 1;
                value = value * scale < upper.value() ? value * scale : value;
                high = upper.value();
                end = upper.end();
            }
        }
        var named = currencies.startingAt(tokens, end, sentence);
        if (named != null && !weight(tokens, named, sentence) && named.code().endsWith("D")) {
            return new Amount(i, named.end(), sign.end(), value, high, named.code(), false, null);
        }
        return new Amount(i, end, sign.end(), value, high, sign.code(), false, null);
    }

    /** "a dozen", "dozens of people", "hundreds". */
    private @Nullable Amount group(TaggedTokens tokens, int i, int sentence) {
        String form = tokens.lower(i);
        if (form.equals("a") || form.equals("an") || form.equals("half")) {
            int at = form.equals("half") && is(tokens, i + 1, sentence, "a") ? i + 2 : i + 1;
            if (at >= tokens.size() || tokens.sentence(at) != sentence) {
                return null;
            }
            double half = form.equals("half") ? 0.5 : 1;
            if (tokens.lower(at).equals("half") && !form.equals("half") && is(tokens, at + 1, sentence, "dozen")) {
                return new Amount(i, at + 2, i, 6, null, null, true, null);
            }
            if (tokens.lower(at).equals("dozen")) {
                return new Amount(i, at + 1, i, 12 * half, null, null, true, null);
            }
            double scale = numbers.scale(tokens.lower(at));
            if (scale > 0 && !form.equals("half")) {
                var more = numbers.at(tokens, at + 1 < tokens.size() && tokens.sentence(at + 1) == sentence ? at + 1 : at);
                double all = scale;
                int end = at + 1;
                double second = at + 1 < tokens.size() && tokens.sentence(at + 1) == sentence ? numbers.scale(tokens.lower(at + 1)) : 0;
                if (second > scale) {
                    all *= second;
                    end++;
                }
                return more == null || end > at + 1 ? measured(tokens, i, i, end, all, null, sentence) : null;
            }
            if (scale > 0) {
                return measured(tokens, i, i, at + 1, half * scale, null, sentence);
            }
            return null;
        }
        double vague = switch (form) {
            case "dozens" -> 12;
            case "hundreds" -> 100;
            case "thousands" -> 1_000;
            case "millions" -> 1_000_000;
            case "billions" -> 1_000_000_000;
            default -> 0;
        };
        if (vague == 0) {
            return null;
        }
        int end = i + 1;
        if (is(tokens, end, sentence, "of") && end + 1 < tokens.size() && tokens.sentence(end + 1) == sentence && tokens.lower(end + 1).equals("thousands")) {
            vague *= 1000;
            end += 2;
        }
        int of = is(tokens, end, sentence, "of") ? end + 1 : end;
        var currency = currencies.startingAt(tokens, of, sentence);
        if (currency != null && !weight(tokens, currency, sentence)) {
            return new Amount(i, currency.end(), i, vague, null, currency.code(), false, "vague");
        }
        return new Amount(i, end, i, vague, null, null, true, "vague");
    }

    /** "two thirds", "three-quarters". */
    private @Nullable Amount fraction(TaggedTokens tokens, int i, NumberReader.Number number, int sentence) {
        if (!number.spelled() || number.value() > 20 || number.value() < 1) {
            return null;
        }
        int at = hyphen(tokens, number.end(), sentence) ? number.end() + 1 : number.end();
        if (at >= tokens.size() || tokens.sentence(at) != sentence) {
            return null;
        }
        double part = numbers.fraction(tokens.lower(at));
        boolean plural = number.value() > 1;
        if (part == 0 || plural != tokens.lower(at).endsWith("s") || tokens.lower(at).equals("quarter") && !is(tokens, at + 1, sentence, "of")) {
            return null;
        }
        if (plural && (tokens.lower(at).equals("quarters") || tokens.lower(at).equals("halves")) && !is(tokens, at + 1, sentence, "of") && number.value() != 3) {
            return null;
        }
        return new Amount(i, at + 1, i, number.value() * part, null, "share", true, null);
    }

    /** "a third of those", "half of them". */
    private @Nullable Amount share(TaggedTokens tokens, int i, int sentence) {
        boolean article = is(tokens, i, sentence, "a");
        int at = article ? i + 1 : i;
        if (!article && is(tokens, i, sentence, "half") && (is(tokens, i + 1, sentence, "the") || is(tokens, i + 1, sentence, "its") || is(tokens, i + 1, sentence, "their"))) {
            return i + 2 < tokens.size() && tokens.tag(i + 2) == Tag.NNS ? new Amount(i, i + 1, i, 0.5, null, "share", true, null) : null;
        }
        if (at >= tokens.size() || tokens.sentence(at) != sentence || !is(tokens, at + 1, sentence, "of")) {
            return null;
        }
        double part = numbers.fraction(tokens.lower(at));
        if (part == 0 || !article && !tokens.lower(at).equals("half")) {
            return null;
        }
        boolean period = is(tokens, at + 2, sentence, "the") && at + 3 < tokens.size() && tokens.lower(at + 3).equals("year") || part == 0.25 && !article;
        return period ? null : new Amount(i, at + 1, i, part, null, "share", true, null);
    }

    /** The high end of "12-15", "12 to 15", "between 12 and 15". */
    private NumberReader.@Nullable Number range(TaggedTokens tokens, int i, int end, int sentence) {
        boolean between = i > 0 && tokens.sentence(i - 1) == sentence && tokens.lower(i - 1).equals("between");
        boolean joined = is(tokens, end, sentence, "-") || is(tokens, end, sentence, "–");
        boolean to = is(tokens, end, sentence, "to") && !(i > 0 && tokens.sentence(i - 1) == sentence && tokens.lower(i - 1).equals("from"));
        if (!(between && is(tokens, end, sentence, "and")) && !joined && !to || end + 1 >= tokens.size() || tokens.sentence(end + 1) != sentence) {
            return null;
        }
        if (numbers.ordinal(tokens.lower(end + 1)) > 0) {
            return null;
        }
        var high = numbers.at(tokens, end + 1);
        if (high == null || NumberReader.value(tokens.lower(i)) >= high.value() || joined && high.value() > 0 && scoreLike(tokens, high.end(), sentence)) {
            return null;
        }
        return high;
    }

    /** "2-3 down", "1-2 win": nothing is counted behind. */
    private boolean scoreLike(TaggedTokens tokens, int end, int sentence) {
        if (end >= tokens.size() || tokens.sentence(end) != sentence) {
            return true;
        }
        return !tokens.tag(end).isNoun() && tokens.tag(end).kind() != Tag.Kind.ADJECTIVE && units.startingAt(tokens, end, sentence) == null && currencies.startingAt(tokens, end, sentence) == null
                && !hyphen(tokens, end, sentence);
    }

    /** -1 where a sign of minus stands before a rate or a temperature. */
    private int minus(TaggedTokens tokens, int i, int end, int sentence) {
        boolean word = is(tokens, i - 1, sentence, "minus") || is(tokens, i - 1, sentence, "-") && is(tokens, i - 2, sentence, "minus");
        boolean sign = (is(tokens, i - 1, sentence, "-") || is(tokens, i - 1, sentence, "−")) && !tokens.tokens().spaceBefore(i) && tokens.tokens().spaceBefore(i - 1);
        var unit = units.startingAt(tokens, end, sentence);
        boolean signed = unit != null && (unit.code().equals("percent") || unit.code().equals("degree") || unit.code().equals("celsius") || unit.code().equals("fahrenheit"));
        return word || sign && signed ? -1 : 1;
    }

    private static boolean numberScaled(TaggedTokens tokens, int i, int end) {
        return end - i > 1 || Character.isDigit(tokens.lower(i).charAt(0)) && Character.isLetter(tokens.lower(i).charAt(tokens.lower(i).length() - 1));
    }

    private double lastScale(TaggedTokens tokens, int end) {
        double scale = numbers.scale(tokens.lower(end - 1));
        if (scale > 0) {
            return scale;
        }
        String form = tokens.lower(end - 1);
        return form.endsWith("bn") ? 1e9 : form.endsWith("m") || form.endsWith("mn") ? 1e6 : 1;
    }

    /** "one drone" and "one of the drones" count, "no one", "one another" and "this one" do not. */
    private static boolean countsOne(TaggedTokens tokens, int i, int sentence) {
        int next = i + 1;
        if (next >= tokens.size() || tokens.sentence(next) != sentence) {
            return false;
        }
        if (i > 0 && tokens.sentence(i - 1) == sentence) {
            switch (tokens.lower(i - 1)) {
                case "no", "each", "any", "every", "this", "that", "another", "the", "which", "some", "a", "new", "last", "first", "next", "good", "big", "other" -> {
                    if (!tokens.lower(next).equals("of") || tokens.lower(i - 1).equals("no")) {
                        return false;
                    }
                }
                default -> {}
            }
        }
        String word = tokens.lower(next);
        if (word.equals("another") || word.equals("day") || word.equals("thing") || word.equals("way")) {
            return false;
        }
        var tag = tokens.tag(next);
        return tag == Tag.NN || word.equals("of") || tag == Tag.JJ || tag == Tag.JJS || tag == Tag.NNP || tag == Tag.VBN || tag == Tag.HYPH;
    }

    /** "Oda Brandt, 58, said": a number between commas behind a name. */
    private static boolean age(TaggedTokens tokens, int i, int end, double value, int sentence) {
        if (is(tokens, i - 1, sentence, "aged") || is(tokens, i - 1, sentence, "and") && is(tokens, i - 3, sentence, "aged")) {
            return true;
        }
        if (end == i + 1 && value >= 1 && value <= 115 && ageVerb(tokens, i, end, sentence)) {
            return true;
        }
        boolean two = tokens.lower(i).length() == 2 && Character.isDigit(tokens.lower(i).charAt(0)) && Character.isDigit(tokens.lower(i).charAt(1));
        if (two && end == i + 1 && i > 1 && tokens.tag(i - 1) == Tag.NNP && tokens.tag(i - 2) == Tag.NNP && end < tokens.size() && tokens.sentence(end) == sentence) {
            // "Nora Lindqvist 44 has": the commas were lost.
            var tag = tokens.tag(end);
            return tag == Tag.VBD || tag == Tag.VBZ;
        }
        return end == i + 1 && value >= 1 && value <= 115 && (is(tokens, i - 1, sentence, ",") || is(tokens, i - 1, sentence, "(")) && i > 1 && tokens.tag(i - 2).kind() == Tag.Kind.NAME
                && (is(tokens, end, sentence, ",") || is(tokens, end, sentence, ".") || is(tokens, end, sentence, ";") || is(tokens, end, sentence, ")"));
    }

    /** "at the age of 19", "she is 61 and", "turned 40 on Sunday". */
    private static boolean ageVerb(TaggedTokens tokens, int i, int end, int sentence) {
        if (is(tokens, i - 1, sentence, "of") && (is(tokens, i - 2, sentence, "age") || is(tokens, i - 2, sentence, "ages")) || is(tokens, i - 1, sentence, "age")) {
            return true;
        }
        boolean counts = end < tokens.size() && tokens.sentence(end) == sentence && (tokens.tag(end).isNoun() || tokens.tag(end).kind() == Tag.Kind.ADJECTIVE || tokens.lower(end).equals("of"));
        if (counts) {
            return false;
        }
        if (is(tokens, i - 1, sentence, "turned") || is(tokens, i - 1, sentence, "turning")) {
            return true;
        }
        boolean be = is(tokens, i - 1, sentence, "is") || is(tokens, i - 1, sentence, "was");
        return be && (is(tokens, i - 2, sentence, "he") || is(tokens, i - 2, sentence, "she") || is(tokens, i - 2, sentence, "who"));
    }

    /** Numbers that only name: "Section 427", "Boeing 787", "No. 5", "page 3", "2.0". */
    private static boolean names(TaggedTokens tokens, int i, int end, int sentence, boolean joined) {
        String before = i > 0 && tokens.sentence(i - 1) == sentence ? tokens.lower(i - 1) : "";
        switch (before) {
            case "no.", "no", "number", "nos.", "#", "section", "chapter", "article", "page", "part", "row", "room", "route", "flight", "level", "type", "phase", "channel", "grade", "gate", "platform", "episode", "season",
                "volume", "version", "game", "group", "week", "day", "stage", "round", "formula", "figure", "table", "step", "tier", "rule", "line", "item", "point", "question", "building", "warehouse", "unit", "block",
                "highway", "interstate", "title", "class", "category", "tower", "pier", "track", "lot", "bus", "apartment", "suite", "issue", "edition", "generation", "mark", "model" -> {
                return true;
            }
            case "-" -> {
                // "Covid-19", "G-7": a name's number. "-5 degrees" has a space before the mark.
                boolean word = i > 1 && tokens.word(i - 2).isWord() && !tokens.tokens().spaceBefore(i - 1) && !tokens.tokens().spaceBefore(i) && tokens.tag(i - 2) != Tag.CD;
                if (word) {
                    return true;
                }
            }
            default -> {}
        }
        if (isIndex(before) && tokens.lower(i).length() <= 4 || isStreet(tokens, end, sentence)) {
            return true;
        }
        if (end == i + 1 && modelOrAddress(tokens, i, end, sentence)) {
            return true;
        }
        boolean scored = joined && end + 1 < tokens.size() && !tokens.tokens().spaceBefore(end + 1) && Character.isDigit(tokens.lower(end + 1).charAt(0));
        if (is(tokens, end, sentence, "p.m.") || is(tokens, end, sentence, "a.m.") || is(tokens, end, sentence, "pm") || is(tokens, end, sentence, "am") || is(tokens, end, sentence, "o'clock")) {
            return true;
        }
        boolean nounNext = end < tokens.size() && tokens.sentence(end) == sentence
                && (tokens.tag(end) == Tag.NNS || tokens.tag(end) == Tag.NN || tokens.tag(end) == Tag.JJ || tokens.tag(end) == Tag.NNPS || tokens.tag(end) == Tag.VBN || tokens.tag(end) == Tag.JJR) || joined && !scored;
        boolean nameBefore = i > 0 && tokens.sentence(i - 1) == sentence && tokens.tag(i - 1).kind() == Tag.Kind.NAME;
        boolean digits = Character.isDigit(tokens.lower(i).charAt(0));
        if (nameBefore && digits && !nounNext && tokens.lower(i).length() <= 4 && tokens.lower(i).indexOf(',') < 0) {
            return true;
        }
        if (nameBefore && digits && nounNext && !joined && end == i + 1 && tokens.lower(i).length() <= 3 && tokens.tag(end) == Tag.NN) {
            return true;
        }
        // "2-0", "16/9", "5.2.1": scores, ratios, versions.
        boolean score = (end + 1 < tokens.size() && is(tokens, end, sentence, "-") && (tokens.tag(end + 1) == Tag.CD || !tokens.tokens().spaceBefore(end + 1) && Character.isDigit(tokens.lower(end + 1).charAt(0))) || before.equals("-") && i > 1 && tokens.tag(i - 2) == Tag.CD) && !nounNext;
        return score || tokens.lower(i).indexOf(':') >= 0;
    }

    /** "the 787 Skyliner", "9 E 71st St": plain digits before a name that no plural noun follows number nothing. */
    private static boolean modelOrAddress(TaggedTokens tokens, int i, int end, int sentence) {
        if (!Character.isDigit(tokens.lower(i).charAt(0)) || tokens.lower(i).length() > 4 || tokens.lower(i).indexOf(',') >= 0 || tokens.lower(i).indexOf('.') >= 0
                || end >= tokens.size() || tokens.tag(end) != Tag.NNP) {
            return false;
        }
        int k = end;
        while (k < tokens.size() && k < end + 6 && tokens.sentence(k) == sentence && tokens.tag(k) == Tag.NNP) {
            k++;
        }
        boolean counted = k < tokens.size() && tokens.sentence(k) == sentence && (tokens.tag(k).isNoun() || tokens.tag(k).kind() == Tag.Kind.ADJECTIVE || tokens.tag(k).kind() == Tag.Kind.NUMBER && !Character.isLetter(tokens.lower(k).charAt(tokens.lower(k).length() - 1))
                || tokens.tag(k) == Tag.HYPH || tokens.tag(k) == Tag.CC || tokens.tag(k) == Tag.VBN || tokens.tag(k) == Tag.POS);
        return !counted && !tokens.lower(k - 1).endsWith("s");
    }

    /** Stock indices carry their size in their name. */
    private static boolean isIndex(String word) {
        return switch (word) {
            case "s&p", "p", "sp", "dow", "nasdaq", "stoxx", "ftse", "asx", "nikkei", "fortune", "russell", "csi", "topix", "kospi", "cac", "dax", "s&p/asx", "sensex", "nifty" -> true;
            default -> false;
        };
    }

    /** "49 Quay Road". */
    private static boolean isStreet(TaggedTokens tokens, int end, int sentence) {
        for (int k = end; k < tokens.size() && k < end + 5 && tokens.sentence(k) == sentence && tokens.tag(k).kind() == Tag.Kind.NAME; k++) {
            if (k > end) {
                switch (tokens.lower(k)) {
                    case "road", "street", "avenue", "ave", "ave.", "st", "st.", "lane", "drive", "way", "boulevard", "square", "court", "rd", "rd." -> {
                        return true;
                    }
                    default -> {}
                }
            }
        }
        return false;
    }

    private static boolean hyphen(TaggedTokens tokens, int at, int sentence) {
        return is(tokens, at, sentence, "-") && !tokens.tokens().spaceBefore(at);
    }

    static boolean is(TaggedTokens tokens, int at, int sentence, String form) {
        return at >= 0 && at < tokens.size() && tokens.sentence(at) == sentence && tokens.lower(at).equals(form);
    }
}

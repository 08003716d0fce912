package org.sayso.extraction.quantity;

import org.jspecify.annotations.Nullable;
import org.sayso.extraction.number.NumberReader;
import org.sayso.extraction.tag.TaggedTokens;

/** Reads numbers written in one token with their unit or currency: "45g", "5-10kg", "PS6m", "USD10m", "sixfold". */
final class Glued {

    private final NumberReader numbers;
    private final PhraseTable units;
    private final PhraseTable currencies;

    Glued(NumberReader numbers, PhraseTable units, PhraseTable currencies) {
        this.numbers = numbers;
        this.units = units;
        this.currencies = currencies;
    }

    /** "45g", "250ml", "37m-long", "5pc", "USD10m", "sixfold": a number and its unit in one token. */
    @Nullable Amount glued(TaggedTokens tokens, int i, int sentence) {
        var pounds = pounds(tokens, i, sentence);
        if (pounds != null) {
            return pounds;
        }
        var low = gluedOne(tokens, i, sentence);
        boolean between = Neighbours.is(tokens, i - 1, sentence, "between") && Neighbours.is(tokens, i + 1, sentence, "and") || Neighbours.is(tokens, i + 1, sentence, "-") || Neighbours.is(tokens, i + 1, sentence, "–");
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

    @Nullable Amount gluedOne(TaggedTokens tokens, int i, int sentence) {
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
        int next = Neighbours.hyphen(tokens, at, sentence) ? at + 1 : at;
        if (next >= tokens.size() || tokens.sentence(next) != sentence) {
            return false;
        }
        return switch (tokens.lower(next)) {
            case "long", "high", "tall", "wide", "deep", "above", "below", "away", "(", "from", "east", "west", "north", "south", "off", "radius", "race", "final", "freestyle" -> true;
            default -> false;
        };
    }
}

package org.sayso.extraction.quantity;

import org.jspecify.annotations.Nullable;
import org.sayso.extraction.number.NumberReader;
import org.sayso.extraction.tag.Tag;
import org.sayso.extraction.tag.TaggedTokens;

/** Gives a number its unit or currency, or none where things are counted; numbers that name are no amounts. */
final class Measured {

    private final NumberReader numbers;
    private final PhraseTable units;
    private final PhraseTable currencies;
    private final Ranges ranges;

    Measured(NumberReader numbers, PhraseTable units, PhraseTable currencies, Ranges ranges) {
        this.numbers = numbers;
        this.units = units;
        this.currencies = currencies;
        this.ranges = ranges;
    }

    @Nullable Amount measured(TaggedTokens tokens, int from, int numberAt, int end, double value, @Nullable Double high, int sentence) {
        int at = Neighbours.hyphen(tokens, end, sentence) ? end + 1 : end;
        boolean joined = at > end;
        var currency = currencies.startingAt(tokens, at, sentence);
        var unit = units.startingAt(tokens, at, sentence);
        if (currency != null && (unit == null || currency.end() >= unit.end()) && !Money.weight(tokens, currency, sentence)) {
            return new Amount(from, currency.end(), numberAt, value, high, currency.code(), false, null);
        }
        if (currency != null && unit == null) {
            return new Amount(from, currency.end(), numberAt, value, high, "lb", false, null);
        }
        if (unit != null && high == null && !joined) {
            var again = ranges.sameUnitAgain(tokens, from, value, unit, sentence);
            if (again != null) {
                return new Amount(from, again.end(), numberAt, value, again.value(), unit.code(), false, null);
            }
        }
        if (unit != null && !(unit.code().equals("second") && tokens.tag(at) == Tag.JJ) && isUnitHere(tokens, unit, at, value, sentence)) {
            int stop = unit.end();
            // "22-year-old", "58-hour curfew", "35 years old".
            if (Neighbours.hyphen(tokens, stop, sentence) && Neighbours.is(tokens, stop + 1, sentence, "old") || Neighbours.is(tokens, stop, sentence, "old")) {
                return new Amount(from, Neighbours.is(tokens, stop, sentence, "old") ? stop + 1 : stop + 2, numberAt, value, high, unit.code() + "-of-age", false, null);
            }
            return new Amount(from, stop, numberAt, value, high, unit.code(), false, null);
        }
        if (joined && at < tokens.size() && numbers.ordinal(tokens.lower(at)) > 0) {
            return null;
        }
        if (Ages.age(tokens, numberAt, end, value, sentence)) {
            return new Amount(from, end, numberAt, value, high, "year-of-age", false, null);
        }
        if (Naming.names(tokens, numberAt, end, sentence, joined)) {
            return null;
        }
        return new Amount(from, end, numberAt, value, high, null, true, null);
    }

    private static boolean isUnitHere(TaggedTokens tokens, PhraseTable.Match unit, int at, double value, int sentence) {
        String form = tokens.lower(at);
        return form.length() > 1 || form.equals("%") || !Character.isLetter(form.charAt(0)) || tokens.word(at).form().equals("C") || tokens.word(at).form().equals("F") || form.equals("m");
    }
}

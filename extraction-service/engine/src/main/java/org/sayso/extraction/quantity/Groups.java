package org.sayso.extraction.quantity;

import org.jspecify.annotations.Nullable;
import org.sayso.extraction.number.NumberReader;
import org.sayso.extraction.tag.TaggedTokens;

/** Reads numbers told by a group word: "a dozen", "half a million", "hundreds of people". */
final class Groups {

    private final NumberReader numbers;
    private final PhraseTable currencies;
    private final Measured measures;

    Groups(NumberReader numbers, PhraseTable currencies, Measured measures) {
        this.numbers = numbers;
        this.currencies = currencies;
        this.measures = measures;
    }

    /** "a dozen", "dozens of people", "hundreds". */
    @Nullable Amount group(TaggedTokens tokens, int i, int sentence) {
        String form = tokens.lower(i);
        if (form.equals("a") || form.equals("an") || form.equals("half")) {
            int at = form.equals("half") && Neighbours.is(tokens, i + 1, sentence, "a") ? i + 2 : i + 1;
            if (at >= tokens.size() || tokens.sentence(at) != sentence) {
                return null;
            }
            double half = form.equals("half") ? 0.5 : 1;
            if (tokens.lower(at).equals("half") && !form.equals("half") && Neighbours.is(tokens, at + 1, sentence, "dozen")) {
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
                return more == null || end > at + 1 ? measures.measured(tokens, i, i, end, all, null, sentence) : null;
            }
            if (scale > 0) {
                return measures.measured(tokens, i, i, at + 1, half * scale, null, sentence);
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
        if (Neighbours.is(tokens, end, sentence, "of") && end + 1 < tokens.size() && tokens.sentence(end + 1) == sentence && tokens.lower(end + 1).equals("thousands")) {
            vague *= 1000;
            end += 2;
        }
        int of = Neighbours.is(tokens, end, sentence, "of") ? end + 1 : end;
        var currency = currencies.startingAt(tokens, of, sentence);
        if (currency != null && !Money.weight(tokens, currency, sentence)) {
            return new Amount(i, currency.end(), i, vague, null, currency.code(), false, "vague");
        }
        return new Amount(i, end, i, vague, null, null, true, "vague");
    }
}

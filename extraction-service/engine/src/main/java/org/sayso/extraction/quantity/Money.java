package org.sayso.extraction.quantity;

import org.jspecify.annotations.Nullable;
import org.sayso.extraction.number.NumberReader;
import org.sayso.extraction.tag.TaggedTokens;

/** Reads amounts of money whose sign or code stands before them: "$5.3m", "US $40", "EUR 5 million", "$3-5bn". */
final class Money {

    private final NumberReader numbers;
    private final PhraseTable currencies;
    private final Ranges ranges;

    Money(NumberReader numbers, PhraseTable currencies, Ranges ranges) {
        this.numbers = numbers;
        this.currencies = currencies;
        this.ranges = ranges;
    }

    /** A currency's sign at the token: "$", "US$", "US $", "€", "Rs". */
    PhraseTable.@Nullable Match sign(TaggedTokens tokens, int i, int sentence) {
        if (i >= tokens.size() || tokens.sentence(i) != sentence) {
            return null;
        }
        if (Neighbours.is(tokens, i, sentence, "$") && i + 1 < tokens.size() && numberAt(tokens, i + 2, sentence)) {
            // "$US55", "$A82".
            String behind = currencies.code(tokens.lower(i + 1) + "$");
            if (behind != null || Neighbours.is(tokens, i + 1, sentence, "us")) {
                return new PhraseTable.Match(behind == null ? "USD" : behind, i, i + 2);
            }
        }
        String form = tokens.lower(i);
        int at = i;
        String joined = form;
        if (Neighbours.is(tokens, i + 1, sentence, "$") && currencies.code(form + "$") != null) {
            at = i + 1;
            joined = form + "$";
        }
        boolean sign = form.length() <= 3 && !form.isEmpty() && (!Character.isLetterOrDigit(form.charAt(form.length() - 1)) || form.equals("rs") || at > i || isCode(tokens, i));
        if (!sign || !numberAt(tokens, at + 1, sentence)) {
            return null;
        }
        var plain = currencies.startingAt(tokens, at, sentence);
        String code = at > i ? currencies.code(joined) : plain == null ? null : plain.code();
        return code == null ? null : new PhraseTable.Match(code, i, at + 1);
    }

    @Nullable Amount money(TaggedTokens tokens, int i, PhraseTable.Match sign, int sentence) {
        var number = numbers.at(tokens, sign.end());
        if (number == null) {
            return null;
        }
        double value = number.value();
        int end = number.end();
        Double high = null;
        boolean dash = end < tokens.size() && (Neighbours.is(tokens, end, sentence, "-") || Neighbours.is(tokens, end, sentence, "–") || Neighbours.is(tokens, end, sentence, "to"));
        if (dash) {
            var second = sign(tokens, end + 1, sentence);
            int at = second == null ? end + 1 : second.end();
            var upper = at < tokens.size() && tokens.sentence(at) == sentence && Character.isDigit(tokens.lower(at).charAt(0)) ? numbers.at(tokens, at) : null;
            boolean by = Neighbours.is(tokens, i - 1, sentence, "by") || Neighbours.is(tokens, i - 1, sentence, "from") && Ranges.changes(tokens, i - 2, sentence);
            boolean fits = upper != null && upper.value() > value && (second != null || !Neighbours.is(tokens, end, sentence, "to")) && !by;
            if (fits && (second == null || upper.value() >= value)) {
                double scale = upper.value() >= 1e5 && value < 1000 ? ranges.lastScale(tokens, upper.end()) : 1;
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

    private boolean numberAt(TaggedTokens tokens, int at, int sentence) {
        return at < tokens.size() && tokens.sentence(at) == sentence && Character.isDigit(tokens.lower(at).charAt(0)) && numbers.at(tokens, at) != null
                || at < tokens.size() && tokens.sentence(at) == sentence && tokens.lower(at).startsWith(".") && numbers.at(tokens, at) != null;
    }

    /** An ISO code before its number: "EUR 5 million". */
    static boolean isCode(TaggedTokens tokens, int i) {
        String form = tokens.word(i).form();
        return form.length() == 3 && Character.isUpperCase(form.charAt(0)) && Character.isUpperCase(form.charAt(2));
    }

    /** "pounds of flour" weigh. */
    static boolean weight(TaggedTokens tokens, PhraseTable.Match currency, int sentence) {
        return currency.code().equals("GBP") && currency.end() - currency.from() == 1 && Neighbours.is(tokens, currency.end(), sentence, "of");
    }
}

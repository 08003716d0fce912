package org.sayso.extraction.quantity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.number.NumberReader;
import org.sayso.extraction.tag.Tag;
import org.sayso.extraction.tag.TaggedTokens;
import org.sayso.extraction.text.Chars;

/** Reads numbers that measure or count; those that name ("Section 427", "Game 2", "No. 5") or tell a score are none. Each kind of amount has a reader of its own. */
final class AmountReader {

    private static final Set<String> PLURALS = Set.of("dozens", "hundreds", "thousands", "millions", "billions");

    private final NumberReader numbers;
    private final PhraseTable units;
    private final Ranges ranges;
    private final Money money;
    private final Measured measures;
    private final Groups groups;
    private final Glued glue;
    private final Shares shares;

    AmountReader(NumberReader numbers, PhraseTable units, PhraseTable currencies) {
        this.numbers = numbers;
        this.units = units;
        this.ranges = new Ranges(numbers, units, currencies);
        this.money = new Money(numbers, currencies, ranges);
        this.measures = new Measured(numbers, units, currencies, ranges);
        this.groups = new Groups(numbers, currencies, measures);
        this.glue = new Glued(numbers, units, currencies);
        this.shares = new Shares(numbers);
    }

    /** Whether an amount may begin at the token: most words of a text open none. */
    private boolean mayOpen(TaggedTokens tokens, int i) {
        String lower = tokens.lower(i);
        char c = lower.charAt(0);
        boolean letter = c >= 'a' && c <= 'z';
        return !letter && c != ',' && c != '.' && c != '-' || lower.length() <= 2 && letter || lower.length() > 1 && Chars.isDigit(lower.charAt(1)) || Money.isCode(tokens, i) || numbers.word(lower) > 0 || lower.startsWith("ps") && lower.length() > 2 && Chars.isDigit(lower.charAt(2)) || lower.equals("half")
                || lower.equals("zero") || lower.endsWith("fold") || lower.endsWith("s") && PLURALS.contains(lower) || letter && lower.length() > 3 && Chars.isDigit(lower.charAt(3));
    }

    @Nullable Amount at(TaggedTokens tokens, int i) {
        if (!mayOpen(tokens, i)) {
            return null;
        }
        int sentence = tokens.sentence(i);
        var sign = money.sign(tokens, i, sentence);
        if (sign != null) {
            return money.money(tokens, i, sign, sentence);
        }
        var group = groups.group(tokens, i, sentence);
        if (group != null) {
            return group;
        }
        var glued = glue.glued(tokens, i, sentence);
        if (glued != null) {
            return glued;
        }
        var number = numbers.at(tokens, i);
        if (number == null) {
            return shares.share(tokens, i, sentence);
        }
        if (tokens.lower(i).equals("one") && !countsOne(tokens, i, sentence)) {
            return null;
        }
        var fraction = shares.fraction(tokens, i, number, sentence);
        if (fraction != null) {
            return fraction;
        }
        var power = Powers.at(tokens, number, sentence);
        number = power == null ? number : power;
        double value = number.value() * minus(tokens, i, number.end(), sentence);
        int end = number.end();
        if (pointBefore(tokens, i, sentence) && number.plain()) {
            // ".500" whose point stands alone.
            return measures.measured(tokens, i, i, end, value / Math.pow(10, tokens.lower(i).length()), null, sentence);
        }
        if (number.plain() && tokens.word(Math.min(end, tokens.size() - 1)).form().equals("B") && tokens.sentence(Math.min(end, tokens.size() - 1)) == sentence
                && end + 1 < tokens.size() && tokens.tag(end + 1) == Tag.NNS) {
            value *= 1e9;
            end++;
        }
        if (Neighbours.is(tokens, end, sentence, "dozen") || Neighbours.is(tokens, end, sentence, "score")) {
            value *= numbers.group(tokens.lower(end));
            end++;
        } else if (Neighbours.is(tokens, end, sentence, "and") && Neighbours.is(tokens, end + 1, sentence, "a") && Neighbours.is(tokens, end + 2, sentence, "half")) {
            value += 0.5;
            end += 3;
        }
        var upper = number.plain() && Neighbours.hyphen(tokens, end, sentence) && end + 1 < tokens.size() && tokens.sentence(end + 1) == sentence ? glue.gluedOne(tokens, end + 1, sentence) : null;
        if (upper != null && upper.unit() != null && upper.value() > value) {
            // "5-10kg".
            return new Amount(i, upper.end(), i, value, upper.value(), upper.unit(), false, null);
        }
        Double high = null;
        var range = ranges.range(tokens, i, end, sentence);
        if (range != null) {
            double scale = range.value() >= 1000 && value < 1000 && !Ranges.numberScaled(tokens, i, end) ? ranges.lastScale(tokens, range.end()) : 1;
            value = value * scale < range.value() ? value * scale : value;
            high = range.value();
            end = range.end();
        }
        return measures.measured(tokens, i, i, end, value, high, sentence);
    }

    private static boolean pointBefore(TaggedTokens tokens, int i, int sentence) {
        return i > 0 && tokens.lower(i - 1).equals(".") && !tokens.tokens().spaceBefore(i) && tokens.tokens().spaceBefore(i - 1);
    }

    /** -1 where a sign of minus stands before a rate or a temperature. */
    private int minus(TaggedTokens tokens, int i, int end, int sentence) {
        boolean word = Neighbours.is(tokens, i - 1, sentence, "minus") || Neighbours.is(tokens, i - 1, sentence, "-") && Neighbours.is(tokens, i - 2, sentence, "minus");
        boolean sign = (Neighbours.is(tokens, i - 1, sentence, "-") || Neighbours.is(tokens, i - 1, sentence, "−")) && !tokens.tokens().spaceBefore(i) && tokens.tokens().spaceBefore(i - 1);
        var unit = units.startingAt(tokens, end, sentence);
        boolean signed = unit != null && (unit.code().equals("percent") || unit.code().equals("degree") || unit.code().equals("celsius") || unit.code().equals("fahrenheit"));
        return word || sign && signed ? -1 : 1;
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
}

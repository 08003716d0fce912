package org.sayso.extraction.quantity;

import org.jspecify.annotations.Nullable;
import org.sayso.extraction.number.NumberReader;
import org.sayso.extraction.tag.Tag;
import org.sayso.extraction.tag.TaggedTokens;

/** Reads the high end of a range, and tells ranges from changes and scores: "12 to 15", "between 4% and 5%"; "rose from 5% to 10%" gives two values. */
final class Ranges {

    private final NumberReader numbers;
    private final PhraseTable units;
    private final PhraseTable currencies;

    Ranges(NumberReader numbers, PhraseTable units, PhraseTable currencies) {
        this.numbers = numbers;
        this.units = units;
        this.currencies = currencies;
    }

    /** The high end of "12-15", "12 to 15", "between 12 and 15". */
    NumberReader.@Nullable Number range(TaggedTokens tokens, int i, int end, int sentence) {
        boolean between = i > 0 && tokens.sentence(i - 1) == sentence && tokens.lower(i - 1).equals("between");
        boolean joined = Neighbours.is(tokens, end, sentence, "-") || Neighbours.is(tokens, end, sentence, "–");
        boolean to = Neighbours.is(tokens, end, sentence, "to") && !(i > 0 && tokens.sentence(i - 1) == sentence && tokens.lower(i - 1).equals("from"));
        if (!(between && Neighbours.is(tokens, end, sentence, "and")) && !joined && !to || end + 1 >= tokens.size() || tokens.sentence(end + 1) != sentence) {
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
                && !Neighbours.hyphen(tokens, end, sentence);
    }

    /** "5% to 10%", "between 4% and 5%": one range; "rose from 5% to 10%" tells two values. */
    NumberReader.@Nullable Number sameUnitAgain(TaggedTokens tokens, int from, double value, PhraseTable.Match unit, int sentence) {
        int join = unit.end();
        boolean between = Neighbours.is(tokens, from - 1, sentence, "between") && Neighbours.is(tokens, join, sentence, "and");
        boolean changed = Neighbours.is(tokens, from - 1, sentence, "from") && changes(tokens, from - 2, sentence);
        if (!between && (!Neighbours.is(tokens, join, sentence, "to") && !Neighbours.hyphen(tokens, join, sentence) && !Neighbours.is(tokens, join, sentence, "–") || changed) || join + 1 >= tokens.size()
                || tokens.sentence(join + 1) != sentence || precedesChange(tokens, from - 1, sentence)) {
            return null;
        }
        var high = numbers.at(tokens, join + 1);
        var second = high == null ? null : units.startingAt(tokens, high.end(), sentence);
        return second != null && second.code().equals(unit.code()) && high.value() > value ? new NumberReader.Number(high.value(), second.end(), high.spelled(), high.plain()) : null;
    }

    static boolean changes(TaggedTokens tokens, int at, int sentence) {
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

    static boolean numberScaled(TaggedTokens tokens, int i, int end) {
        return end - i > 1 || Character.isDigit(tokens.lower(i).charAt(0)) && Character.isLetter(tokens.lower(i).charAt(tokens.lower(i).length() - 1));
    }

    double lastScale(TaggedTokens tokens, int end) {
        double scale = numbers.scale(tokens.lower(end - 1));
        if (scale > 0) {
            return scale;
        }
        String form = tokens.lower(end - 1);
        return form.endsWith("bn") ? 1e9 : form.endsWith("m") || form.endsWith("mn") ? 1e6 : 1;
    }
}

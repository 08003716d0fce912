package org.sayso.extraction.quantity;

import org.jspecify.annotations.Nullable;
import org.sayso.extraction.number.NumberReader;
import org.sayso.extraction.tag.TaggedTokens;

/** Numbers written as fractions with their own slash ("1⁄32") or as powers of ten ("3.1×10−8", "6 x 10^9"). */
final class Powers {

    private static final int LARGEST = 300;

    private Powers() {}

    /** The whole number that begins with the one read, or null where it stands for itself. */
    static NumberReader.@Nullable Number at(TaggedTokens tokens, NumberReader.Number number, int sentence) {
        int end = number.end();
        if (Neighbours.is(tokens, end, sentence, "⁄")) {
            double below = digits(tokens, end + 1, sentence);
            return below > number.value() ? new NumberReader.Number(number.value() / below, end + 2, false, false) : null;
        }
        boolean times = Neighbours.is(tokens, end, sentence, "×") || Neighbours.is(tokens, end, sentence, "x");
        if (!times || !Neighbours.is(tokens, end + 1, sentence, "10")) {
            return null;
        }
        int at = Neighbours.is(tokens, end + 2, sentence, "^") ? end + 3 : end + 2;
        boolean minus = Neighbours.is(tokens, at, sentence, "−") || Neighbours.is(tokens, at, sentence, "-");
        double power = digits(tokens, minus ? at + 1 : at, sentence);
        if (!minus && at == end + 2 || !(power <= LARGEST)) {
            return null;
        }
        return new NumberReader.Number(Double.parseDouble(number.value() + "E" + (minus ? "-" : "") + (int) power), minus ? at + 2 : at + 1, false, false);
    }

    private static double digits(TaggedTokens tokens, int i, int sentence) {
        return i < tokens.size() && tokens.sentence(i) == sentence ? NumberReader.value(tokens.lower(i)) : Double.NaN;
    }
}

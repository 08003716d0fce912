package org.sayso.extraction.quantity;

import org.jspecify.annotations.Nullable;
import org.sayso.extraction.number.NumberReader;
import org.sayso.extraction.tag.Tag;
import org.sayso.extraction.tag.TaggedTokens;

/** Reads fractions and shares: "two thirds", "a third of those", "half of them". */
final class Shares {

    private final NumberReader numbers;

    Shares(NumberReader numbers) {
        this.numbers = numbers;
    }

    /** "two thirds", "three-quarters". */
    @Nullable Amount fraction(TaggedTokens tokens, int i, NumberReader.Number number, int sentence) {
        if (!number.spelled() || number.value() > 20 || number.value() < 1) {
            return null;
        }
        int at = Neighbours.hyphen(tokens, number.end(), sentence) ? number.end() + 1 : number.end();
        if (at >= tokens.size() || tokens.sentence(at) != sentence) {
            return null;
        }
        double part = numbers.fraction(tokens.lower(at));
        boolean plural = number.value() > 1;
        if (part == 0 || plural != tokens.lower(at).endsWith("s") || tokens.lower(at).equals("quarter") && !Neighbours.is(tokens, at + 1, sentence, "of")) {
            return null;
        }
        if (plural && (tokens.lower(at).equals("quarters") || tokens.lower(at).equals("halves")) && !Neighbours.is(tokens, at + 1, sentence, "of") && number.value() != 3) {
            return null;
        }
        return new Amount(i, at + 1, i, number.value() * part, null, "share", true, null);
    }

    /** "a third of those", "half of them". */
    @Nullable Amount share(TaggedTokens tokens, int i, int sentence) {
        boolean article = Neighbours.is(tokens, i, sentence, "a");
        int at = article ? i + 1 : i;
        if (!article && Neighbours.is(tokens, i, sentence, "half") && (Neighbours.is(tokens, i + 1, sentence, "the") || Neighbours.is(tokens, i + 1, sentence, "its") || Neighbours.is(tokens, i + 1, sentence, "their"))) {
            return i + 2 < tokens.size() && tokens.tag(i + 2) == Tag.NNS ? new Amount(i, i + 1, i, 0.5, null, "share", true, null) : null;
        }
        if (at >= tokens.size() || tokens.sentence(at) != sentence || !Neighbours.is(tokens, at + 1, sentence, "of")) {
            return null;
        }
        double part = numbers.fraction(tokens.lower(at));
        if (part == 0 || !article && !tokens.lower(at).equals("half")) {
            return null;
        }
        boolean period = Neighbours.is(tokens, at + 2, sentence, "the") && at + 3 < tokens.size() && tokens.lower(at + 3).equals("year") || part == 0.25 && !article;
        return period ? null : new Amount(i, at + 1, i, part, null, "share", true, null);
    }
}

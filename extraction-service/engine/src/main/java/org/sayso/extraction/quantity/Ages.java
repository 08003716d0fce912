package org.sayso.extraction.quantity;

import org.sayso.extraction.tag.Tag;
import org.sayso.extraction.tag.TaggedTokens;

/** Tells ages from counts: "Oda Brandt, 58, said", "she is 61", "aged 19". */
final class Ages {

    private Ages() {}

    /** "Oda Brandt, 58, said": a number between commas behind a name. */
    static boolean age(TaggedTokens tokens, int i, int end, double value, int sentence) {
        if (Neighbours.is(tokens, i - 1, sentence, "aged") || Neighbours.is(tokens, i - 1, sentence, "and") && Neighbours.is(tokens, i - 3, sentence, "aged")) {
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
        return end == i + 1 && value >= 1 && value <= 115 && (Neighbours.is(tokens, i - 1, sentence, ",") || Neighbours.is(tokens, i - 1, sentence, "(")) && i > 1 && tokens.tag(i - 2).kind() == Tag.Kind.NAME
                && (Neighbours.is(tokens, end, sentence, ",") || Neighbours.is(tokens, end, sentence, ".") || Neighbours.is(tokens, end, sentence, ";") || Neighbours.is(tokens, end, sentence, ")"));
    }

    /** "at the age of 19", "she is 61 and", "turned 40 on Sunday". */
    private static boolean ageVerb(TaggedTokens tokens, int i, int end, int sentence) {
        if (Neighbours.is(tokens, i - 1, sentence, "of") && (Neighbours.is(tokens, i - 2, sentence, "age") || Neighbours.is(tokens, i - 2, sentence, "ages")) || Neighbours.is(tokens, i - 1, sentence, "age")) {
            return true;
        }
        boolean counts = end < tokens.size() && tokens.sentence(end) == sentence && (tokens.tag(end).isNoun() || tokens.tag(end).kind() == Tag.Kind.ADJECTIVE || tokens.lower(end).equals("of"));
        if (counts) {
            return false;
        }
        if (Neighbours.is(tokens, i - 1, sentence, "turned") || Neighbours.is(tokens, i - 1, sentence, "turning")) {
            return true;
        }
        boolean be = Neighbours.is(tokens, i - 1, sentence, "is") || Neighbours.is(tokens, i - 1, sentence, "was");
        return be && (Neighbours.is(tokens, i - 2, sentence, "he") || Neighbours.is(tokens, i - 2, sentence, "she") || Neighbours.is(tokens, i - 2, sentence, "who"));
    }
}

package org.sayso.extraction.quantity;

import org.jspecify.annotations.Nullable;
import org.sayso.extraction.tag.Tag;
import org.sayso.extraction.tag.TaggedTokens;

/** Counts of none, where harm or a lack is told of: "nobody was killed", "none of the guests is missing", "no bolt was missing", "none was lacking". */
final class Nones {

    private Nones() {}

    /**
     * The count that begins at the token, null for none.
     *
     * @param before what was counted just before, which a bare "none" is of
     */
    static Quantities.@Nullable FoundQuantity at(TaggedTokens tokens, int i, boolean[] dated, @Nullable String before) {
        return switch (tokens.lower(i)) {
            case "nobody" -> none(tokens, i, i + 1, i + 1, "people", dated);
            case "none" -> ofNone(tokens, i, dated, before);
            case "no" -> Neighbours.is(tokens, i + 1, tokens.sentence(i), "one") ? none(tokens, i, i + 2, i + 2, "people", dated) : noThing(tokens, i, i + 1, dated);
            case "not" -> Neighbours.is(tokens, i + 1, tokens.sentence(i), "one") ? noThing(tokens, i, i + 2, dated) : null;
            default -> null;
        };
    }

    /** "None was lacking", "none of the guests is missing". */
    private static Quantities.@Nullable FoundQuantity ofNone(TaggedTokens tokens, int i, boolean[] dated, @Nullable String before) {
        var words = new Phrases(tokens, tokens.sentence(i), dated);
        if (!words.word(i + 1).equals("of")) {
            return none(tokens, i, i + 1, i + 1, before == null ? "people" : before, dated);
        }
        int start = words.afterArticle(i + 2);
        int end = words.nounPhraseEnd(start);
        return end == start ? none(tokens, i, i + 1, i + 3, before == null ? "people" : before, dated) : none(tokens, i, end, end, words.text(start, end), dated);
    }

    /** "No bolt was missing". */
    private static Quantities.@Nullable FoundQuantity noThing(TaggedTokens tokens, int i, int start, boolean[] dated) {
        var words = new Phrases(tokens, tokens.sentence(i), dated);
        int end = words.nounPhraseEnd(start);
        boolean noun = end > start && tokens.tag(end - 1).kind() == Tag.Kind.NOUN;
        return noun ? none(tokens, i, end, end, words.text(start, end), dated) : null;
    }

    private static Quantities.@Nullable FoundQuantity none(TaggedTokens tokens, int i, int end, int verb, String of, boolean[] dated) {
        String predicate = new Predicates(new Phrases(tokens, tokens.sentence(i), dated)).predicate(i, verb);
        boolean behind = "people".equals(of) || verb < tokens.size() && tokens.sentence(verb) == tokens.sentence(i) && (tokens.tag(verb).isVerb() || tokens.tag(verb) == Tag.MD);
        return behind && (isHarm(predicate) || "lack".equals(predicate) || "miss".equals(predicate)) ? new Quantities.FoundQuantity(tokens.span(i, end), 0.0, null, "exact", "item", of, predicate, null) : null;
    }

    static boolean isHarm(@Nullable String predicate) {
        if (predicate == null) {
            return false;
        }
        return switch (predicate) {
            case "kill", "die", "injure", "wound", "hurt", "dead", "missing", "injured", "wounded", "evacuate", "rescue", "arrest", "detain", "alive", "displace", "hospitalize", "hospitalise", "drown", "homeless" -> true;
            default -> false;
        };
    }

}

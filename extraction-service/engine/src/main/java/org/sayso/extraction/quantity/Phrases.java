package org.sayso.extraction.quantity;

import org.sayso.extraction.tag.Tag;
import org.sayso.extraction.tag.TaggedTokens;

/**
 * The words of one sentence as the parts of phrases: noun phrases, articles, auxiliaries, states.
 *
 * @param sentence which of the document's
 * @param dated tokens within dates, which belong to no phrase
 */
record Phrases(TaggedTokens tokens, int sentence, boolean[] dated) {

    static final int LONGEST = 8;

    /** End of the adjectives and nouns that begin at the token and end in a noun; the token itself where there are none. */
    int nounPhraseEnd(int start) {
        int noun = start;
        int at = start;
        while (at < tokens.size() && tokens.sentence(at) == sentence && at - start < LONGEST && !dated[at]) {
            var tag = at == start && countedVerb(at) ? Tag.NNS : tokens.tag(at);
            boolean adjective = tag.kind() == Tag.Kind.ADJECTIVE || tag == Tag.VBN || tag == Tag.VBG && at == start || tag == Tag.HYPH || tag == Tag.POS || tag == Tag.CD && at > start;
            if (tag.isNoun()) {
                if (at > start && tag.kind() == Tag.Kind.NAME && noun == at && tokens.tag(at - 1) == Tag.NNS) {
                    break;
                }
                noun = at + 1;
            } else if (!adjective || noun > start && tag == Tag.VBN || noun > start && (tokens.tag(noun - 1) == Tag.NNS || tokens.tag(noun - 1) == Tag.NNPS) && tag != Tag.HYPH) {
                break;
            }
            at++;
        }
        return noun;
    }

    /** "Eleven bolts were missing": what stands between a number and an auxiliary is no verb, whatever the tagger took it for. */
    boolean countedVerb(int at) {
        return tokens.tag(at) == Tag.VBZ && switch (word(at + 1)) {
            case "were", "are", "had", "have", "was" -> true;
            default -> false;
        };
    }

    int afterArticle(int at) {
        return word(at).equals("the") || word(at).equals("its") || word(at).equals("their") || word(at).equals("his") || word(at).equals("her") || word(at).equals("all") || word(at).equals("our") ? at + 1 : at;
    }

    boolean auxiliary(int at) {
        return switch (word(at)) {
            case "was", "were", "is", "are", "be", "been", "being", "has", "have", "had", "will", "would", "could", "may", "might", "still", "also", "already", "now", "since", "remain", "remained", "'s", "'ve", "reportedly",
                "then", "later" -> true;
            default -> false;
        };
    }

    static boolean isState(String word) {
        return switch (word) {
            case "dead", "missing", "alive", "hurt", "homeless", "wounded", "injured", "unaccounted", "safe", "ill", "sick" -> true;
            default -> false;
        };
    }

    String word(int at) {
        return at >= 0 && at < tokens.size() && tokens.sentence(at) == sentence ? tokens.lower(at) : "";
    }

    String text(int from, int end) {
        return tokens.tokens().text(from, end);
    }
}

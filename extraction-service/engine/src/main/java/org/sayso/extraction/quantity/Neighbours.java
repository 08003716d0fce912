package org.sayso.extraction.quantity;

import org.sayso.extraction.tag.TaggedTokens;

/** What stands at a token, as far as its sentence goes. */
final class Neighbours {

    private Neighbours() {}

    static boolean is(TaggedTokens tokens, int at, int sentence, String form) {
        return at >= 0 && at < tokens.size() && tokens.sentence(at) == sentence && tokens.lower(at).equals(form);
    }

    static boolean hyphen(TaggedTokens tokens, int at, int sentence) {
        return is(tokens, at, sentence, "-") && !tokens.tokens().spaceBefore(at);
    }
}

package org.sayso.extraction.attribution;

import org.sayso.extraction.tag.Tag;

/**
 * The words a cue is made of: the anchor with its auxiliaries and negation before it and its particle behind it.
 *
 * @param from first token
 * @param to token after the last
 * @param phrase the anchor's dictionary form, with the particle or preposition that changes its sense ("call for")
 * @param negated whether it is said not to be so
 */
record CueGroup(int from, int to, String phrase, boolean negated) {

    static CueGroup of(Reading r, int anchor) {
        var tokens = r.tokens;
        int first = r.first(r.sentence[anchor]);
        int end = r.end(r.sentence[anchor]);
        int from = anchor;
        boolean negated = false;
        if (r.isVerb(anchor)) {
            while (from > first && from > anchor - 6) {
                var tag = tokens.tag(from - 1);
                var form = tokens.lower(from - 1);
                boolean not = form.equals("not") || form.equals("n't") || form.equals("n’t") || form.equals("never");
                boolean auxiliary = tag == Tag.MD || tag.isVerb() && auxiliary(tokens.lemma(from - 1)) || form.equals("to") && from - 1 > first;
                if (!not && !auxiliary && !(tag.kind() == Tag.Kind.ADVERB && from - 2 >= first && (tokens.tag(from - 2) == Tag.MD || auxiliary(tokens.lemma(from - 2))))) {
                    break;
                }
                negated |= not;
                from--;
            }
        }
        int to = anchor + 1;
        var phrase = tokens.lemma(anchor);
        if (to < end) {
            var next = tokens.lower(to);
            boolean particle = tokens.tag(to) == Tag.RP
                    || phrase.equals("accord") && next.equals("to")
                    || phrase.equals("according") && next.equals("to")
                    || (next.equals("for") || next.equals("on")) && (phrase.equals("call") || phrase.equals("insist") || phrase.equals("press"));
            if (particle) {
                phrase = phrase.equals("accord") || phrase.equals("according") ? "according to" : phrase + " " + next;
                to++;
            }
        }
        while (from < anchor && tokens.lower(from).equals("to")) {
            from++;
        }
        return new CueGroup(from, to, phrase, negated);
    }

    private static boolean auxiliary(String lemma) {
        return lemma.equals("be") || lemma.equals("have") || lemma.equals("do");
    }
}

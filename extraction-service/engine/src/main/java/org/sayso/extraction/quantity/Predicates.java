package org.sayso.extraction.quantity;

import org.jspecify.annotations.Nullable;
import org.sayso.extraction.tag.Tag;

/** What is said of the counted: its verb or its state. */
final class Predicates {

    private static final int VERB_WINDOW = 14;

    private final Phrases words;

    Predicates(Phrases words) {
        this.words = words;
    }

    /** Lemma of what is said of the counted: the verb behind ("23 people were killed"), an adjective ("four dead"), else the verb before. */
    @Nullable String predicate(int from, int end) {
        int at = end;
        if (words.word(at).equals("and") && words.tokens().sentence(at) == words.sentence() && at + 1 < words.tokens().size() && words.tokens().tag(at + 1) == Tag.CD) {
            // "85 firefighters and 22 engines had reached the quay".
            at = words.nounPhraseEnd(at + 2);
        }
        int verbs = at;
        while (words.auxiliary(at) || reports(at) && (words.word(at + 1).equals("to") || Phrases.isState(words.word(at + 1))) || words.word(at).equals("to") && at > verbs) {
            at++;
        }
        if (at < words.tokens().size() && words.tokens().sentence(at) == words.sentence()) {
            var tag = words.tokens().tag(at);
            boolean after = at > verbs;
            if (tag == Tag.VBN || tag == Tag.VBD || after && (tag.isVerb() || tag == Tag.JJ) || Phrases.isState(words.word(at))) {
                return Phrases.isState(words.word(at)) || tag == Tag.JJ ? words.word(at) : words.tokens().lemma(at);
            }
            if (after && (tag == Tag.IN && words.word(at).equals("in"))) {
                int stop = words.nounPhraseEnd(words.word(at + 1).equals("a") || words.word(at + 1).equals("an") || words.word(at + 1).equals("the") ? at + 2 : at + 1);
                return words.text(at, stop);
            }
            if (tag == Tag.VBP || tag == Tag.VBZ) {
                return words.tokens().lemma(at);
            }
        }
        for (int k = from - 1; k >= 0 && words.tokens().sentence(k) == words.sentence() && from - k <= VERB_WINDOW; k--) {
            if (words.tokens().tag(k).isVerb() && !words.auxiliary(k)) {
                return reports(k) ? null : words.tokens().lemma(k);
            }
        }
        return null;
    }

    /** Verbs that report a number and say nothing of what is counted. */
    private boolean reports(int at) {
        if (at >= words.tokens().size() || words.tokens().sentence(at) != words.sentence() || !words.tokens().tag(at).isVerb()) {
            return false;
        }
        return switch (words.tokens().lemma(at)) {
            case "say", "tell", "add", "repeat", "insist", "claim", "report", "know", "believe", "think", "fear", "estimate", "confirm", "announce", "note", "write", "ask", "put", "count",
                "tally", "calculate", "value", "assess" -> true;
            default -> false;
        };
    }
}

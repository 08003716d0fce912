package org.sayso.extraction.entity;

import org.sayso.extraction.lexicon.WordSet;
import org.sayso.extraction.tag.Tag;
import org.sayso.extraction.tag.TaggedTokens;

/** Whether the name of a place acts where it stands ("Moscow denies") or is where something happens ("in Moscow"). */
final class Agency {

    private static final WordSet WHERE = WordSet.of("in", "at", "near", "from", "to", "into", "outside", "around", "across", "toward", "towards", "over", "above",
            "on", "inside", "within", "through", "via", "throughout", "central", "downtown", "northern", "southern", "eastern", "western", "outskirts");
    private static final WordSet ADDRESSED = WordSet.of("accuse", "blame", "urge", "tell", "warn", "ask", "call", "criticize", "criticise", "condemn", "thank", "press",
            "pressure", "threaten", "sanction", "support", "back", "help", "persuade", "convince", "force", "allow", "invite");
    private static final WordSet OWNED = WordSet.of("claim", "claims", "accusation", "accusations", "statement", "statements", "government", "decision", "army", "forces",
            "troops", "position", "stance", "denial", "denials", "response", "war", "invasion", "allies", "officials", "demands", "demand", "efforts", "plan", "plans",
            "policy", "ambassador", "intelligence", "military", "allegations", "allegation", "request", "offer", "refusal", "actions", "leadership", "side");

    private Agency() {}

    static boolean acts(TaggedTokens tokens, Mention mention) {
        int sentence = tokens.sentence(mention.firstToken());
        int first = tokens.sentences().first(sentence);
        int end = tokens.sentences().end(sentence);
        int before = mention.firstToken() - 1;
        while (before >= first && (tokens.tag(before) == Tag.DT || tokens.tag(before) == Tag.OPEN_QUOTE)) {
            before--;
        }
        if (before >= first) {
            if (WHERE.has(tokens.word(before).hash())) {
                return false;
            }
            if (tokens.word(before).is("by") || tokens.tag(before).isVerb() && ADDRESSED.has(org.sayso.extraction.token.Hashing.of(tokens.lemma(before)))
                    || tokens.word(before).is("against")) {
                return true;
            }
        }
        int next = mention.endToken();
        if (next >= end) {
            return false;
        }
        if (tokens.tag(next) == Tag.POS) {
            return next + 1 < end && (OWNED.has(tokens.word(next + 1).hash()) || next + 2 < end && OWNED.has(tokens.word(next + 2).hash()));
        }
        int verb = next;
        while (verb < end && verb < next + 3 && (tokens.tag(verb) == Tag.RB || tokens.tag(verb).kind() == Tag.Kind.ADVERB)) {
            verb++;
        }
        if (verb >= end) {
            return false;
        }
        var tag = tokens.tag(verb);
        if (tag == Tag.VBD || tag == Tag.VBZ || tag == Tag.VBP || tag == Tag.MD) {
            return !tokens.word(verb).is("is") && !tokens.word(verb).is("was") || verb + 1 < end && tokens.tag(verb + 1) == Tag.VBG;
        }
        return tag == Tag.CC && before >= first && (tokens.word(before).is("of") || tokens.word(before).is("between") || tokens.word(before).is("and"))
                || tokens.word(next).is("to") && before >= first && tokens.word(before).is("for");
    }
}

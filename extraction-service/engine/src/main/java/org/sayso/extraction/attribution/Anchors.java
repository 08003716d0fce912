package org.sayso.extraction.attribution;

import java.util.Set;
import org.sayso.extraction.tag.Tag;

/** The word a cue hangs on: its first verb behind the auxiliaries, else its first noun, else its first word. */
final class Anchors {

    private static final Set<String> AUXILIARIES = Set.of("be", "have", "do", "will", "would", "can", "could", "may", "might", "must", "shall", "should", "get");

    private Anchors() {}

    /** -1 for an empty cue. */
    static int of(Reading r, TokenSet cue) {
        for (int i = cue.nextSetBit(0); i >= 0; i = cue.nextSetBit(i + 1)) {
            if (r.isVerb(i)) {
                return behindAuxiliaries(r, cue, i);
            }
        }
        for (int i = cue.nextSetBit(0); i >= 0; i = cue.nextSetBit(i + 1)) {
            if (Tag.of(r.tag[i]).isNoun()) {
                return i;
            }
        }
        for (int i = cue.nextSetBit(0); i >= 0; i = cue.nextSetBit(i + 1)) {
            if (r.word[i]) {
                return i;
            }
        }
        return cue.nextSetBit(0);
    }

    private static int behindAuxiliaries(Reading r, TokenSet cue, int first) {
        int verb = first;
        int at = first;
        while (true) {
            int next = cue.nextSetBit(at + 1);
            if (next < 0 || next > at + 4) {
                return verb;
            }
            if (r.isVerb(next) && AUXILIARIES.contains(r.tokens.lemma(verb))) {
                verb = next;
            } else if (Tag.of(r.tag[next]).kind() != Tag.Kind.ADVERB) {
                return verb;
            }
            at = next;
        }
    }
}

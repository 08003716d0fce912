package org.sayso.extraction.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sayso.extraction.lexicon.WordSet;
import org.sayso.extraction.token.Word;

/**
 * Direct speech without marks: they were lost on the way, or an interview does without. Known by the speaker's own "I" and "you", or by a turn of a transcript.
 * Whoever is spoken about as "I" is himself speaking already: what he believes is told within his words.
 */
final class UnmarkedSpeech {

    private static final WordSet FIRST = WordSet.of("i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves");
    private static final WordSet SECOND = WordSet.of("you", "your", "yours", "yourself", "yourselves");

    /** So many statements before one are looked at for whose words stand before it. */
    private static final int NEAR = 24;

    private UnmarkedSpeech() {}

    /** Whether the word is what a speaker calls himself, alone or among his own. */
    static boolean isFirstPerson(Word word) {
        return FIRST.has(word.hash());
    }

    static boolean is(Reading r, Candidate candidate) {
        int source = candidate.source.isEmpty() ? -1 : Rescoring.head(r, candidate.source);
        if (source >= 0 && (FIRST.has(r.tokens.word(source).hash()) || SECOND.has(r.tokens.word(source).hash()))) {
            return false;
        }
        int first = candidate.content.nextSetBit(0);
        return !r.tokens.lower(first).equals("that") && (isTurn(r, candidate) || holds(r, candidate.content, FIRST) || holds(r, candidate.content, SECOND));
    }

    /** Sentences without a cue in which somebody says "I" or "we", right behind a statement without marks: its speaker goes on. */
    static List<LooseQuotations.Loose> after(Reading r, List<Candidate> kept) {
        var loose = new ArrayList<LooseQuotations.Loose>();
        var claimed = new TokenSet();
        int[] speakers = new int[r.sentenceCount()];
        Arrays.fill(speakers, -1);
        for (int k = 0; k < kept.size(); k++) {
            var candidate = kept.get(k);
            if (!speaksAsI(r, candidate)) {
                claimed.or(candidate.content);
            }
            if (candidate.quoted(r) == 0 && is(r, candidate)) {
                speakers[r.sentence[candidate.anchor]] = k;
                speakers[r.sentence[candidate.content.length() - 1]] = k;
            }
        }
        for (int s = 1; s < speakers.length; s++) {
            boolean near = r.paragraph[r.first(s)] - r.paragraph[r.first(s) - 1] <= 1;
            if (speakers[s] < 0 && speakers[s - 1] >= 0 && near && isOwn(r, s, claimed)) {
                boolean goesOn = !loose.isEmpty() && loose.getLast().content().get(r.first(s) - 1) && r.paragraph[r.first(s)] == r.paragraph[r.first(s) - 1];
                var content = goesOn ? loose.getLast().content() : new TokenSet();
                content.set(r.first(s), r.end(s));
                if (!goesOn) {
                    loose.add(new LooseQuotations.Loose(content, speakers[s - 1]));
                }
                speakers[s] = speakers[s - 1];
            }
        }
        return loose;
    }

    /** Lets a content that begins its paragraph's later sentence begin with the sentences before it, where their "I" has no other speaker. */
    static void extend(Reading r, List<Candidate> kept) {
        for (int k = 0; k < kept.size(); k++) {
            var candidate = kept.get(k);
            int first = candidate.content.nextSetBit(0);
            int s = r.sentence[first];
            if (first != r.first(s) || candidate.anchor < first || candidate.quoted(r) > 0 || !is(r, candidate)) {
                continue;
            }
            var others = new TokenSet();
            for (int before = Math.max(0, k - NEAR); before < k; before++) {
                var other = kept.get(before);
                if (r.paragraph[other.anchor] == r.paragraph[first] && !speaksAsI(r, other)) {
                    others.or(other.content);
                    others.set(other.anchor);
                }
            }
            int farthest = Math.max(0, s - Continuation.FARTHEST);
            while (s > farthest && r.paragraph[r.first(s - 1)] == r.paragraph[first] && isOwn(r, s - 1, others)) {
                s--;
                candidate.content.set(r.first(s), r.end(s));
            }
        }
    }

    private static boolean speaksAsI(Reading r, Candidate candidate) {
        return !candidate.source.isEmpty() && isFirstPerson(r.tokens.word(Rescoring.head(r, candidate.source)));
    }

    /** Nobody else's words, no marks, and in the first person. A cue there may be, where "I" or "we" begins the sentence. */
    private static boolean isOwn(Reading r, int s, TokenSet claimed) {
        var content = new TokenSet();
        boolean opens = isFirstPerson(r.tokens.word(r.first(s)));
        for (int i = r.first(s); i < r.end(s); i++) {
            if (claimed.get(i) || r.quotation[i] != 0 || r.cue[i] > 0.5 && !opens) {
                return false;
            }
            content.set(i);
        }
        return holds(r, content, FIRST);
    }

    /** A paragraph that begins with a name and a colon, and goes on in sentences. */
    private static boolean isTurn(Reading r, Candidate candidate) {
        int anchor = candidate.anchor;
        if (!r.isColon(anchor) || r.paragraph[anchor] == 0 || candidate.content.nextSetBit(0) < anchor || candidate.source.isEmpty()) {
            return false;
        }
        int source = candidate.source.nextSetBit(0);
        int last = candidate.content.length();
        return (source == 0 || r.paragraph[source - 1] != r.paragraph[source]) && (stops(r, last - 1) || last < r.size && stops(r, last));
    }

    private static boolean stops(Reading r, int i) {
        return ".!?".indexOf(r.tokens.lower(i).charAt(0)) >= 0;
    }

    /** "US" in capitals is a country. */
    private static boolean holds(Reading r, TokenSet content, WordSet person) {
        for (int i = content.nextSetBit(0); i >= 0; i = content.nextSetBit(i + 1)) {
            if (person.has(r.tokens.word(i).hash()) && !r.tokens.word(i).form().equals("US")) {
                return true;
            }
        }
        return false;
    }
}

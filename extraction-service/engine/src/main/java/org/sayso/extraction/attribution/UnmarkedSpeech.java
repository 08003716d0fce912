package org.sayso.extraction.attribution;

import java.util.Set;

/**
 * Direct speech without marks: they were lost on the way, or an interview does without. Known by the speaker's own "I" and "you", or by a turn of a transcript.
 * Whoever is spoken about as "I" is himself speaking already: what he believes is told within his words.
 */
final class UnmarkedSpeech {

    private static final Set<String> FIRST = Set.of("i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves");
    private static final Set<String> SECOND = Set.of("you", "your", "yours", "yourself", "yourselves");

    private UnmarkedSpeech() {}

    static boolean is(Reading r, Candidate candidate) {
        int source = candidate.source.isEmpty() ? -1 : Rescoring.head(r, candidate.source);
        if (source >= 0 && (FIRST.contains(r.tokens.lower(source)) || SECOND.contains(r.tokens.lower(source)))) {
            return false;
        }
        int first = candidate.content.nextSetBit(0);
        return !r.tokens.lower(first).equals("that") && (isTurn(r, candidate) || holdsPerson(r, candidate.content));
    }

    /** A paragraph that begins with a name and a colon, and goes on in sentences. */
    private static boolean isTurn(Reading r, Candidate candidate) {
        int anchor = candidate.anchor;
        if (!r.isColon(anchor) || r.paragraph[anchor] == 0 || candidate.content.nextSetBit(0) < anchor || candidate.source.isEmpty()) {
            return false;
        }
        int source = candidate.source.nextSetBit(0);
        int last = candidate.content.length();
        return (source == 0 || r.paragraph[source - 1] != r.paragraph[source]) && last < r.size && ".!?".indexOf(r.tokens.lower(last).charAt(0)) >= 0;
    }

    private static boolean holdsPerson(Reading r, TokenSet content) {
        for (int i = content.nextSetBit(0); i >= 0; i = content.nextSetBit(i + 1)) {
            var form = r.tokens.lower(i);
            if (FIRST.contains(form) && !isAbbreviation(r, i) || SECOND.contains(form)) {
                return true;
            }
        }
        return false;
    }

    /** "US" in capitals is a country. */
    private static boolean isAbbreviation(Reading r, int i) {
        return r.tokens.word(i).form().equals("US");
    }
}

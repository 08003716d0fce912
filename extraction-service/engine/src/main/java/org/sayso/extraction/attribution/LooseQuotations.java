package org.sayso.extraction.attribution;

import java.util.ArrayList;
import java.util.List;
import org.sayso.extraction.quote.Quotations;
import org.sayso.extraction.tag.Tag;

/**
 * Whole sentences between quotation marks that no cue has claimed: a speaker who goes on speaking. Taken for speech are quotations of some length that begin
 * and end like a sentence; titles, nicknames, inscriptions and words held at arm's length do not.
 */
final class LooseQuotations {

    private static final int WORDS = 4;
    private static final double DOUBTFUL = 0.13;

    private LooseQuotations() {}

    /** @param follows place in {@code kept} of the statement it goes on from */
    record Loose(TokenSet content, int follows) {}

    /** Candidates that were dropped as doubtful, yet hold a quotation nobody else claims. */
    static List<Candidate> revived(Reading r, List<Candidate> all, List<Candidate> kept) {
        var claimed = claimed(kept);
        var revived = new ArrayList<Candidate>();
        for (var candidate : all) {
            if (candidate.probability >= DOUBTFUL && candidate.probability < Rescoring.KEEP && speech(r, candidate, claimed)) {
                revived.add(candidate);
                claimed.or(candidate.content);
            }
        }
        return revived;
    }

    private static boolean speech(Reading r, Candidate candidate, TokenSet claimed) {
        int words = 0;
        int fresh = 0;
        for (int i = candidate.content.nextSetBit(0); i >= 0; i = candidate.content.nextSetBit(i + 1)) {
            if (r.word[i]) {
                words++;
                fresh += r.quote[i] == Quotations.INSIDE && !claimed.get(i) ? 1 : 0;
            }
        }
        return words >= WORDS && fresh >= 0.8 * words;
    }

    /** Quotations nobody claims, in the paragraph of a claimed one or the next. */
    static List<Loose> after(Reading r, List<Candidate> kept) {
        var loose = new ArrayList<Loose>();
        var claimed = claimed(kept);
        int before = -1;
        int lastSpeech = -1;
        for (var quotation : r.quotations.all()) {
            while (before + 1 < kept.size() && kept.get(before + 1).anchor < quotation.first()) {
                before++;
                lastSpeech = quotes(r, kept.get(before)) ? before : lastSpeech;
            }
            boolean goesOn = quotation.continues() && !loose.isEmpty() && loose.getLast().content().get(quotation.first() - 1);
            if (!isSentence(r, quotation) && !goesOn || share(r, quotation, claimed) > 0.3) {
                continue;
            }
            int follows = goesOn ? loose.getLast().follows() : speakerBefore(r, kept, quotation, before, lastSpeech);
            if (follows >= 0) {
                var content = new TokenSet();
                content.set(quotation.first(), quotation.end());
                loose.add(new Loose(content, follows));
            }
        }
        return loose;
    }

    /** The last statement in the same paragraph; or the last quoted one, where a whole paragraph is a quotation behind it. */
    private static int speakerBefore(Reading r, List<Candidate> kept, Quotations.Quotation quotation, int before, int lastSpeech) {
        int paragraph = r.paragraph[quotation.first()];
        if (before >= 0 && r.paragraph[kept.get(before).anchor] == paragraph) {
            return before;
        }
        boolean whole = quotation.first() == 0 || r.paragraph[quotation.first() - 1] != paragraph;
        boolean near = lastSpeech >= 0 && paragraph - r.paragraph[kept.get(lastSpeech).content.length() - 1] <= 1;
        return whole && near && (quotation.continues() || alone(r, quotation)) ? lastSpeech : -1;
    }

    private static boolean alone(Reading r, Quotations.Quotation quotation) {
        for (int i = quotation.end(); i < r.size && r.paragraph[i] == r.paragraph[quotation.first()]; i++) {
            if (r.word[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean quotes(Reading r, Candidate candidate) {
        for (int i = candidate.content.nextSetBit(0); i >= 0; i = candidate.content.nextSetBit(i + 1)) {
            if (r.quote[i] == Quotations.INSIDE) {
                return true;
            }
        }
        return false;
    }

    private static TokenSet claimed(List<Candidate> kept) {
        var claimed = new TokenSet();
        kept.forEach(candidate -> claimed.or(candidate.content));
        return claimed;
    }

    private static double share(Reading r, Quotations.Quotation quotation, TokenSet claimed) {
        int words = 0;
        int taken = 0;
        for (int i = quotation.first(); i < quotation.end(); i++) {
            if (r.word[i]) {
                words++;
                taken += claimed.get(i) ? 1 : 0;
            }
        }
        return words == 0 ? 1 : (double) taken / words;
    }

    private static boolean isSentence(Reading r, Quotations.Quotation quotation) {
        int words = 0;
        int capitals = 0;
        int firstWord = -1;
        boolean verb = false;
        for (int i = quotation.first(); i < quotation.end(); i++) {
            if (r.word[i]) {
                firstWord = firstWord < 0 ? i : firstWord;
                words++;
                capitals += r.tokens.word(i).startsUpper() ? 1 : 0;
                verb |= r.isVerb(i) || Tag.of(r.tag[i]) == Tag.MD;
            }
        }
        if (words < WORDS || !verb || capitals > 0.5 * words) {
            return false;
        }
        boolean begins = firstWord == 0 || r.sentence[firstWord] != r.sentence[Math.max(0, quotation.first() - 1)] || r.tokens.word(firstWord).startsUpper();
        int last = quotation.end() - (quotation.closed() ? 2 : 1);
        var form = r.tokens.lower(last);
        boolean ends = !r.word[last] && ".!?…,".indexOf(form.charAt(form.length() - 1)) >= 0
                || quotation.end() < r.size && !r.word[quotation.end()] && ".!?".indexOf(r.tokens.lower(quotation.end()).charAt(0)) >= 0
                || quotation.end() == r.size;
        return begins && ends;
    }
}

package org.sayso.extraction.quantity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.tag.Tag;

/** What a bare number counts by the rest of its sentence: its subject, the phrase the sentence opens with, what the counted are said to be. */
final class Subjects {

    private static final int VERB_WINDOW = 14;
    private static final int NEAR = 6;

    private final Phrases words;

    Subjects(Phrases words) {
        this.words = words;
    }

    /** "the toll rose to 21", "the figure was 640", "the number of bodies stands at 9": what the sentence's subject counts. */
    @Nullable String subject(int from) {
        int k = from - 1;
        while (k >= 0 && words.tokens().sentence(k) == words.sentence() && from - k <= VERB_WINDOW && !words.tokens().tag(k).isVerb()) {
            k--;
        }
        if (k < 0 || words.tokens().sentence(k) != words.sentence() || !words.tokens().tag(k).isVerb() || !equates(k)) {
            return null;
        }
        boolean put = words.tokens().lemma(k).equals("put");
        if (from - k > (put ? VERB_WINDOW : NEAR)) {
            // "Put the number of homes without power at 900": what is put at a number may be long.
            return null;
        }
        if (put) {
            // "put the toll at 40", "put the number of evacuees at 230": what was put there; a bare number is of what was counted before.
            int start = k + 1;
            while (start < from && !words.tokens().tag(start).isNoun()) {
                start++;
            }
            int stop = start < from ? words.nounPhraseEnd(start) : from;
            boolean counted = stop < from && words.word(stop).equals("of");
            if (from - k > NEAR && !counted) {
                return null;
            }
            if (counted) {
                start = words.afterArticle(stop + 1);
                stop = words.nounPhraseEnd(start);
            }
            return start >= stop || stop > from || isTotal(words.word(stop - 1)) ? null : words.text(start, stop);
        }
        while (k > 0 && words.tokens().sentence(k - 1) == words.sentence() && (words.auxiliary(k - 1) || words.tokens().tag(k - 1) == Tag.RB)) {
            k--;
        }
        for (int j = k - 1; j >= 0 && words.tokens().sentence(j) == words.sentence() && k - j <= VERB_WINDOW; j--) {
            if (words.tokens().tag(j).kind() == Tag.Kind.NOUN) {
                switch (words.word(j)) {
                    case "number", "total", "count", "tally" -> {
                        int start = words.word(j + 1).equals("of") ? words.afterArticle(j + 2) : j;
                        int end = words.nounPhraseEnd(start);
                        return end > start ? words.text(start, end) : null;
                    }
                    case "figure", "toll" -> {
                        int start = j > 0 && words.tokens().tag(j - 1) == Tag.NN && words.tokens().sentence(j - 1) == words.sentence() ? j - 1 : j;
                        return words.text(start, j + 1);
                    }
                    default -> {}
                }
            }
        }
        int start = k;
        while (start > 0 && words.tokens().sentence(start - 1) == words.sentence() && k - start < Phrases.LONGEST && (words.tokens().tag(start - 1).isNoun() || words.tokens().tag(start - 1).kind() == Tag.Kind.ADJECTIVE)) {
            start--;
        }
        return start < k && words.tokens().tag(k - 1).kind() == Tag.Kind.NOUN && !governed(start) ? words.text(start, k) : null;
    }

    private static boolean isTotal(String word) {
        return switch (word) {
            case "number", "figure", "total", "count", "tally", "sum" -> true;
            default -> false;
        };
    }

    private boolean equates(int at) {
        return switch (words.word(at)) {
            case "was", "is", "were", "are", "be", "been" -> true;
            default -> switch (words.tokens().lemma(at)) {
                case "rise", "reach", "stand", "fall", "climb", "grow", "total", "number", "come", "remain", "drop", "jump", "put" -> true;
                default -> false;
            };
        };
    }

    /** "In the cupboard of the office were 12,000": what a preposition governs is no subject. */
    private boolean governed(int noun) {
        int before = noun - 1;
        while (before >= 0 && words.tokens().sentence(before) == words.sentence() && (words.afterArticle(before) > before || words.tokens().tag(before) == Tag.DT)) {
            before--;
        }
        return before >= 0 && words.tokens().sentence(before) == words.sentence() && words.tokens().tag(before) == Tag.IN;
    }

    /** "Of the dead, 14 have been identified": the phrase the sentence opens with, up to its comma. */
    Counted.@Nullable Phrase opening(int from) {
        int first = words.tokens().sentences().first(words.sentence());
        if (!words.word(first).equals("of") || !words.word(from - 1).equals(",") || from - first > Phrases.LONGEST + 3) {
            return null;
        }
        int start = words.afterArticle(first + 1);
        start = start < from && words.tokens().tag(start) == Tag.CD ? start + 1 : start;
        return start < from - 1 ? new Counted.Phrase(words.text(start, from - 1), words.text(first, from - 1).toLowerCase(Locale.ROOT), from) : null;
    }

    /** "12 were children": the noun a count is said to be. */
    @Nullable String complement(int end) {
        int at = end;
        while (words.auxiliary(at)) {
            at++;
        }
        int stop = at > end ? words.nounPhraseEnd(at) : at;
        return stop > at ? words.text(at, stop) : null;
    }
}

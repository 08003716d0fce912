package org.sayso.extraction.quantity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.tag.Tag;
import org.sayso.extraction.tag.TaggedTokens;

/** What a number counts and what is said of it: the noun phrase behind it, its verb, and the words that narrow the count. */
final class Counted {

    private static final int LONGEST_PHRASE = 8;
    private static final int VERB_WINDOW = 14;

    private final TaggedTokens tokens;
    private final int sentence;
    private final boolean[] dated;

    /** @param end token after the noun phrase, which the quantity's span runs up to */
    record Phrase(@Nullable String of, @Nullable String scope, int end) {}

    Counted(TaggedTokens tokens, int sentence, boolean[] dated) {
        this.tokens = tokens;
        this.sentence = sentence;
        this.dated = dated;
    }

    /** The phrase that begins behind the number. */
    Phrase behind(Amount amount) {
        int at = amount.end();
        String scope = null;
        if (word(at).equals("more") || word(at).equals("other") || word(at).equals("additional") || word(at).equals("new") || word(at).equals("further")) {
            scope = word(at);
        }
        boolean partitive = word(at).equals("of") || word(at).equals("out") && word(at + 1).equals("of");
        boolean halved = "share".equals(amount.unit()) && afterArticle(at) > at;
        if (halved) {
            return partOf(amount, at, at);
        }
        if (partitive) {
            return partOf(amount, word(at).equals("of") ? at + 1 : at + 2, at);
        }
        if (!amount.counts() && amount.unit() != null) {
            // "46-hour strike", "$700,000 award".
            int noun = nounPhraseEnd(at);
            return new Phrase(noun > at && tokens.tag(noun - 1).kind() == Tag.Kind.NOUN && !isTimeWord(at) ? text(at, noun) : null, null, amount.end());
        }
        int start = isHyphen(at) || scope != null ? at + 1 : at;
        int end = nounPhraseEnd(start);
        if (end == start) {
            return new Phrase(null, scope, amount.end());
        }
        if (word(end).equals("of") && isCollective(word(end - 1))) {
            int inner = nounPhraseEnd(afterArticle(end + 1));
            if (inner > end + 1) {
                return new Phrase(text(afterArticle(end + 1), inner), scope, inner);
            }
        }
        return new Phrase(text(start, end), scope, end);
    }

    /** "18 of the 24 drones", "five of them firefighters", "640 tonnes of fertiliser", "a third of those". */
    private Phrase partOf(Amount amount, int at, int of) {
        if (word(at).equals("which") || word(at).equals("whom") || word(at).equals("them") || word(at).equals("those") || word(at).equals("these") || word(at).equals("us")) {
            int end = nounPhraseEnd(at + 1);
            return new Phrase(end > at + 1 ? text(at + 1, end) : null, text(of, at + 1), end);
        }
        int start = afterArticle(at);
        boolean second = start < tokens.size() && tokens.sentence(start) == sentence && tokens.tag(start) == Tag.CD;
        int noun = second ? start + 1 : start;
        int end = nounPhraseEnd(noun);
        if (end == noun) {
            boolean adjective = noun < tokens.size() && tokens.sentence(noun) == sentence && tokens.tag(noun).kind() == Tag.Kind.ADJECTIVE;
            return adjective ? new Phrase(text(noun, noun + 1), text(of, noun + 1), noun + 1) : new Phrase(null, second ? text(of, noun) : null, amount.end());
        }
        boolean whole = amount.unit() == null || amount.unit().equals("share") || amount.unit().equals("percent");
        return new Phrase(text(noun, end), whole && (second || start > at) ? text(of, end) : null, end);
    }

    /** The plural nouns that only gather: what they gather is counted. */
    private static boolean isCollective(String word) {
        return switch (word) {
            case "groups", "pairs", "pieces", "cases", "kinds", "types", "sets", "members", "lots", "units" -> true;
            default -> false;
        };
    }

    private boolean isTimeWord(int at) {
        return word(at).equals("ago") || word(at).equals("later") || word(at).equals("earlier");
    }

    private int afterArticle(int at) {
        return word(at).equals("the") || word(at).equals("its") || word(at).equals("their") || word(at).equals("his") || word(at).equals("her") || word(at).equals("all") || word(at).equals("our") ? at + 1 : at;
    }

    /** End of the adjectives and nouns that begin at the token and end in a noun; the token itself where there are none. */
    private int nounPhraseEnd(int start) {
        int noun = start;
        int at = start;
        while (at < tokens.size() && tokens.sentence(at) == sentence && at - start < LONGEST_PHRASE && !dated[at]) {
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
    private boolean countedVerb(int at) {
        return tokens.tag(at) == Tag.VBZ && switch (word(at + 1)) {
            case "were", "are", "had", "have", "was" -> true;
            default -> false;
        };
    }

    /** Lemma of what is said of the counted: the verb behind ("23 people were killed"), an adjective ("four dead"), else the verb before. */
    @Nullable String predicate(int from, int end) {
        int at = end;
        if (word(at).equals("and") && tokens.sentence(at) == sentence && at + 1 < tokens.size() && tokens.tag(at + 1) == Tag.CD) {
            // "85 firefighters and 22 engines had reached the quay".
            at = nounPhraseEnd(at + 2);
        }
        int verbs = at;
        while (auxiliary(at) || reports(at) && (word(at + 1).equals("to") || isState(word(at + 1))) || word(at).equals("to") && at > verbs) {
            at++;
        }
        if (at < tokens.size() && tokens.sentence(at) == sentence) {
            var tag = tokens.tag(at);
            boolean after = at > verbs;
            if (tag == Tag.VBN || tag == Tag.VBD || after && (tag.isVerb() || tag == Tag.JJ) || isState(word(at))) {
                return isState(word(at)) || tag == Tag.JJ ? word(at) : tokens.lemma(at);
            }
            if (after && (tag == Tag.IN && word(at).equals("in"))) {
                int stop = nounPhraseEnd(word(at + 1).equals("a") || word(at + 1).equals("an") || word(at + 1).equals("the") ? at + 2 : at + 1);
                return text(at, stop);
            }
            if (tag == Tag.VBP || tag == Tag.VBZ) {
                return tokens.lemma(at);
            }
        }
        for (int k = from - 1; k >= 0 && tokens.sentence(k) == sentence && from - k <= VERB_WINDOW; k--) {
            if (tokens.tag(k).isVerb() && !auxiliary(k)) {
                return reports(k) ? null : tokens.lemma(k);
            }
        }
        return null;
    }

    /** Verbs that report a number and say nothing of what is counted. */
    private boolean reports(int at) {
        if (at >= tokens.size() || tokens.sentence(at) != sentence || !tokens.tag(at).isVerb()) {
            return false;
        }
        return switch (tokens.lemma(at)) {
            case "say", "tell", "add", "repeat", "insist", "claim", "report", "know", "believe", "think", "fear", "estimate", "confirm", "announce", "note", "write", "ask", "put", "count",
                "tally", "calculate", "value", "assess" -> true;
            default -> false;
        };
    }

    /** "the toll rose to 21", "the figure was 640", "the number of bodies stands at 9": what the sentence's subject counts. */
    @Nullable String subject(int from) {
        int k = from - 1;
        while (k >= 0 && tokens.sentence(k) == sentence && from - k <= 6 && !tokens.tag(k).isVerb()) {
            k--;
        }
        if (k < 0 || tokens.sentence(k) != sentence || !tokens.tag(k).isVerb() || !equates(k)) {
            return null;
        }
        if (tokens.lemma(k).equals("put")) {
            // "put the toll at 40", "put the number of evacuees at 230": what was put there; a bare number is of what was counted before.
            int put = k + 1;
            while (put < from && !tokens.tag(put).isNoun()) {
                put++;
            }
            int stop = put < from ? nounPhraseEnd(put) : from;
            if (stop < from && word(stop).equals("of")) {
                put = afterArticle(stop + 1);
                stop = nounPhraseEnd(put);
            }
            return put >= stop || stop > from || isTotal(word(stop - 1)) ? null : text(put, stop);
        }
        while (k > 0 && tokens.sentence(k - 1) == sentence && (auxiliary(k - 1) || tokens.tag(k - 1) == Tag.RB)) {
            k--;
        }
        for (int j = k - 1; j >= 0 && tokens.sentence(j) == sentence && k - j <= VERB_WINDOW; j--) {
            if (tokens.tag(j).kind() == Tag.Kind.NOUN) {
                switch (word(j)) {
                    case "number", "total", "count", "tally" -> {
                        int start = word(j + 1).equals("of") ? afterArticle(j + 2) : j;
                        int end = nounPhraseEnd(start);
                        return end > start ? text(start, end) : null;
                    }
                    case "figure", "toll" -> {
                        int start = j > 0 && tokens.tag(j - 1) == Tag.NN && tokens.sentence(j - 1) == sentence ? j - 1 : j;
                        return text(start, j + 1);
                    }
                    default -> {}
                }
            }
        }
        int start = k;
        while (start > 0 && tokens.sentence(start - 1) == sentence && k - start < LONGEST_PHRASE && (tokens.tag(start - 1).isNoun() || tokens.tag(start - 1).kind() == Tag.Kind.ADJECTIVE)) {
            start--;
        }
        return start < k && tokens.tag(k - 1).kind() == Tag.Kind.NOUN && !governed(start) ? text(start, k) : null;
    }

    /** "In the cupboard of the office were 12,000": what a preposition governs is no subject. */
    private boolean governed(int noun) {
        int before = noun - 1;
        while (before >= 0 && tokens.sentence(before) == sentence && (afterArticle(before) > before || tokens.tag(before) == Tag.DT)) {
            before--;
        }
        return before >= 0 && tokens.sentence(before) == sentence && tokens.tag(before) == Tag.IN;
    }

    private static boolean isTotal(String word) {
        return switch (word) {
            case "number", "figure", "total", "count", "tally", "sum" -> true;
            default -> false;
        };
    }

    private boolean equates(int at) {
        return switch (word(at)) {
            case "was", "is", "were", "are", "be", "been" -> true;
            default -> switch (tokens.lemma(at)) {
                case "rise", "reach", "stand", "fall", "climb", "grow", "total", "number", "come", "remain", "drop", "jump", "put" -> true;
                default -> false;
            };
        };
    }

    /** "Of the dead, 14 have been identified": the phrase the sentence opens with, up to its comma. */
    @Nullable Phrase opening(int from) {
        int first = tokens.sentences().first(sentence);
        if (!word(first).equals("of") || !word(from - 1).equals(",") || from - first > LONGEST_PHRASE + 3) {
            return null;
        }
        int start = afterArticle(first + 1);
        start = start < from && tokens.tag(start) == Tag.CD ? start + 1 : start;
        return start < from - 1 ? new Phrase(text(start, from - 1), text(first, from - 1).toLowerCase(Locale.ROOT), from) : null;
    }

    /** "12 were children": the noun a count is said to be. */
    @Nullable String complement(int end) {
        int at = end;
        while (auxiliary(at)) {
            at++;
        }
        int stop = at > end ? nounPhraseEnd(at) : at;
        return stop > at ? text(at, stop) : null;
    }

    private static boolean isState(String word) {
        return switch (word) {
            case "dead", "missing", "alive", "hurt", "homeless", "wounded", "injured", "unaccounted", "safe", "ill", "sick" -> true;
            default -> false;
        };
    }

    private boolean auxiliary(int at) {
        return switch (word(at)) {
            case "was", "were", "is", "are", "be", "been", "being", "has", "have", "had", "will", "would", "could", "may", "might", "still", "also", "already", "now", "since", "remain", "remained", "'s", "'ve", "reportedly",
                "then", "later" -> true;
            default -> false;
        };
    }

    /** Words before the number that narrow it: "of which", "among them", "including", "another". */
    @Nullable String narrowing(int from) {
        String before = word(from - 1);
        return switch (before) {
            case "another", "including", "further", "additional" -> before;
            case "which", "whom", "them" -> word(from - 2).equals("of") || word(from - 2).equals("among") ? word(from - 2) + " " + before : null;
            case "other", "others" -> "other";
            default -> null;
        };
    }

    /** The place the phrase is bound to, where a preposition with a name follows at once: "in the port of Burgas". */
    @Nullable String place(int end) {
        switch (word(end)) {
            case "in", "over", "at", "near", "around", "across", "off", "inside", "outside" -> {}
            default -> {
                return null;
            }
        }
        int at = afterArticle(end + 1);
        int stop = nounPhraseEnd(at);
        while (word(stop).equals("of") && nounPhraseEnd(afterArticle(stop + 1)) > afterArticle(stop + 1)) {
            stop = nounPhraseEnd(afterArticle(stop + 1));
        }
        for (int k = at; k < stop; k++) {
            if (tokens.tag(k).kind() == Tag.Kind.NAME) {
                return text(end, stop);
            }
        }
        return null;
    }

    private boolean isHyphen(int at) {
        return word(at).equals("-");
    }

    private String word(int at) {
        return at >= 0 && at < tokens.size() && tokens.sentence(at) == sentence ? tokens.lower(at) : "";
    }

    private String text(int from, int end) {
        return tokens.tokens().text(from, end);
    }
}

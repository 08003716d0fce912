package org.sayso.extraction.quantity;

import org.jspecify.annotations.Nullable;
import org.sayso.extraction.tag.Tag;

/** What a number counts: the noun phrase behind it, and the words that narrow the count. */
final class Counted {

    private final Phrases words;

    /** @param end token after the noun phrase, which the quantity's span runs up to */
    record Phrase(@Nullable String of, @Nullable String scope, int end) {}

    Counted(Phrases words) {
        this.words = words;
    }

    /** The phrase that begins behind the number. */
    Phrase behind(Amount amount) {
        int at = amount.end();
        String scope = null;
        if (words.word(at).equals("more") || words.word(at).equals("other") || words.word(at).equals("additional") || words.word(at).equals("new") || words.word(at).equals("further")) {
            scope = words.word(at);
        }
        boolean partitive = words.word(at).equals("of") || words.word(at).equals("out") && words.word(at + 1).equals("of");
        boolean halved = "share".equals(amount.unit()) && words.afterArticle(at) > at;
        if (halved) {
            return partOf(amount, at, at);
        }
        if (partitive) {
            return partOf(amount, words.word(at).equals("of") ? at + 1 : at + 2, at);
        }
        if (!amount.counts() && amount.unit() != null) {
            // "46-hour strike", "$700,000 award".
            int noun = words.nounPhraseEnd(at);
            return new Phrase(noun > at && words.tokens().tag(noun - 1).kind() == Tag.Kind.NOUN && !isTimeWord(at) ? words.text(at, noun) : null, null, amount.end());
        }
        int start = isHyphen(at) || scope != null ? at + 1 : at;
        int end = words.nounPhraseEnd(start);
        if (end == start) {
            return new Phrase(null, scope, amount.end());
        }
        if (words.word(end).equals("of") && isCollective(words.word(end - 1))) {
            int inner = words.nounPhraseEnd(words.afterArticle(end + 1));
            if (inner > end + 1) {
                return new Phrase(words.text(words.afterArticle(end + 1), inner), scope, inner);
            }
        }
        return new Phrase(words.text(start, end), scope, end);
    }

    /** "18 of the 24 drones", "five of them firefighters", "640 tonnes of fertiliser", "a third of those". */
    private Phrase partOf(Amount amount, int at, int of) {
        if (words.word(at).equals("which") || words.word(at).equals("whom") || words.word(at).equals("them") || words.word(at).equals("those") || words.word(at).equals("these") || words.word(at).equals("us")) {
            int end = words.nounPhraseEnd(at + 1);
            return new Phrase(end > at + 1 ? words.text(at + 1, end) : null, words.text(of, at + 1), end);
        }
        int start = words.afterArticle(at);
        boolean second = start < words.tokens().size() && words.tokens().sentence(start) == words.sentence() && words.tokens().tag(start) == Tag.CD;
        int noun = second ? start + 1 : start;
        int end = words.nounPhraseEnd(noun);
        if (end == noun) {
            boolean adjective = noun < words.tokens().size() && words.tokens().sentence(noun) == words.sentence() && words.tokens().tag(noun).kind() == Tag.Kind.ADJECTIVE;
            return adjective ? new Phrase(words.text(noun, noun + 1), words.text(of, noun + 1), noun + 1) : new Phrase(null, second ? words.text(of, noun) : null, amount.end());
        }
        boolean whole = amount.unit() == null || amount.unit().equals("share") || amount.unit().equals("percent");
        return new Phrase(words.text(noun, end), whole && (second || start > at) ? words.text(of, end) : null, end);
    }

    /** The plural nouns that only gather: what they gather is counted. */
    private static boolean isCollective(String word) {
        return switch (word) {
            case "groups", "pairs", "pieces", "cases", "kinds", "types", "sets", "members", "lots", "units" -> true;
            default -> false;
        };
    }

    private boolean isTimeWord(int at) {
        return words.word(at).equals("ago") || words.word(at).equals("later") || words.word(at).equals("earlier");
    }

    private boolean isHyphen(int at) {
        return words.word(at).equals("-");
    }

    /** Words before the number that narrow it: "of which", "among them", "including", "another". */
    @Nullable String narrowing(int from) {
        String before = words.word(from - 1);
        return switch (before) {
            case "another", "including", "further", "additional" -> before;
            case "which", "whom", "them" -> words.word(from - 2).equals("of") || words.word(from - 2).equals("among") ? words.word(from - 2) + " " + before : null;
            case "other", "others" -> "other";
            default -> null;
        };
    }

    /** The place the phrase is bound to, where a preposition with a name follows at once: "in the port of Burgas". */
    @Nullable String place(int end) {
        switch (words.word(end)) {
            case "in", "over", "at", "near", "around", "across", "off", "inside", "outside" -> {}
            default -> {
                return null;
            }
        }
        int at = words.afterArticle(end + 1);
        int stop = words.nounPhraseEnd(at);
        while (words.word(stop).equals("of") && words.nounPhraseEnd(words.afterArticle(stop + 1)) > words.afterArticle(stop + 1)) {
            stop = words.nounPhraseEnd(words.afterArticle(stop + 1));
        }
        for (int k = at; k < stop; k++) {
            if (words.tokens().tag(k).kind() == Tag.Kind.NAME) {
                return words.text(end, stop);
            }
        }
        return null;
    }
}

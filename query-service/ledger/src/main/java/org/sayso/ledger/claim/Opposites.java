package org.sayso.ledger.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sayso.ledger.text.Lemmas;
import org.sayso.ledger.text.Lexicon;
import org.sayso.ledger.text.Stems;
import org.sayso.ledger.text.StopWords;
import org.sayso.ledger.text.Words;
import org.sayso.ledger.utterance.Synonyms;

/** Pairs of words that cannot both hold of one thing, from {@code opposites.txt}. */
final class Opposites {

    private static final List<Pair> ALL = Lexicon.lines(Opposites.class, "opposites.txt").stream().map(Opposites::pair).toList();

    /** "Every alarm in that building was tested": how far before a word, and behind it, stands what it is said of. */
    private static final int BEFORE = 8;
    private static final int BEHIND = 2;

    private static final String PAST = "+ed";

    private Opposites() {}

    /** @param even neither side denies the other */
    private record Pair(Set<String> affirming, Set<String> denying, boolean even) {}

    /** How the first of two statements stands to the second by a pair of opposites. */
    enum Side {
        NONE,
        AFFIRMS,
        DENIES,
        EVEN
    }

    static Side between(int[] first, int[] second) {
        for (var i = 0; i < ALL.size(); i++) {
            if (first[i] * second[i] < 0) {
                return ALL.get(i).even() ? Side.EVEN : first[i] > 0 ? Side.AFFIRMS : Side.DENIES;
            }
        }
        return Side.NONE;
    }

    /** On which side of each pair words stand. */
    static int[] sides(List<Words.Word> words, Set<String> negated) {
        var stems = stems(Words.lower(words));
        return ALL.stream().mapToInt(pair -> side(pair, stems, negated)).toArray();
    }

    /**
     * That one side of a pair is said of something.
     *
     * @param pair its place in the list
     * @param affirmed whether the affirming word is said, a negated one counting for the other side
     * @param of stem of what it is said of
     */
    record Said(int pair, boolean affirmed, String of) {

        boolean against(Said other) {
            return pair == other.pair && affirmed != other.affirmed && of.equals(other.of);
        }
    }

    /** What the words of each pair are said of: the nouns next to them in their clause. */
    static Set<Said> said(String text, List<Words.Word> words, Set<String> negated) {
        var said = new HashSet<Said>();
        for (var i = 0; i < words.size(); i++) {
            var on = i > 0 && words.get(i - 1).lower().equals("on");
            var stem = on ? "on-" + words.get(i).lower() : key(words.get(i).lower());
            for (var p = 0; p < ALL.size(); p++) {
                var affirms = ALL.get(p).affirming().contains(stem);
                if (affirms || ALL.get(p).denying().contains(stem)) {
                    for (var near : near(text, words, i)) {
                        said.add(new Said(p, affirms != negates(negated, stem), near));
                    }
                }
            }
        }
        return said;
    }

    private static Set<String> near(String text, List<Words.Word> words, int at) {
        var near = new HashSet<String>();
        for (var j = at - 1; j >= 0 && at - j <= BEFORE && whole(text, words.get(j).end(), words.get(j + 1).start()); j--) {
            add(near, words.get(j));
        }
        for (var j = at + 1; j < words.size() && j - at <= BEHIND && whole(text, words.get(j - 1).end(), words.get(j).start()); j++) {
            add(near, words.get(j));
        }
        return near;
    }

    private static void add(Set<String> near, Words.Word word) {
        if (word.lower().length() > 2 && !StopWords.isStop(word.lower()) && !word.number()) {
            near.add(Stems.of(Synonyms.of(word.lower())));
        }
    }

    /** No mark parts two words. */
    private static boolean whole(String text, int end, int start) {
        return text.substring(end, start).chars().noneMatch(c -> ",;:.!?()—–".indexOf(c) >= 0);
    }

    /** 1 for the affirming, -1 for the denying side, 0 for neither or both; a negated word counts for the other side. */
    private static int side(Pair pair, Set<String> words, Set<String> negated) {
        var affirms = words.stream().anyMatch(word -> !negates(negated, word) && pair.affirming().contains(word) || negates(negated, word) && pair.denying().contains(word));
        var denies = words.stream().anyMatch(word -> !negates(negated, word) && pair.denying().contains(word) || negates(negated, word) && pair.affirming().contains(word));
        return affirms == denies ? 0 : affirms ? 1 : -1;
    }

    /** Stems of the words, and "on-duty" for "on duty". */
    private static Set<String> stems(List<String> lower) {
        var stems = new HashSet<String>();
        for (var i = 0; i < lower.size(); i++) {
            stems.add(key(lower.get(i)));
            if (i > 0 && lower.get(i - 1).equals("on")) {
                stems.add("on-" + lower.get(i));
            }
        }
        return stems;
    }

    /** "Tested" is said of what was tested; a test is none. */
    private static String key(String lower) {
        return lower.endsWith("ed") ? Stems.of(lower) + PAST : Stems.of(Lemmas.of(lower));
    }

    private static boolean negates(Set<String> negated, String key) {
        return negated.contains(key.endsWith(PAST) ? key.substring(0, key.length() - PAST.length()) : key);
    }

    private static Pair pair(String line) {
        var even = line.contains("||");
        var sides = new ArrayList<Set<String>>();
        for (var side : line.split("\\|\\|?")) {
            sides.add(Arrays.stream(side.strip().split(" +")).map(word -> word.startsWith("on-") ? word : key(word)).collect(Collectors.toUnmodifiableSet()));
        }
        return new Pair(sides.get(0), sides.get(1), even);
    }
}

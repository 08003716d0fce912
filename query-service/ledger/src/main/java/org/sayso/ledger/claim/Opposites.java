package org.sayso.ledger.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sayso.ledger.text.Lexicon;
import org.sayso.ledger.text.Stems;
import org.sayso.ledger.text.Words;

/** Pairs of words that cannot both hold of one thing, from {@code opposites.txt}. */
final class Opposites {

    private static final List<Pair> ALL = Lexicon.lines(Opposites.class, "opposites.txt").stream().map(Opposites::pair).toList();

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

    /** 1 for the affirming, -1 for the denying side, 0 for neither or both; a negated word counts for the other side. */
    private static int side(Pair pair, Set<String> words, Set<String> negated) {
        var affirms = words.stream().anyMatch(word -> !negated.contains(word) && pair.affirming().contains(word) || negated.contains(word) && pair.denying().contains(word));
        var denies = words.stream().anyMatch(word -> !negated.contains(word) && pair.denying().contains(word) || negated.contains(word) && pair.affirming().contains(word));
        return affirms == denies ? 0 : affirms ? 1 : -1;
    }

    /** Stems of the words, and "on-duty" for "on duty". */
    private static Set<String> stems(List<String> lower) {
        var stems = new HashSet<String>();
        for (var i = 0; i < lower.size(); i++) {
            stems.add(Stems.of(lower.get(i)));
            if (i > 0 && lower.get(i - 1).equals("on")) {
                stems.add("on-" + lower.get(i));
            }
        }
        return stems;
    }

    private static Pair pair(String line) {
        var even = line.contains("||");
        var sides = new ArrayList<Set<String>>();
        for (var side : line.split("\\|\\|?")) {
            sides.add(Arrays.stream(side.strip().split(" +")).map(word -> word.startsWith("on-") ? word : Stems.of(word)).collect(Collectors.toUnmodifiableSet()));
        }
        return new Pair(sides.get(0), sides.get(1), even);
    }
}

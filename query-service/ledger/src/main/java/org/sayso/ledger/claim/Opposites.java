package org.sayso.ledger.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
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

    /** How the first of two texts stands to the second by a pair of opposites. */
    enum Side {
        NONE,
        AFFIRMS,
        DENIES,
        EVEN
    }

    static Side between(String a, String b) {
        var x = stems(a);
        var y = stems(b);
        for (var pair : ALL) {
            var affirms = has(x, pair.affirming()) && has(y, pair.denying()) && !has(x, pair.denying()) && !has(y, pair.affirming());
            var denies = has(x, pair.denying()) && has(y, pair.affirming()) && !has(x, pair.affirming()) && !has(y, pair.denying());
            if (affirms || denies) {
                return pair.even() ? Side.EVEN : affirms ? Side.AFFIRMS : Side.DENIES;
            }
        }
        return Side.NONE;
    }

    private static boolean has(Set<String> words, Collection<String> of) {
        return !Collections.disjoint(words, of);
    }

    /** Stems of the words, and "on-duty" for "on duty". */
    private static Set<String> stems(String text) {
        var lower = Words.lower(Words.of(text));
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

package org.sayso.ledger.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The roots of words, so that "evacuated" meets "evacuation", each weighed by how few passages of a story have it. */
public final class Roots {

    private static final int ROOT = 5;

    private final Map<Integer, Integer> passagesWith = new HashMap<>();
    private final int passages;

    /** @param passages the roots of each passage of a story */
    public Roots(List<Set<Integer>> passages) {
        this.passages = passages.size();
        passages.forEach(one -> one.forEach(root -> passagesWith.merge(root, 1, Integer::sum)));
    }

    /** The roots of words that are no stop words, as hashes. */
    public static Set<Integer> of(Collection<String> lower) {
        var roots = new TreeSet<Integer>();
        for (var word : lower) {
            if (!StopWords.isStop(word)) {
                roots.add(TermFrequencies.term(root(word)));
            }
        }
        return roots;
    }

    /** The root of one word. */
    public static String root(String lower) {
        var stem = Stems.of(lower);
        return Character.isDigit(stem.codePointAt(0)) || stem.length() <= ROOT ? stem : stem.substring(0, stem.offsetByCodePoints(0, ROOT));
    }

    /** A rarity is 1 for a root that one passage has alone, towards 0 for one that all have. */
    public TermBag weighed(Set<Integer> roots) {
        var ordered = roots.stream().mapToInt(Integer::intValue).sorted().toArray();
        var rarities = Arrays.stream(ordered).mapToDouble(this::rarity).toArray();
        return new TermBag(ordered, rarities, Arrays.stream(rarities).sum());
    }

    private double rarity(int root) {
        return Math.log((1.0 + passages) / passagesWith.getOrDefault(root, 1)) / Math.log(1.0 + passages);
    }
}

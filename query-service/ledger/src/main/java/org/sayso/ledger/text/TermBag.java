package org.sayso.ledger.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A set of stemmed terms, weighed by how rare each is in the background.
 *
 * @param terms hashes, ascending
 * @param rarities of the terms
 * @param weight sum of the rarities
 */
public record TermBag(int[] terms, double[] rarities, double weight) {

    public static TermBag of(Collection<String> lower, TermFrequencies background) {
        var terms = lower.stream().mapToInt(word -> TermFrequencies.term(Stems.of(word))).sorted().distinct().toArray();
        var rarities = new double[terms.length];
        var weight = 0.0;
        for (var i = 0; i < terms.length; i++) {
            rarities[i] = background.rarity(terms[i]);
            weight += rarities[i];
        }
        return new TermBag(terms, rarities, weight);
    }

    /** The weight of the terms that stand in both. */
    public double shared(TermBag other) {
        var sum = 0.0;
        for (int i = 0, j = 0; i < terms.length && j < other.terms.length; ) {
            if (terms[i] == other.terms[j]) {
                sum += rarities[i];
                i++;
                j++;
            } else if (terms[i] < other.terms[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    /** How many terms stand in both. */
    public int common(TermBag other) {
        var count = 0;
        for (int i = 0, j = 0; i < terms.length && j < other.terms.length; ) {
            if (terms[i] == other.terms[j]) {
                count++;
                i++;
                j++;
            } else if (terms[i] < other.terms[j]) {
                i++;
            } else {
                j++;
            }
        }
        return count;
    }

    /** The rarity of the rarest term that stands in both, 0 where none does. */
    public double rarest(TermBag other) {
        var rarest = 0.0;
        for (int i = 0, j = 0; i < terms.length && j < other.terms.length; ) {
            if (terms[i] == other.terms[j]) {
                rarest = Math.max(rarest, rarities[i]);
                i++;
                j++;
            } else if (terms[i] < other.terms[j]) {
                i++;
            } else {
                j++;
            }
        }
        return rarest;
    }

    /** Those of its terms that are among the given ones. */
    public TermBag among(Set<Integer> wanted) {
        var kept = IntStream.range(0, terms.length).filter(i -> wanted.contains(terms[i])).toArray();
        var values = Arrays.stream(kept).mapToDouble(i -> rarities[i]).toArray();
        return new TermBag(Arrays.stream(kept).map(i -> terms[i]).toArray(), values, Arrays.stream(values).sum());
    }

    /** The part of the lighter one that stands in the other, 0 to 1. */
    public double containment(TermBag other) {
        var lighter = Math.min(weight, other.weight);
        return lighter == 0 ? 0 : shared(other) / lighter;
    }

    /** Weighted Jaccard likeness, 0 to 1. */
    public double likeness(TermBag other) {
        var shared = shared(other);
        var all = weight + other.weight - shared;
        return all == 0 ? 0 : shared / all;
    }

    /** The terms of either. */
    public TermBag with(TermBag other) {
        var both = new TreeMap<Integer, Double>();
        for (var i = 0; i < terms.length; i++) {
            both.put(terms[i], rarities[i]);
        }
        for (var i = 0; i < other.terms.length; i++) {
            both.put(other.terms[i], other.rarities[i]);
        }
        var values = both.values().stream().mapToDouble(Double::doubleValue).toArray();
        return new TermBag(both.keySet().stream().mapToInt(Integer::intValue).toArray(), values, Arrays.stream(values).sum());
    }
}

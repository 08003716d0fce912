package org.sayso.ledger.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/**
 * A set of stemmed terms, weighed by how rare each is in the background.
 *
 * @param terms hashes, ascending
 * @param rarities of the terms
 * @param weight sum of the rarities
 */
public record TermBag(int[] terms, double[] rarities, double weight) {

    private static final double ROUNDING = 1e-9;

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
        return overBoth(other, Double::sum);
    }

    /** How many terms stand in both. */
    public int common(TermBag other) {
        return (int) overBoth(other, (count, rarity) -> count + 1);
    }

    /** The rarity of the rarest term that stands in both, 0 where none does. */
    public double rarest(TermBag other) {
        return overBoth(other, Math::max);
    }

    /** Goes through the rarities of the terms that stand in both, from 0. */
    private double overBoth(TermBag other, DoubleBinaryOperator operator) {
        var result = 0.0;
        for (int i = 0, j = 0; i < terms.length && j < other.terms.length; ) {
            if (terms[i] == other.terms[j]) {
                result = operator.applyAsDouble(result, rarities[i]);
                i++;
                j++;
            } else if (terms[i] < other.terms[j]) {
                i++;
            } else {
                j++;
            }
        }
        return result;
    }

    /** The rarest terms, the rarest first. */
    public List<Integer> rarest(int most) {
        return IntStream.range(0, terms.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -rarities[i]).thenComparing(i -> terms[i]))
                .limit(most)
                .map(i -> terms[i])
                .toList();
    }

    /** The rarest terms, the rarest first, until those left weigh less than the part not asked for. */
    public List<Integer> heaviest(double part) {
        var rarest = IntStream.range(0, terms.length).boxed().sorted(Comparator.comparingDouble((Integer i) -> -rarities[i]).thenComparing(i -> terms[i])).toList();
        var heaviest = new ArrayList<Integer>();
        var left = weight;
        for (var i : rarest) {
            if (left < (1 - part) * weight - ROUNDING) {
                break;
            }
            heaviest.add(terms[i]);
            left -= rarities[i];
        }
        return List.copyOf(heaviest);
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

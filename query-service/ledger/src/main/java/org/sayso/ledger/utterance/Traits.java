package org.sayso.ledger.utterance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sayso.ledger.text.Roots;
import org.sayso.ledger.text.StopWords;
import org.sayso.ledger.text.TermBag;
import org.sayso.ledger.text.TermFrequencies;
import org.sayso.ledger.text.Words;

/**
 * What the runs of a story are compared by beyond their gist: roots of their words, so that "evacuated" meets "evacuation", each weighed by how few runs of the story have
 * it.
 */
final class Traits {

    private static final int KEYS = 10;
    private static final Set<String> NEGATIONS = Set.of("no", "not", "never", "nobody", "none", "nothing", "neither", "nor", "without", "cannot");

    private final List<Trait> traits;
    private final List<List<Integer>> keys;

    /**
     * @param roots of the telling words; a rarity is 1 for a root that one run has alone, towards 0 for one that all have
     * @param pairs neighbouring roots in order, each of rarity 1
     * @param negative whether a negation stands in it or it is denied
     */
    record Trait(TermBag roots, TermBag pairs, boolean negative) {}

    private record Raw(Set<Integer> roots, Set<Integer> pairs, boolean negative) {}

    Traits(List<Aligner.Run> runs) {
        var raw = runs.stream().map(Traits::raw).toList();
        var rarity = new Roots(raw.stream().map(Raw::roots).toList());
        traits = raw.stream().map(one -> new Trait(rarity.weighed(one.roots()), evenly(one.pairs()), one.negative())).toList();
        keys = IntStream.range(0, runs.size()).mapToObj(run -> keys(traits.get(run).roots(), runs.get(run).numbers())).toList();
    }

    Trait of(int run) {
        return traits.get(run);
    }

    /** For each run the later ones that share a number or one of the rarest roots of both: only these need to be compared. */
    List<BitSet> candidates() {
        var holders = new HashMap<Integer, BitSet>();
        for (var run = 0; run < traits.size(); run++) {
            for (var root : keys.get(run)) {
                holders.computeIfAbsent(root, any -> new BitSet()).set(run);
            }
        }
        var candidates = new ArrayList<BitSet>();
        for (var run = 0; run < traits.size(); run++) {
            var sharing = new BitSet();
            for (var root : keys.get(run)) {
                sharing.or(holders.getOrDefault(root, new BitSet()));
            }
            sharing.clear(0, run + 1);
            candidates.add(sharing);
        }
        return List.copyOf(candidates);
    }

    private static List<Integer> keys(TermBag roots, Set<String> numbers) {
        return Stream.concat(roots.rarest(KEYS).stream(), numbers.stream().sorted().map(TermFrequencies::term)).toList();
    }

    private static TermBag evenly(Set<Integer> terms) {
        var ordered = terms.stream().mapToInt(Integer::intValue).sorted().toArray();
        var rarities = new double[ordered.length];
        Arrays.fill(rarities, 1);
        return new TermBag(ordered, rarities, ordered.length);
    }

    private static Raw raw(Aligner.Run run) {
        var roots = new TreeSet<Integer>();
        var pairs = new TreeSet<Integer>();
        var negative = false;
        for (var part : run.parts()) {
            negative |= part.attribution().stance().equals("denies");
            var before = "";
            for (var word : Words.lower(Words.of(part.text()))) {
                negative |= NEGATIONS.contains(word) || word.endsWith("n't");
                if (!StopWords.isStop(word)) {
                    var root = Roots.root(Synonyms.of(word));
                    roots.add(TermFrequencies.term(root));
                    if (!before.isEmpty()) {
                        pairs.add(TermFrequencies.term(before + " " + root));
                    }
                    before = root;
                }
            }
        }
        return new Raw(roots, pairs, negative);
    }
}

package org.sayso.extraction.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sayso.extraction.model.Features;
import org.sayso.extraction.model.LinearModel;
import org.sayso.extraction.quote.Quotations;

/** Judges each candidate once more, whole and among its rivals: the probability that its content and its source are right. */
final class Rescoring {

    static final double KEEP = 0.38;
    /** The feature every candidate has. */
    static final int ALWAYS = Features.hash(600);
    private static final double SAME = 0.7;
    /** Contents are compared only where they share a block of tokens. */
    private static final int BLOCK = 64;

    private final LinearModel model;

    Rescoring(LinearModel model) {
        this.model = model;
    }

    /** The candidates worth keeping, in the order of their anchors; of two that say nearly the same the likelier one. */
    List<Candidate> choose(Reading r, List<Candidate> all) {
        var features = new Features();
        for (var candidate : all) {
            candidate.probability = 0;
        }
        var kept = new ArrayList<Candidate>();
        var rivals = new Rivals(r, all);
        for (var candidate : all) {
            fill(features, r, candidate, rivals);
            candidate.probability = model.probability(features);
            if (candidate.probability >= KEEP) {
                kept.add(candidate);
            }
        }
        return distinct(r, kept);
    }

    static List<Candidate> distinct(Reading r, List<Candidate> candidates) {
        var order = new ArrayList<>(candidates);
        order.sort(Comparator.comparingDouble((Candidate c) -> -c.probability).thenComparingInt(c -> c.anchor));
        var kept = new ArrayList<Candidate>();
        var byBlock = new java.util.HashMap<Integer, List<Candidate>>();
        for (var candidate : order) {
            int first = candidate.content.nextSetBit(0) / BLOCK;
            int last = (candidate.content.length() - 1) / BLOCK;
            boolean twin = false;
            for (int block = first; block <= last && !twin; block++) {
                for (var other : byBlock.getOrDefault(block, List.of())) {
                    twin |= near(candidate, other) && Candidate.jaccard(r, candidate.content, other.content) > SAME;
                }
            }
            if (!twin) {
                kept.add(candidate);
                for (int block = first; block <= last; block++) {
                    byBlock.computeIfAbsent(block, b -> new ArrayList<>()).add(candidate);
                }
            }
        }
        kept.sort(Comparator.comparingInt(c -> c.anchor));
        return kept;
    }

    private static boolean near(Candidate a, Candidate b) {
        return a.content.nextSetBit(0) < b.content.length() && b.content.nextSetBit(0) < a.content.length();
    }

    static int bucket(double p) {
        return p < .1 ? 0 : p < .15 ? 1 : p < .2 ? 2 : p < .3 ? 3 : p < .4 ? 4 : p < .5 ? 5 : p < .6 ? 6 : p < .7 ? 7 : p < .8 ? 8 : p < .9 ? 9 : p < .97 ? 10 : 11;
    }

    static int length(int n) {
        return n < 4 ? n : n < 6 ? 4 : n < 10 ? 5 : n < 16 ? 6 : n < 30 ? 7 : n < 60 ? 8 : 9;
    }

    /** Which candidates touch which, found by their sentences so that far ones never meet. */
    static final class Rivals {
        private static final int WINDOW = 24;
        private final Reading r;
        private final List<Candidate> all;

        Rivals(Reading r, List<Candidate> all) {
            this.r = r;
            this.all = all;
        }

        /** The candidates whose anchors stand within the window: candidates are in the order of their anchors. */
        List<Candidate> around(Candidate candidate) {
            int at = java.util.Collections.binarySearch(all, candidate, Comparator.comparingInt(c -> c.anchor));
            int from = at;
            int to = at;
            while (from > 0 && at - from < WINDOW && close(all.get(from - 1), candidate)) {
                from--;
            }
            while (to + 1 < all.size() && to - at < WINDOW && close(all.get(to + 1), candidate)) {
                to++;
            }
            return all.subList(from, to + 1);
        }

        private boolean close(Candidate a, Candidate b) {
            return Math.abs(r.sentence[a.anchor] - r.sentence[b.anchor]) <= 2 * Continuation.FARTHEST;
        }
    }

    static void fill(Features f, Reading r, Candidate p, Rivals rivals) {
        f.clear();
        int a = p.anchor;
        int l = r.lemma[a];
        int t = r.tag[a];
        int c = bucket(p.cue);
        int words = Candidate.words(r, p.content);
        int sourceWords = Candidate.words(r, p.source);
        TokenSet content = p.content;
        int firstToken = content.nextSetBit(0);
        int last = content.length() - 1;
        int firstWord = firstToken;
        while (firstWord < last && !r.word[firstWord]) {
            firstWord++;
        }
        int quoted = 0;
        boolean before = false;
        boolean after = false;
        boolean elsewhere = false;
        int runs = 0;
        for (int i = firstToken; i >= 0; i = content.nextSetBit(i + 1)) {
            quoted += r.word[i] && r.quote[i] == Quotations.INSIDE ? 1 : 0;
            if (r.sentence[i] != r.sentence[a]) {
                elsewhere = true;
            } else if (i < a) {
                before = true;
            } else {
                after = true;
            }
            runs += i == 0 || !content.get(i - 1) ? 1 : 0;
        }
        int type = quoted == 0 ? 0 : quoted >= words * 0.95 ? 2 : 1;
        int place = (before ? 1 : 0) + (after ? 2 : 0) + (elsewhere ? 4 : 0);
        int source = p.source.nextSetBit(0);
        int head = source < 0 ? -1 : head(r, p.source);
        int headTag = head < 0 ? -1 : r.tag[head];
        int headLemma = head < 0 ? -1 : r.lemma[head];
        int side = source < 0 ? 0 : source < a ? -1 : 1;
        double holder = 0;
        double held = 0;
        double rival = 0;
        int inside = 0;
        int contains = 0;
        int over = 0;
        for (var q : rivals.around(p)) {
            if (q == p) {
                continue;
            }
            if (q.content.get(a)) {
                inside++;
                holder = Math.max(holder, q.cue);
            }
            if (content.get(q.anchor)) {
                contains++;
                held = Math.max(held, q.cue);
            }
            if (near(q, p) && q.content.intersects(content)) {
                over++;
                if (Candidate.jaccard(r, q.content, content) > 0.5) {
                    rival = Math.max(rival, q.cue);
                }
            }
        }
        int size = length(words);
        f.addHash(ALWAYS);
        for (int z = 1; z <= c; z++) {
            f.add(601, z);
        }
        f.add(602, c, size);
        f.add(603, c, type);
        f.add(604, c, place);
        f.add(605, c, sourceWords > 0 ? 1 : 0);
        f.add(606, c, bucket(holder));
        f.add(607, bucket(holder), l);
        f.add(608, c, bucket(held));
        f.add(609, bucket(rival), p.cue > rival ? 1 : 0, c);
        f.add(610, l, type);
        f.add(611, l, place);
        f.add(612, l, size);
        f.add(613, l, headTag);
        f.add(614, headLemma);
        f.add(615, headLemma, l);
        f.add(616, headTag, head < 0 ? 9 : r.shape[head], c);
        f.add(618, size, type, place);
        f.add(619, r.lemma[firstWord], l);
        f.add(620, r.tag[firstWord], l);
        f.add(621, r.tag[firstWord], t, size);
        f.add(622, firstWord > 0 ? r.lemma[firstWord - 1] : 0, l);
        f.add(623, size, length(sourceWords), c);
        f.add(624, Math.min(runs, 3), c);
        f.add(625, t, c);
        f.add(626, t, l);
        f.add(627, side, place, l);
        f.add(628, side, place, c);
        f.add(629, r.lemma[last]);
        f.add(630, last + 1 < r.size ? r.lower[last + 1] : 0, type);
        f.add(631, firstToken > 0 ? r.lower[firstToken - 1] : 0, type);
        f.add(632, bucket(holder), r.quote[a], c);
        f.add(633, r.quote[a], l);
        f.add(634, r.quote[a], type, c);
        f.add(635, Math.min(inside, 2), Math.min(contains, 2), Math.min(over, 2));
        f.add(636, bucket(holder), p.cue > holder ? 1 : 0, size);
        f.add(637, Math.min(8, Math.abs(firstWord - a)), c);
        f.add(638, source < 0 ? 9 : Math.min(8, Math.abs(head - a)), c);
        f.add(639, r.paragraph[a] == 0 ? 1 : 0, c);
        f.add(640, r.tag[firstWord], type, place);
        f.add(641, r.lemma[firstWord], type);
        f.add(642, a > 0 ? r.lemma[a - 1] : 0, l);
        f.add(643, a + 1 < r.size ? r.lemma[a + 1] : 0, l);
        f.add(644, (int) (p.cue * 20));
        f.add(645, r.act[a], type, place);
        f.add(646, r.act[a], size, t);
        f.add(647, r.act[a], headTag, c);
    }

    /** The last name or noun of the source's first noun phrase, else its last token. */
    static int head(Reading r, TokenSet source) {
        int head = -1;
        for (int i = source.nextSetBit(0); i >= 0; i = source.nextSetBit(i + 1)) {
            if (r.isNominal(i)) {
                head = i;
            } else if (head >= 0 && (r.comma[i] || r.linkers[i + 1] > r.linkers[i])) {
                break;
            }
        }
        return head < 0 ? source.length() - 1 : head;
    }
}

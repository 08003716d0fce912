package org.sayso.extraction.attribution;

import org.sayso.extraction.model.Features;
import org.sayso.extraction.quote.Quotations;

/** What the span tagger sees of each token of a cue's sentence, seen from that cue. */
final class SpanFeatures {

    private static final int BEFORE = -1;
    private static final int BEHIND = -2;

    // A feature is the sum of its parts, each times the number of its place: parts that many features share are multiplied once a token or once an anchor.
    private static final int SIDE = 0x3C6EF35F;
    private static final int DISTANCE = 0x5851F42D;
    private static final int TAG = 0x2545F491;
    private static final int TAG_BEFORE = 0x6C078965;
    private static final int TAG_AFTER = 0x41C64E6D;
    private static final int LEMMA_BEFORE = 0x7FEB352D;
    private static final int LEMMA_AFTER = 0x1B56C4E9;
    private static final int ANCHOR_LEMMA = 0x2C1B3C6D;
    private static final int ANCHOR_TAG = 0x297A2D39;
    private static final int ANCHOR_ACT = 0x4F1BBCDD;
    private static final int COMMAS = 0x165667B1;
    private static final int VERBS = 0x27D4EB2F;
    private static final int NOUNS = 0x5A827999;
    private static final int MARKS = 0x6ED9EBA1;
    private static final int BREAKS = 0x1CDC1D3B;
    private static final int LINKERS = 0x4A62C1D7;
    private static final int CUES = 0x3243F6A9;
    private static final int KIND = 0x62992FC1;
    private static final int SIGNATURE = 0x517CC1B7;
    private static final int FRAME = 0x38495AB5;
    private static final int OTHER = 0x7A4C9D13;

    private final Features f = new Features();
    private final Reading r;
    private final int anchor;
    private final int first;
    private final int end;
    private final int anchorLemma;
    private final int anchorTag;
    private final int anchorAct;
    /** The quotation the anchor itself stands in. */
    private final int own;
    /** The first quotation that begins behind the anchor and the last one before it. */
    private final int nextQuotation;
    private final int lastQuotation;
    private final int signature;
    /** How many verbs and commas stand on each side of the anchor, and whether the sentence ends soon behind it. */
    private final int frame;
    private final int leftLemma;
    private final int rightLemma;
    private final int leftTag;
    private final int rightTag;

    SpanFeatures(Reading r, int anchor) {
        this.r = r;
        this.anchor = anchor;
        int s = r.sentence[anchor];
        first = r.from(anchor);
        end = r.end(s);
        anchorLemma = r.lemma[anchor] * ANCHOR_LEMMA;
        anchorTag = r.tag[anchor] * ANCHOR_TAG;
        anchorAct = r.act[anchor] * ANCHOR_ACT;
        own = r.quote[anchor] == Quotations.INSIDE ? r.quotation[anchor] : 0;
        int next = 0;
        int last = 0;
        for (int i = first; i < end; i++) {
            int q = r.quotation[i];
            if (q != 0 && q != own) {
                if (i < anchor) {
                    last = q;
                } else if (next == 0) {
                    next = q;
                }
            }
        }
        nextQuotation = next;
        lastQuotation = last;
        signature = ((last != 0 ? 1 : 0) + (next != 0 ? 2 : 0) + (own != 0 ? 4 : 0)) * SIGNATURE;
        frame = frame() * FRAME;
        leftLemma = lemma(anchor - 1);
        rightLemma = lemma(anchor + 1);
        leftTag = tag(anchor - 1);
        rightTag = tag(anchor + 1);
    }

    private int frame() {
        int verbsBefore = Math.min(2, r.verbs[anchor] - r.verbs[first]);
        int verbsAfter = Math.min(2, r.verbs[end] - r.verbs[anchor + 1]);
        int commasBefore = Math.min(2, r.commas[anchor] - r.commas[first]);
        int left = Math.min(3, (end - anchor) / 4);
        return ((verbsBefore * 3 + verbsAfter) * 3 + commasBefore) * 4 + left;
    }

    int first() {
        return first;
    }

    int end() {
        return end;
    }

    /** A class of the token for the transition between labels. */
    int kind(int i) {
        return r.word[i] ? 0 : r.quote[i] >= Quotations.OPENING ? 1 : r.comma[i] ? 2 : 3;
    }

    private int lemma(int i) {
        return i < first ? BEFORE : i >= end ? BEHIND : r.lemma[i];
    }

    private int tag(int i) {
        return i < first ? BEFORE : i >= end ? BEHIND : r.tag[i];
    }

    private static int bucket(int distance) {
        int d = Math.abs(distance);
        int b = d < 4 ? d : d < 6 ? 4 : d < 9 ? 5 : d < 14 ? 6 : d < 22 ? 7 : 8;
        return distance < 0 ? -b : b;
    }

    Features of(int i) {
        f.clear();
        int side = Integer.compare(i, anchor);
        int from = Math.min(i, anchor) + 1;
        int to = Math.max(Math.max(i, anchor), from);
        int commas = Math.min(r.commas[to] - r.commas[from], 3);
        int verbs = Math.min(r.verbs[to] - r.verbs[from], 3);
        int marks = Math.min(r.marks[to] - r.marks[from], 3);
        // The parts of the sums below, each times its own number.
        int s = side * SIDE;
        int d = bucket(i - anchor) * DISTANCE;
        int l = r.lemma[i];
        int p = r.tag[i] * TAG;
        int l1 = lemma(i - 1) * LEMMA_BEFORE;
        int p1 = tag(i - 1) * TAG_BEFORE;
        int t1 = tag(i + 1) * TAG_AFTER;
        int c = s + commas * COMMAS;
        int v = s + verbs * VERBS;
        words(i, s, d, l, p, l1, p1, t1);
        between(i, s, d, p, p1, c, v);
        if (side != 0) {
            neighbours(side < 0, d, p, c, v);
        }
        quotes(i, s, d, p, c, marks * MARKS);
        frame(i, side, p, c, v);
        return f;
    }

    private void words(int i, int s, int d, int l, int p, int l1, int p1, int t1) {
        f.addSum(1, s + l);
        f.addSum(2, d + p);
        f.addSum(3, s + p + r.shape[i] * OTHER);
        f.addSum(4, d + l);
        f.addSum(5, s + l1 + l);
        f.addSum(6, s + l + lemma(i + 1) * LEMMA_AFTER);
        f.addSum(7, s + p1 + p + t1);
        f.addSum(8, s + tag(i - 2) * OTHER + p1 + p);
        f.addSum(9, s + p + t1 + tag(i + 2) * OTHER);
        f.addSum(10, d + p1 + p);
        f.addSum(11, d + anchorTag);
        f.addSum(12, d + anchorTag + p);
        f.addSum(13, d + anchorLemma);
        f.addSum(14, d + anchorLemma + p);
        f.addSum(15, s + anchorLemma + p);
        f.addSum(16, s + anchorLemma + l);
        f.addSum(17, s + anchorLemma + l1);
        f.addSum(18, d + anchorAct + p);
        f.addSum(19, s + anchorAct + l);
        f.addSum(20, s + anchorLemma);
        // What a single neighbour tells holds in texts of every kind.
        f.addSum(21, s + p);
        f.addSum(22, s + r.lower[i]);
        f.addSum(23, s + l1);
        f.addSum(24, s + lemma(i + 1));
        f.addSum(25, s + lemma(i - 2));
        f.addSum(26, s + lemma(i + 2));
        f.addSum(27, s + p1 + p);
        f.addSum(28, s + p + t1);
    }

    /** @param c side and commas, v side and verbs between the token and the anchor */
    private void between(int i, int s, int d, int p, int p1, int c, int v) {
        int from = Math.min(i, anchor) + 1;
        int to = Math.max(Math.max(i, anchor), from);
        int breaks = Math.min(r.breaks[to] - r.breaks[from], 2) * BREAKS;
        int linkers = Math.min(r.linkers[to] - r.linkers[from], 3) * LINKERS;
        int nouns = Math.min(r.nouns[to] - r.nouns[from], 3) * NOUNS;
        int cues = Math.min(r.cues[to] - r.cues[from], 2) * CUES;
        int all = c + v + nouns;
        f.addSum(30, c + breaks + linkers);
        f.addSum(31, c + cues);
        f.addSum(32, c + p);
        f.addSum(33, v + p);
        f.addSum(34, c + v + anchorLemma);
        f.addSum(35, all);
        f.addSum(36, all + p);
        f.addSum(37, all + p1);
        int around = (i > first && r.comma[i - 1] ? 1 : 0) + (i + 1 < end && !r.word[i + 1] ? 2 : 0);
        f.addSum(38, c + around * OTHER + p);
        int cue = r.cue[i] > 0.5 ? 2 : r.cue[i] > 0.2 ? 1 : 0;
        f.addSum(39, cue * CUES + d + p);
        f.addSum(41, s + cue * CUES);
        f.addSum(40, s + Math.min(i - first, 3) * OTHER + Math.min(end - i, 4) * MARKS);
    }

    /** What stands beside the anchor, on the token's side and on the other. */
    private void neighbours(boolean before, int d, int p, int c, int v) {
        int nearTag = (before ? leftTag : rightTag) * TAG_BEFORE;
        int farTag = (before ? rightTag : leftTag) * TAG_AFTER;
        f.addSum(50, (before ? 1 : 0) + (before ? leftLemma : rightLemma));
        f.addSum(51, d + nearTag);
        f.addSum(52, c + nearTag + farTag);
        f.addSum(53, v + nearTag + farTag + p);
    }

    private void quotes(int i, int s, int d, int p, int c, int marks) {
        int q = r.quotation[i];
        int relation = q == 0 ? 0 : q == own ? 1 : q == nextQuotation ? 2 : q == lastQuotation ? 3 : 4;
        int kind = (relation * 4 + r.quote[i]) * KIND;
        f.addSum(60, kind + signature + s);
        f.addSum(61, kind + anchorLemma);
        f.addSum(62, kind + p);
        f.addSum(63, kind + d);
        f.addSum(64, signature + c);
        f.addSum(65, signature + anchorLemma + s);
        f.addSum(66, s + (((i > first ? r.quote[i - 1] : 9) * 10 + r.quote[i]) * 10 + (i + 1 < end ? r.quote[i + 1] : 9)) * OTHER);
        f.addSum(67, kind + c + marks);
    }

    private void frame(int i, int side, int p, int c, int v) {
        int outerVerbs = Math.min(2, side < 0 ? r.verbs[i] - r.verbs[first] : r.verbs[end] - r.verbs[i + 1]);
        int outerCommas = Math.min(2, side < 0 ? r.commas[i] - r.commas[first] : r.commas[end] - r.commas[i + 1]);
        int outer = (outerVerbs * 3 + outerCommas) * OTHER;
        f.addSum(70, side * SIDE + frame + p);
        f.addSum(71, c + v + outer);
        f.addSum(72, c + outerVerbs * MARKS + anchorLemma);
    }
}

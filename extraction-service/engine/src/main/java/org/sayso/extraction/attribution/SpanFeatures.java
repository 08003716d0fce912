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

    /** The largest {@link #bucket}. */
    static final int FARTHEST = 8;
    /** As many features as one method below adds at most. */
    private static final int ROOM = 40;

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

    /** How far a token is from the anchor, roughly, with the sign of its side: from -{@link #FARTHEST} to that. */
    static int bucket(int distance) {
        int d = Math.abs(distance);
        int b = d < 4 ? d : d < 6 ? 4 : d < 9 ? 5 : d < 14 ? 6 : d < 22 ? 7 : FARTHEST;
        return distance < 0 ? -b : b;
    }

    /** All that is seen of the token, for learning. */
    Features of(int i) {
        f.clear();
        place(i);
        int side = Integer.compare(i, anchor);
        approach(side, bucket(i - anchor));
        between(i, side);
        return f;
    }

    /** What depends on the token and the side of the anchor it stands on alone: the same for every anchor of the sentence. */
    Features ofPlace(int i) {
        f.clear();
        place(i);
        return f;
    }

    /** What depends on the anchor and the {@linkplain #bucket distance} alone. */
    Features ofApproach(int i) {
        f.clear();
        approach(Integer.compare(i, anchor), bucket(i - anchor));
        return f;
    }

    /** What depends on the token and on the anchor. */
    Features ofBoth(int i) {
        f.clear();
        between(i, Integer.compare(i, anchor));
        return f;
    }

    private void place(int i) {
        int s = Integer.compare(i, anchor) * SIDE;
        int l = r.lemma[i];
        int p = r.tag[i] * TAG;
        int before = lemma(i - 1);
        int after = lemma(i + 1);
        int l1 = before * LEMMA_BEFORE;
        int p1 = tag(i - 1) * TAG_BEFORE;
        int t1 = tag(i + 1) * TAG_AFTER;
        int[] h = f.room(ROOM);
        int n = f.size();
        h[n++] = Features.hashOfSum(1, s + l);
        h[n++] = Features.hashOfSum(3, s + p + r.shape[i] * OTHER);
        h[n++] = Features.hashOfSum(5, s + l1 + l);
        h[n++] = Features.hashOfSum(6, s + l + after * LEMMA_AFTER);
        h[n++] = Features.hashOfSum(7, s + p1 + p + t1);
        h[n++] = Features.hashOfSum(8, s + tag(i - 2) * OTHER + p1 + p);
        h[n++] = Features.hashOfSum(9, s + p + t1 + tag(i + 2) * OTHER);
        // What a single neighbour tells holds in texts of every kind.
        h[n++] = Features.hashOfSum(21, s + p);
        h[n++] = Features.hashOfSum(22, s + r.lower[i]);
        h[n++] = Features.hashOfSum(23, s + l1);
        h[n++] = Features.hashOfSum(24, s + after);
        h[n++] = Features.hashOfSum(25, s + lemma(i - 2));
        h[n++] = Features.hashOfSum(26, s + lemma(i + 2));
        h[n++] = Features.hashOfSum(27, s + p1 + p);
        h[n++] = Features.hashOfSum(28, s + p + t1);
        h[n++] = Features.hashOfSum(40, s + Math.min(i - first, 3) * OTHER + Math.min(end - i, 4) * MARKS);
        h[n++] = Features.hashOfSum(41, s + cue(i) * CUES);
        h[n++] = Features.hashOfSum(66, s + (((i > first ? r.quote[i - 1] : 9) * 10 + r.quote[i]) * 10 + (i + 1 < end ? r.quote[i + 1] : 9)) * OTHER);
        f.filledTo(n);
    }

    private void approach(int side, int bucket) {
        int s = side * SIDE;
        int d = bucket * DISTANCE;
        int[] h = f.room(ROOM);
        int n = f.size();
        h[n++] = Features.hashOfSum(11, d + anchorTag);
        h[n++] = Features.hashOfSum(13, d + anchorLemma);
        h[n++] = Features.hashOfSum(20, s + anchorLemma);
        h[n++] = Features.hashOfSum(65, signature + anchorLemma + s);
        if (side != 0) {
            // What stands beside the anchor.
            h[n++] = Features.hashOfSum(50, (side < 0 ? 1 : 0) + (side < 0 ? leftLemma : rightLemma));
            h[n++] = Features.hashOfSum(51, d + (side < 0 ? leftTag : rightTag) * TAG_BEFORE);
        }
        f.filledTo(n);
    }

    private void between(int i, int side) {
        int from = Math.min(i, anchor) + 1;
        int to = Math.max(Math.max(i, anchor), from);
        // The parts of the sums below, each times its own number.
        int s = side * SIDE;
        int d = bucket(i - anchor) * DISTANCE;
        int l = r.lemma[i];
        int p = r.tag[i] * TAG;
        int p1 = tag(i - 1) * TAG_BEFORE;
        int c = s + Math.min(r.commas[to] - r.commas[from], 3) * COMMAS;
        int v = s + Math.min(r.verbs[to] - r.verbs[from], 3) * VERBS;
        int marks = Math.min(r.marks[to] - r.marks[from], 3) * MARKS;
        int breaks = Math.min(r.breaks[to] - r.breaks[from], 2) * BREAKS;
        int linkers = Math.min(r.linkers[to] - r.linkers[from], 3) * LINKERS;
        int cues = Math.min(r.cues[to] - r.cues[from], 2) * CUES;
        int all = c + v + Math.min(r.nouns[to] - r.nouns[from], 3) * NOUNS;
        int around = (i > first && r.comma[i - 1] ? 1 : 0) + (i + 1 < end && !r.word[i + 1] ? 2 : 0);
        int kind = quotationKind(i) * KIND;
        int outerVerbs = Math.min(2, side < 0 ? r.verbs[i] - r.verbs[first] : r.verbs[end] - r.verbs[i + 1]);
        int outerCommas = Math.min(2, side < 0 ? r.commas[i] - r.commas[first] : r.commas[end] - r.commas[i + 1]);
        int[] h = f.room(ROOM);
        int n = f.size();
        h[n++] = Features.hashOfSum(2, d + p);
        h[n++] = Features.hashOfSum(4, d + l);
        h[n++] = Features.hashOfSum(10, d + p1 + p);
        h[n++] = Features.hashOfSum(12, d + anchorTag + p);
        h[n++] = Features.hashOfSum(14, d + anchorLemma + p);
        h[n++] = Features.hashOfSum(15, s + anchorLemma + p);
        h[n++] = Features.hashOfSum(16, s + anchorLemma + l);
        h[n++] = Features.hashOfSum(17, s + anchorLemma + lemma(i - 1) * LEMMA_BEFORE);
        h[n++] = Features.hashOfSum(18, d + anchorAct + p);
        h[n++] = Features.hashOfSum(19, s + anchorAct + l);
        h[n++] = Features.hashOfSum(30, c + breaks + linkers);
        h[n++] = Features.hashOfSum(31, c + cues);
        h[n++] = Features.hashOfSum(32, c + p);
        h[n++] = Features.hashOfSum(33, v + p);
        h[n++] = Features.hashOfSum(34, c + v + anchorLemma);
        h[n++] = Features.hashOfSum(35, all);
        h[n++] = Features.hashOfSum(36, all + p);
        h[n++] = Features.hashOfSum(37, all + p1);
        h[n++] = Features.hashOfSum(38, c + around * OTHER + p);
        h[n++] = Features.hashOfSum(39, cue(i) * CUES + d + p);
        if (side != 0) {
            // What stands beside the anchor, on the token's side and on the other.
            int tags = (side < 0 ? leftTag : rightTag) * TAG_BEFORE + (side < 0 ? rightTag : leftTag) * TAG_AFTER;
            h[n++] = Features.hashOfSum(52, c + tags);
            h[n++] = Features.hashOfSum(53, v + tags + p);
        }
        h[n++] = Features.hashOfSum(60, kind + signature + s);
        h[n++] = Features.hashOfSum(61, kind + anchorLemma);
        h[n++] = Features.hashOfSum(62, kind + p);
        h[n++] = Features.hashOfSum(63, kind + d);
        h[n++] = Features.hashOfSum(64, signature + c);
        h[n++] = Features.hashOfSum(67, kind + c + marks);
        h[n++] = Features.hashOfSum(70, s + frame + p);
        h[n++] = Features.hashOfSum(71, c + v + (outerVerbs * 3 + outerCommas) * OTHER);
        h[n++] = Features.hashOfSum(72, c + outerVerbs * MARKS + anchorLemma);
        f.filledTo(n);
    }

    private int cue(int i) {
        return r.cue[i] > 0.5 ? 2 : r.cue[i] > 0.2 ? 1 : 0;
    }

    /** Which of the sentence's quotations the token stands in, as the anchor sees them, and how. */
    private int quotationKind(int i) {
        int q = r.quotation[i];
        int relation = q == 0 ? 0 : q == own ? 1 : q == nextQuotation ? 2 : q == lastQuotation ? 3 : 4;
        return relation * 4 + r.quote[i];
    }
}

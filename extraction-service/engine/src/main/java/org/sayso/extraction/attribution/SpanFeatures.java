package org.sayso.extraction.attribution;

import org.sayso.extraction.model.Features;
import org.sayso.extraction.quote.Quotations;

/** What the span tagger sees of each token of a cue's sentence, seen from that cue. */
final class SpanFeatures {

    private static final int BEFORE = -1;
    private static final int BEHIND = -2;

    private final Features f = new Features();
    private final Reading r;
    private final int anchor;
    private final int first;
    private final int end;
    private final int anchorLemma;
    private final int anchorTag;
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
        anchorLemma = r.lemma[anchor];
        anchorTag = r.tag[anchor];
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
        signature = (last != 0 ? 1 : 0) + (next != 0 ? 2 : 0) + (own != 0 ? 4 : 0);
        frame = frame();
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
        int d = bucket(i - anchor);
        int l = r.lemma[i];
        int p = r.tag[i];
        int l1 = lemma(i - 1);
        int l2 = lemma(i - 2);
        int n1 = lemma(i + 1);
        int n2 = lemma(i + 2);
        int p1 = tag(i - 1);
        int p2 = tag(i - 2);
        int t1 = tag(i + 1);
        int t2 = tag(i + 2);
        f.add(200);
        f.add(201, side);
        f.add(202, d);
        f.add(203, d, p);
        f.add(204, side, l);
        f.add(205, side, p);
        f.add(206, side, r.lower[i]);
        f.add(207, d, anchorTag);
        f.add(208, d, anchorLemma);
        f.add(209, side, anchorLemma);
        f.add(210, side, anchorLemma, p);
        f.add(211, side, anchorLemma, l);
        f.add(212, side, l1);
        f.add(213, side, n1);
        f.add(214, side, p1, p);
        f.add(215, side, p, t1);
        f.add(216, side, p1, p, t1);
        f.add(217, side, l1, l);
        f.add(218, side, l, n1);
        f.add(219, side, p2, p1, p);
        f.add(220, side, p, t1, t2);
        f.add(221, side, l2);
        f.add(222, side, n2);
        f.add(223, side, p, r.shape[i]);
        f.add(224, r.shape[i], d);
        f.add(225, d, l);
        f.add(226, d, anchorLemma, p);
        f.add(227, side, anchorLemma, l1);
        f.add(228, d, p1, p);
        f.add(229, d, anchorTag, p);
        f.add(279, d, r.act[anchor], p);
        f.add(280, side, r.act[anchor], l);
        between(i, side, d, l, p, p1);
        quotes(i, side, d, p);
        frame(i, side, d, p);
        return f;
    }

    private void between(int i, int side, int d, int l, int p, int p1) {
        int from = Math.min(i, anchor) + 1;
        int to = Math.max(Math.max(i, anchor), from);
        int commas = Math.min(r.commas[to] - r.commas[from], 3);
        int verbs = Math.min(r.verbs[to] - r.verbs[from], 3);
        int marks = Math.min(r.marks[to] - r.marks[from], 3);
        int breaks = Math.min(r.breaks[to] - r.breaks[from], 2);
        int linkers = Math.min(r.linkers[to] - r.linkers[from], 3);
        int nouns = Math.min(r.nouns[to] - r.nouns[from], 3);
        int cues = Math.min(r.cues[to] - r.cues[from], 2);
        f.add(230, side, commas, verbs);
        f.add(231, side, marks);
        f.add(232, side, breaks);
        f.add(233, side, commas, marks);
        f.add(234, side, cues);
        f.add(235, side, linkers);
        f.add(236, side, commas, p);
        f.add(237, side, verbs, p);
        f.add(238, side, commas, anchorLemma);
        f.add(239, side, verbs, anchorLemma);
        f.add(240, side, nouns, p);
        f.add(241, side, nouns, verbs, commas);
        f.add(243, side, cues, commas);
        f.add(244, side, nouns, anchorLemma);
        f.add(245, side * 10 + commas, verbs, nouns, p1);
        f.add(246, side * 10 + commas, verbs, nouns, p);
        int around = (i > first && r.comma[i - 1] ? 1 : 0) + (i + 1 < end && !r.word[i + 1] ? 2 : 0);
        f.add(247, side, around);
        f.add(248, side * 4 + commas, around, p);
        int cue = r.cue[i] > 0.5 ? 2 : r.cue[i] > 0.2 ? 1 : 0;
        f.add(249, cue, side);
        f.add(250, cue, d, p);
        f.add(251, Math.min(i - first, 3), side);
        f.add(252, Math.min(end - i, 4), side);
        if (side != 0) {
            int near = side < 0 ? leftLemma : rightLemma;
            int nearTag = side < 0 ? leftTag : rightTag;
            int farTag = side < 0 ? rightTag : leftTag;
            f.add(253, side, near);
            f.add(254, d, nearTag);
            f.add(255, side * 4 + commas, nearTag, anchorLemma);
            f.add(256, side * 4 + commas, nearTag, farTag);
            f.add(257, side * 4 + verbs, nearTag, farTag, p);
        }
    }

    private void quotes(int i, int side, int d, int p) {
        int q = r.quotation[i];
        int relation = q == 0 ? 0 : q == own ? 1 : q == nextQuotation ? 2 : q == lastQuotation ? 3 : 4;
        int kind = relation * 4 + r.quote[i];
        int from = Math.min(i, anchor) + 1;
        int to = Math.max(Math.max(i, anchor), from);
        int commas = Math.min(r.commas[to] - r.commas[from], 3);
        int marks = Math.min(r.marks[to] - r.marks[from], 3);
        f.add(260, kind, side);
        f.add(261, kind, signature);
        f.add(262, kind, signature, side);
        f.add(263, kind, anchorLemma);
        f.add(264, kind, p);
        f.add(265, kind, d);
        f.add(266, signature, side * 4 + commas);
        f.add(267, signature, anchorLemma, side);
        f.add(268, i > first ? r.quote[i - 1] : 9, r.quote[i], i + 1 < end ? r.quote[i + 1] : 9, side);
        f.add(269, kind, commas, marks, side);
    }

    private void frame(int i, int side, int d, int p) {
        int from = Math.min(i, anchor) + 1;
        int to = Math.max(Math.max(i, anchor), from);
        int commas = Math.min(r.commas[to] - r.commas[from], 3);
        int verbs = Math.min(r.verbs[to] - r.verbs[from], 3);
        int outerVerbs = Math.min(2, side < 0 ? r.verbs[i] - r.verbs[first] : r.verbs[end] - r.verbs[i + 1]);
        int outerCommas = Math.min(2, side < 0 ? r.commas[i] - r.commas[first] : r.commas[end] - r.commas[i + 1]);
        f.add(273, side, frame, p);
        f.add(276, side * 4 + commas, verbs, outerVerbs, outerCommas);
        f.add(277, side, outerVerbs, outerCommas, p);
        f.add(278, side * 4 + commas, outerVerbs, anchorLemma);
    }
}

package org.sayso.extraction.attribution;

import org.sayso.extraction.model.Features;
import org.sayso.extraction.tag.Tag;

/** What the cue model sees of a word (or colon) that may be a cue's anchor. */
final class CueFeatures {

    private static final int BEFORE = -11;
    private static final int BEHIND = -12;

    private final Features f = new Features();

    /** Whether the token can be an anchor at all. */
    static boolean possible(Reading r, int i) {
        if (!r.word[i]) {
            return r.isColon(i);
        }
        return switch (Tag.of(r.tag[i])) {
            case DT, CD, PRP, PRPS, CC, POS, EX, WP, WDT, PDT, WPS -> false;
            default -> true;
        };
    }

    /** What the word tells by itself: the first of all its features. */
    Features alone(Reading r, int i) {
        f.clear();
        int l = r.lemma[i];
        int p = r.tag[i];
        f.add(0);
        f.add(1, l);
        f.add(2, r.lower[i]);
        f.add(3, p);
        f.add(4, l, p);
        f.add(5, r.shape[i], p);
        f.add(7, r.tokens.word(i).suffix(3), p);
        if (r.act[i] != Acts.NONE) {
            f.add(8, r.act[i], p);
        }
        return f;
    }

    /** All features. */
    Features of(Reading r, int i) {
        alone(r, i);
        return around(r, i);
    }

    /** Those of the word's surroundings, without those of the word alone. */
    Features surroundings(Reading r, int i) {
        f.clear();
        return around(r, i);
    }

    private Features around(Reading r, int i) {
        int s = r.sentence[i];
        int first = r.first(s);
        int end = r.end(s);
        int l = r.lemma[i];
        int p = r.tag[i];
        for (int o = -3; o <= 3; o++) {
            if (o == 0) {
                continue;
            }
            int j = i + o;
            boolean in = j >= first && j < end;
            int lj = in ? r.lemma[j] : j < first ? BEFORE : BEHIND;
            int pj = in ? r.tag[j] : j < first ? BEFORE : BEHIND;
            f.add(13 + o, lj);
            f.add(23 + o, pj);
            if (o >= -2 && o <= 2) {
                f.add(33 + o, l, lj);
                f.add(43 + o, l, pj);
            }
            f.add(53 + o, p, pj);
            if (in && r.quote[j] >= 2) {
                f.add(63 + o, r.quote[j]);
            }
        }
        int p1 = i - 1 >= first ? r.tag[i - 1] : BEFORE;
        int p2 = i - 2 >= first ? r.tag[i - 2] : BEFORE;
        int n1 = i + 1 < end ? r.tag[i + 1] : BEHIND;
        int n2 = i + 2 < end ? r.tag[i + 2] : BEHIND;
        int l1 = i + 1 < end ? r.lemma[i + 1] : BEHIND;
        f.add(70, p1, p, n1);
        f.add(71, p, n1, n2);
        f.add(72, p2, p1, p);
        f.add(73, l, p1, n1);
        f.add(74, l, l1, n2);
        f.add(75, p, l1);
        f.add(76, p, l1, n2);
        if (r.act[i] != Acts.NONE) {
            f.add(77, r.act[i], p, n1);
            f.add(78, r.act[i], p1, n1);
            f.add(79, r.act[i], l1);
        }
        quotes(r, i, first, end, l, p);
        nearest(r, i, first, end, l, p);
        place(r, i, first, end, l, p);
        return f;
    }

    private void quotes(Reading r, int i, int first, int end, int l, int p) {
        f.add(80, r.quote[i]);
        f.add(81, l, r.quote[i]);
        int before = 0;
        for (int j = i - 1; j >= first && before == 0; j--) {
            before = r.quote[j] == 3 ? i - j <= 4 ? 1 : 2 : r.quote[j] == 2 ? 3 : 0;
        }
        int after = 0;
        for (int j = i + 1; j < end && after == 0; j++) {
            after = r.quote[j] == 2 ? j - i <= 3 ? 1 : 2 : r.quote[j] == 3 ? 3 : 0;
        }
        f.add(82, before, after);
        f.add(83, before, after, p);
        f.add(84, before, after, l);
        if (r.act[i] != Acts.NONE) {
            f.add(85, before, after, r.act[i]);
        }
    }

    private void nearest(Reading r, int i, int first, int end, int l, int p) {
        for (int j = i - 1; j >= first && j > i - 7; j--) {
            if (r.isNominal(j)) {
                int far = Math.min(i - 1 - j, 3);
                f.add(90, r.lemma[j], p);
                f.add(91, r.lemma[j], l);
                f.add(92, r.tag[j], r.shape[j], l);
                f.add(93, r.tag[j], p, far);
                break;
            }
        }
        for (int j = i + 1; j < end && j < i + 7; j++) {
            if (r.isNominal(j)) {
                int far = Math.min(j - i - 1, 3);
                f.add(94, r.lemma[j], p);
                f.add(95, r.lemma[j], l);
                f.add(96, r.tag[j], r.shape[j], l);
                f.add(97, r.tag[j], p, far);
                break;
            }
        }
        for (int j = i - 1; j >= first && j > i - 30; j--) {
            if (r.verbs[j + 1] > r.verbs[j]) {
                f.add(98, r.lemma[j], p);
                f.add(99, r.lemma[j], l);
                break;
            }
        }
        for (int j = i + 1; j < end && j < i + 30; j++) {
            if (r.verbs[j + 1] > r.verbs[j]) {
                f.add(100, r.tag[j], l);
                f.add(101, r.lemma[j], p);
                break;
            }
        }
    }

    private void place(Reading r, int i, int first, int end, int l, int p) {
        boolean last = i + 1 >= end || i + 2 >= end && !r.word[i + 1];
        f.add(110, last ? 1 : 0, p);
        f.add(111, last ? 1 : 0, l);
        f.add(112, Math.min(3, i - first), p);
        f.add(113, r.paragraph[i] == 0 ? 1 : 0, l);
        f.add(114, r.paragraph[i] == 0 ? 1 : 0, p);
        int verbsBefore = Math.min(2, r.verbs[i] - r.verbs[first]);
        int verbsAfter = Math.min(2, r.verbs[end] - r.verbs[i + 1]);
        int commaNear = 0;
        for (int j = i - 1; j >= first && j > i - 10 && commaNear == 0; j--) {
            commaNear = r.comma[j] ? 1 : 0;
        }
        int frame = (verbsBefore * 3 + verbsAfter) * 2 + commaNear;
        f.add(115, frame, p);
        f.add(116, frame, l);
        f.add(117, frame, p, Math.min(3, (end - i) / 4));
        if (r.isColon(i)) {
            int words = 0;
            boolean capitals = true;
            for (int j = i - 1; j >= 0 && r.paragraph[j] == r.paragraph[i] && words < 12; j--) {
                if (r.word[j]) {
                    words++;
                    capitals &= r.shape[j] == org.sayso.extraction.token.Word.Shape.UPPER.ordinal();
                }
            }
            boolean ends = i + 1 >= r.size || r.paragraph[i + 1] != r.paragraph[i];
            int before = i > first ? r.tag[i - 1] : BEFORE;
            f.add(120, Math.min(8, i - first));
            f.add(121, capitals && words > 0 ? 1 : 0, Math.min(words, 5));
            f.add(122, Math.min(words, 5), before);
            f.add(123, ends ? 1 : 0, Math.min(words, 5), before);
            f.add(124, r.paragraph[i] == 0 ? 1 : 0, Math.min(words, 5));
            f.add(125, i + 1 < end ? r.quote[i + 1] : 9, before);
        }
    }
}

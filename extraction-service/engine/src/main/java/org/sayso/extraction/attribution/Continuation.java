package org.sayso.extraction.attribution;

import org.sayso.extraction.model.Features;
import org.sayso.extraction.model.LinearModel;
import org.sayso.extraction.quote.Quotations;

/** Carries a content on into the sentences behind its cue's, then into those before, one by one until the first that does not belong. */
final class Continuation {

    static final int FARTHEST = 8;

    private final LinearModel model;

    Continuation(LinearModel model) {
        this.model = model;
    }

    void extend(Reading r, Candidate candidate) {
        var features = new Features();
        int from = r.sentence[candidate.anchor];
        for (int direction = 1; direction >= -1; direction -= 2) {
            for (int k = 1; k <= FARTHEST; k++) {
                int s = from + direction * k;
                if (s < 0 || s >= r.sentenceCount()) {
                    break;
                }
                int first = r.first(s);
                int end = endOf(r, s);
                if (r.words[end] == r.words[first]) {
                    continue;
                }
                fill(features, r, candidate.anchor, candidate.content, s, direction);
                if (model.sum(features, 0) <= 0) {
                    break;
                }
                candidate.content.set(first, end);
            }
        }
    }

    /** The tokens of a sentence that would be carried over: where it begins inside a quotation and leaves it, only those inside. */
    static TokenSet wordsOf(Reading r, int s) {
        var words = new TokenSet();
        words.set(r.first(s), endOf(r, s));
        return words;
    }

    private static int endOf(Reading r, int s) {
        int first = r.first(s);
        int end = r.end(s);
        int q = r.quotation[first];
        if (q != 0) {
            int i = first;
            while (i < end && r.quotation[i] == q) {
                i++;
            }
            for (int j = i; j < end; j++) {
                if (r.word[j]) {
                    return i;
                }
            }
        }
        return end;
    }

    static void fill(Features f, Reading r, int anchor, TokenSet content, int s, int direction) {
        f.clear();
        int home = r.sentence[anchor];
        int first = r.first(s);
        int end = r.end(s);
        int previous = s - direction;
        int distance = Math.min(3, Math.abs(s - home));
        int l = r.lemma[anchor];
        boolean before = false;
        boolean after = false;
        int quoted = 0;
        int words = 0;
        for (int i = content.nextSetBit(r.first(home)); i >= 0 && i < r.end(home); i = content.nextSetBit(i + 1)) {
            before |= i < anchor;
            after |= i > anchor;
            if (r.word[i]) {
                words++;
                quoted += r.quote[i] == Quotations.INSIDE ? 1 : 0;
            }
        }
        int type = words == 0 ? 3 : quoted == 0 ? 0 : quoted >= words * 0.95 ? 2 : 1;
        int itsWords = 0;
        int itsQuoted = 0;
        double itsCue = 0;
        for (int i = first; i < end; i++) {
            boolean inside = r.quote[i] == Quotations.INSIDE;
            if (r.word[i]) {
                itsWords++;
                itsQuoted += inside ? 1 : 0;
            }
            if (!inside) {
                itsCue = Math.max(itsCue, r.cue[i]);
            }
        }
        int itsType = itsQuoted == 0 ? 0 : itsQuoted >= itsWords * 0.95 ? 2 : 1;
        double previousCue = 0;
        boolean reached = false;
        for (int i = r.first(previous); i < r.end(previous); i++) {
            if (i != anchor && r.quote[i] != Quotations.INSIDE) {
                previousCue = Math.max(previousCue, r.cue[i]);
            }
            reached |= content.get(i);
        }
        boolean colon = false;
        for (int i = anchor; i < r.end(home); i++) {
            colon |= r.isColon(i);
        }
        boolean finalColon = r.isColon(r.end(home) - 1);
        boolean toTheEnd = false;
        for (int i = Math.max(r.first(home), r.end(home) - 3); i < r.end(home); i++) {
            toTheEnd |= content.get(i);
        }
        int same = r.paragraph[first] == r.paragraph[r.first(previous)] ? 1 : 0;
        int startQuote = r.quote[first];
        int endQuote = r.quote[end - 1];
        int previousQuote = r.quote[r.end(previous) - 1];
        boolean sameQuotation = r.quotation[first] != 0 && r.quotation[first] == r.quotation[direction > 0 ? r.end(previous) - 1 : r.first(previous)];
        int q = r.quotation[first];
        boolean continued = q != 0 && r.quotations.all().get(q - 1).continues();
        int place = (before ? 1 : 0) + (after ? 2 : 0);
        int c = itsCue > 0.5 ? 2 : itsCue > 0.2 ? 1 : 0;
        int way = direction * 4 + distance;
        int core = Features.hash(500, way, same, type, itsType);
        f.add(501, way, same);
        f.add(500, core);
        f.add(502, core, place, c);
        f.add(503, core, startQuote, previousQuote);
        f.add(504, core, l);
        f.add(523, core, r.act[anchor]);
        f.add(505, way, finalColon ? 1 : 0, colon ? 1 : 0, itsType);
        f.add(506, core, startQuote, endQuote);
        f.add(507, core, c);
        f.add(508, core, r.lemma[first]);
        f.add(509, core, place);
        f.add(510, way, startQuote, c, same);
        f.add(511, itsType, c, type, direction);
        f.add(512, core, reached ? 1 : 0);
        f.add(513, core, place, finalColon ? 1 : colon ? 2 : 0);
        f.add(514, core, toTheEnd ? 1 : 0, place);
        f.add(515, core, toTheEnd ? 1 : 0, startQuote);
        f.add(516, core, previousCue > 0.5 ? 1 : 0, c);
        f.add(517, core, r.paragraph[first] == r.paragraph[anchor] ? 1 : 0);
        f.add(518, way, itsType, r.lemma[first]);
        f.add(519, core, Math.min(itsWords / 6, 4));
        f.add(520, core, startQuote, c, place);
        f.add(521, core, sameQuotation ? 1 : 0, continued ? 1 : 0);
        f.add(522, sameQuotation ? 1 : continued ? 2 : 0, itsType, direction);
    }
}

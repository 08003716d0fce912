package org.sayso.extraction.attribution;

import java.util.ArrayList;
import java.util.List;
import org.sayso.extraction.quote.Quotations;
import org.sayso.extraction.tag.Tag;
import org.sayso.extraction.text.Span;

/** A content's tokens as stretches of text: without an introductory "that", without marks that only enclose it, one stretch a paragraph. */
final class Contents {

    private Contents() {}

    static List<Span> of(Reading r, TokenSet content) {
        var spans = new ArrayList<Span>();
        int from = content.nextSetBit(0);
        while (from >= 0) {
            int end = from + 1;
            while (end < r.size && joins(r, content, end) && r.paragraph[end] == r.paragraph[from]) {
                end++;
            }
            add(r, from, end, spans);
            from = content.nextSetBit(end);
        }
        return spans;
    }

    /** Marks left out between two stretches do not part them. */
    private static boolean joins(Reading r, TokenSet content, int i) {
        if (content.get(i)) {
            return true;
        }
        int next = content.nextSetBit(i);
        if (next < 0 || next > i + 3) {
            return false;
        }
        for (int j = i; j < next; j++) {
            if (r.word[j]) {
                return false;
            }
        }
        return true;
    }

    private static void add(Reading r, int from, int end, List<Span> spans) {
        int low = from;
        int high = end;
        boolean changed = true;
        while (changed && low < high) {
            changed = false;
            if (!r.word[low] && !opensInside(r, low, high)) {
                low++;
                changed = true;
            } else if (high - low > 1 && isConjunction(r, low) && spans.isEmpty() && low == from) {
                low++;
                changed = true;
            } else if (!r.word[high - 1] && !closesInside(r, low, high) && !endsAsQuestion(r, high - 1)) {
                high--;
                changed = true;
            } else if (high - low > 1 && r.quote[low] == Quotations.OPENING && r.quote[high - 1] == Quotations.CLOSING
                    && r.quotation[low] == r.quotation[high - 1]) {
                low++;
                high--;
                changed = true;
            }
        }
        if (low < high) {
            spans.add(r.tokens.span(low, high));
        }
    }

    /** "that" before a clause; in "that is why" it is the clause's own subject. */
    private static boolean isConjunction(Reading r, int i) {
        return r.tokens.lower(i).equals("that") && !(i + 1 < r.size && (r.isVerb(i + 1) || Tag.of(r.tag[i + 1]) == Tag.MD));
    }

    private static boolean endsAsQuestion(Reading r, int i) {
        return r.tokens.lower(i).endsWith("?");
    }

    /** An opening mark or bracket whose closing one stands inside as well is kept. */
    private static boolean opensInside(Reading r, int low, int high) {
        if (r.quote[low] == Quotations.OPENING) {
            int end = r.quotations.all().get(r.quotation[low] - 1).end();
            return end <= high && end > low + 1;
        }
        return r.tokens.lower(low).equals("$") || r.tokens.lower(low).equals("€") || r.tokens.lower(low).equals("£");
    }

    private static boolean closesInside(Reading r, int low, int high) {
        if (r.quote[high - 1] == Quotations.CLOSING) {
            return r.quotations.all().get(r.quotation[high - 1] - 1).first() >= low;
        }
        return r.tokens.lower(high - 1).equals("%") || r.tokens.lower(high - 1).equals(")");
    }
}

package org.sayso.extraction.quantity;

import java.util.ArrayList;
import org.sayso.extraction.tag.Tag;
import org.sayso.extraction.tag.TaggedTokens;
import org.sayso.extraction.time.Times;

/** Finds numbers, their units and what they count. A number inside an expression of time is none. */
public final class QuantityFinder {

    public Quantities find(TaggedTokens tokens, Times times) {
        var found = new ArrayList<Quantities.FoundQuantity>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.tag(i) != Tag.CD || !tokens.lower(i).chars().allMatch(c -> c >= '0' && c <= '9') || tokens.lower(i).length() > 15) {
                continue;
            }
            var span = tokens.span(i, i + 1);
            if (times.all().stream().noneMatch(time -> time.span().overlaps(span))) {
                found.add(new Quantities.FoundQuantity(span, Double.valueOf(tokens.lower(i)), null, "exact", "item", null, null, null));
            }
        }
        return new Quantities(tokens, found);
    }
}

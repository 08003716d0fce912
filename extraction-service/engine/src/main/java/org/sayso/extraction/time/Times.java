package org.sayso.extraction.time;

import java.util.List;
import org.sayso.extraction.tag.TaggedTokens;
import org.sayso.extraction.text.Span;

/** The expressions of time in a document, in order. */
public record Times(TaggedTokens tokens, List<FoundTime> all) {

    /**
     * @param type DATE, TIME, DURATION or SET
     * @param value as TIMEX3 writes it
     */
    public record FoundTime(Span span, String type, String value) {}

    public Times {
        all = List.copyOf(all);
    }
}

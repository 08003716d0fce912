package org.sayso.extraction.segment;

import java.util.List;
import org.sayso.extraction.text.NormalizedText;
import org.sayso.extraction.text.Span;

/**
 * A text and its parts, in order, not overlapping. What stands in no segment is white space.
 *
 * @param language BCP 47 of the text, null where it could not be told
 */
public record Segments(NormalizedText text, @org.jspecify.annotations.Nullable String language, List<Segment> all) {

    /** One part. */
    public record Segment(SegmentKind kind, Span span) {}

    public Segments {
        all = List.copyOf(all);
    }
}

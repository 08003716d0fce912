package org.sayso.extraction.segment;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.text.NormalizedText;
import org.sayso.extraction.text.Span;

/** Cuts a text into its paragraphs and tells what each is. */
public final class Segmenter {

    public Segments segment(NormalizedText text, @Nullable String language) {
        var segments = new ArrayList<Segments.Segment>();
        int start = -1;
        int end = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            if (c == '\n' || c == '\r') {
                if (start >= 0) {
                    segments.add(new Segments.Segment(SegmentKind.BODY, new Span(start, end)));
                    start = -1;
                }
            } else if (c != ' ') {
                if (start < 0) {
                    start = i;
                }
                end = i + 1;
            }
        }
        return new Segments(text, language, segments);
    }
}

package org.sayso.extraction.training;

import java.util.List;

/**
 * An attribution as an annotator marked it.
 *
 * @param optional a finding that is right but not asked for
 */
public record GoldAttribution(List<Range> source, List<Range> cue, List<Range> content, boolean optional) {

    /**
     * @param start first code point
     * @param end code point after the last
     */
    public record Range(int start, int end) {}
}

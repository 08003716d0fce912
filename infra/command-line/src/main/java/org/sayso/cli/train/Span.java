package org.sayso.cli.train;

/**
 * A stretch of a text.
 *
 * @param start first character, UTF-16
 * @param end character after the last
 */
record Span(int start, int end) {
    int gap(Span other) {
        return Math.max(0, Math.max(other.start - end, start - other.end));
    }

    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    Span between(Span other) {
        return end <= other.start ? new Span(end, other.start) : new Span(Math.min(other.end, start), start);
    }
}

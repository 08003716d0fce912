package org.sayso.contracts;

/**
 * A stretch of a document's text.
 *
 * @param start first code point
 * @param end code point after the last
 * @param exact the covered text
 */
public record Selector(int start, int end, String exact) {}

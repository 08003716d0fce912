package org.sayso.contracts;

import org.jspecify.annotations.Nullable;

/**
 * What may be done with a document's text.
 *
 * @param display {@code full}, {@code snippet} or {@code none}: how much of the text an answer may show
 * @param tdm {@code allowed}, {@code reserved} or {@code unknown}: the text-and-data-mining reservation
 */
public record Rights(@Nullable String display, @Nullable String tdm) {}

package org.sayso.extraction.lexicon.imports;

import org.jspecify.annotations.Nullable;

/** A format names come in: one thing a line. */
public sealed interface NameSource permits GeoNames, FollowTheMoney, Wikidata, NameTable {

    /**
     * What the line names, or null when it is a comment or a thing the gazetteer has no use for.
     *
     * @throws IllegalArgumentException when the line is broken, with the reason
     */
    @Nullable ImportedName read(String line);
}

/** Readers of other people's gazetteers: GeoNames, FollowTheMoney, Wikidata, plain tables. */
@NullMarked
package org.sayso.extraction.lexicon.imports;

import org.jspecify.annotations.NullMarked;

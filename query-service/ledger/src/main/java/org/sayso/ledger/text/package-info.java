/** Words, shingles, likeness and differences of texts. */
@NullMarked
package org.sayso.ledger.text;

import org.jspecify.annotations.NullMarked;

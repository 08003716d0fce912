/** One document of a story, made ready for comparison. */
@NullMarked
package org.sayso.ledger.report;

import org.jspecify.annotations.NullMarked;

/**
 * From the topic of extractions to rows: read in batches, applied idempotently and in any order, positions kept beside the rows, dead letters set aside.
 */
@NullMarked
package org.sayso.query.projection;

import org.jspecify.annotations.NullMarked;

/** Who is who across the documents of a story. */
@NullMarked
package org.sayso.ledger.entity;

import org.jspecify.annotations.NullMarked;

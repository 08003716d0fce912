/** Who stands where on which proposition. */
@NullMarked
package org.sayso.ledger.claim;

import org.jspecify.annotations.NullMarked;

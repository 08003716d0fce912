/** Which documents go back to one text, and why that is thought. */
@NullMarked
package org.sayso.ledger.origin;

import org.jspecify.annotations.NullMarked;

/** Numbers: what each counts, who gives it, how it stands to the others. */
@NullMarked
package org.sayso.ledger.figure;

import org.jspecify.annotations.NullMarked;

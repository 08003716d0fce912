/** Out of many reports, one record. */
@NullMarked
package org.sayso.ledger;

import org.jspecify.annotations.NullMarked;

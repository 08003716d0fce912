/** What the ledger keeps: a small port, and the adapter that keeps it in memory. */
@NullMarked
package org.sayso.ledger.archive;

import org.jspecify.annotations.NullMarked;

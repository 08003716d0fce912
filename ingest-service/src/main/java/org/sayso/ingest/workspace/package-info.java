/** Transactions that see one workspace only. */
@NullMarked
package org.sayso.ingest.workspace;

import org.jspecify.annotations.NullMarked;

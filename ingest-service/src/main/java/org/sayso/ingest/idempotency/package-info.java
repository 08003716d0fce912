/** The same key with the same request gets the same answer. */
@NullMarked
package org.sayso.ingest.idempotency;

import org.jspecify.annotations.NullMarked;

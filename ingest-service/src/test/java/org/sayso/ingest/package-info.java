/** The service as its senders meet it, over a real database and a real broker. */
@NullMarked
package org.sayso.ingest;

import org.jspecify.annotations.NullMarked;

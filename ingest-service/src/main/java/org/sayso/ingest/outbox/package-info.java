/** The way from the database to the broker: what was committed is sent, however often either of them dies. */
@NullMarked
package org.sayso.ingest.outbox;

import org.jspecify.annotations.NullMarked;

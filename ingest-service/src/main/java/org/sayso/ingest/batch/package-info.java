/** Many documents in one request: lines read as they arrive, stored in groups, answered in order. */
@NullMarked
package org.sayso.ingest.batch;

import org.jspecify.annotations.NullMarked;

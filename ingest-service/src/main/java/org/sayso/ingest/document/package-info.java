/** What a sender hands in: checked at the door, told apart into first reports, later versions and repetitions, and kept. */
@NullMarked
package org.sayso.ingest.document;

import org.jspecify.annotations.NullMarked;

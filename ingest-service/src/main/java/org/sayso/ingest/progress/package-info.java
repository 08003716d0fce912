/** How far each document has come, as the other services report it. */
@NullMarked
package org.sayso.ingest.progress;

import org.jspecify.annotations.NullMarked;

/** Expressions of time, read against the publication date (TIMEX3). */
@NullMarked
package org.sayso.extraction.time;

import org.jspecify.annotations.NullMarked;

/** Which part of a text is headline, dateline, body, credit. */
@NullMarked
package org.sayso.extraction.segment;

import org.jspecify.annotations.NullMarked;

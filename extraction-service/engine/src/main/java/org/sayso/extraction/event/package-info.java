/** Who did what to whom (PLOVER). */
@NullMarked
package org.sayso.extraction.event;

import org.jspecify.annotations.NullMarked;

/** Text in, Extraction out. */
@NullMarked
package org.sayso.extraction;

import org.jspecify.annotations.NullMarked;

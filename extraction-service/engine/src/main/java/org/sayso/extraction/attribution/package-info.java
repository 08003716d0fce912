/** Who says what: source, cue, content (PARC, PolNeAR). */
@NullMarked
package org.sayso.extraction.attribution;

import org.jspecify.annotations.NullMarked;

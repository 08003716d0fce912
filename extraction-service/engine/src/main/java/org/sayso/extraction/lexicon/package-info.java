/** Lexicons: readable resources, one fact a line, and what they are compiled into. */
@NullMarked
package org.sayso.extraction.lexicon;

import org.jspecify.annotations.NullMarked;

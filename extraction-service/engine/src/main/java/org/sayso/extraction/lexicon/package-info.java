/** Lexicons: readable resources, one fact a line, and what they are compiled into: the gazetteer and the automaton it is matched by. */
@NullMarked
package org.sayso.extraction.lexicon;

import org.jspecify.annotations.NullMarked;

/** The text from outside and its normalised twin; every offset is a UTF-16 index into the original unless it says otherwise. */
@NullMarked
package org.sayso.extraction.text;

import org.jspecify.annotations.NullMarked;

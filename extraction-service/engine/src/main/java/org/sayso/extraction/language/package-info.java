/** Which language a text is in, and which stages know it. */
@NullMarked
package org.sayso.extraction.language;

import org.jspecify.annotations.NullMarked;

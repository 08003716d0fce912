/** Bodies as HTML, ninjs or NewsML-G2 to article text. */
@NullMarked
package org.sayso.extraction.html;

import org.jspecify.annotations.NullMarked;

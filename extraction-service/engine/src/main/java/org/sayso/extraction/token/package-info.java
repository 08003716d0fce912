/** Words and marks. */
@NullMarked
package org.sayso.extraction.token;

import org.jspecify.annotations.NullMarked;

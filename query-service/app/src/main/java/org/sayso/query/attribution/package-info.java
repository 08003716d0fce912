/** Who says what, over all stories. */
@NullMarked
package org.sayso.query.attribution;

import org.jspecify.annotations.NullMarked;

/** Numbers, their units and what they count. */
@NullMarked
package org.sayso.extraction.quantity;

import org.jspecify.annotations.NullMarked;

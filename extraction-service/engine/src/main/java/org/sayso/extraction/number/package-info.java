/** Numbers as texts write them, in digits and in words. */
@NullMarked
package org.sayso.extraction.number;

import org.jspecify.annotations.NullMarked;

/** Quotation marks and what they enclose. */
@NullMarked
package org.sayso.extraction.quote;

import org.jspecify.annotations.NullMarked;

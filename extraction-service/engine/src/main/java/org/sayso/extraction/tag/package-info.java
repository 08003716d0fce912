/** Parts of speech. */
@NullMarked
package org.sayso.extraction.tag;

import org.jspecify.annotations.NullMarked;

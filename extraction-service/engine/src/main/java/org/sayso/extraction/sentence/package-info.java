/** Where sentences begin and end. */
@NullMarked
package org.sayso.extraction.sentence;

import org.jspecify.annotations.NullMarked;

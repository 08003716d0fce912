/** What copies are recognised by. */
@NullMarked
package org.sayso.extraction.fingerprint;

import org.jspecify.annotations.NullMarked;

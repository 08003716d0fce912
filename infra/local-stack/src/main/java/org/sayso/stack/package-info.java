/** The whole suite on one machine, without Docker. */
@NullMarked
package org.sayso.stack;

import org.jspecify.annotations.NullMarked;

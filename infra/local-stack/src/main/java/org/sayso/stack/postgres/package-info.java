/** A real PostgreSQL, unpacked from a jar and run as a process of its own. */
@NullMarked
package org.sayso.stack.postgres;

import org.jspecify.annotations.NullMarked;

/** The parts that Sayso needs around its services, run on one machine without containers. */
@NullMarked
package org.sayso.stack;

import org.jspecify.annotations.NullMarked;

/** Sends dead letters back to where they came from. */
@NullMarked
package org.sayso.stack.replay;

import org.jspecify.annotations.NullMarked;

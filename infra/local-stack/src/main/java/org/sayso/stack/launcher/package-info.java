/**
 * What {@code ./sayso up} does: every part a process of its own, started in parallel as far as they allow, watched until it is ready, and
 * found again later by its pid file or, when that is lost, by its command line.
 */
@NullMarked
package org.sayso.stack.launcher;

import org.jspecify.annotations.NullMarked;

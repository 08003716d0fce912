/** Runs the commands over folders with gold annotations and shows the scores as one table. */
@NullMarked
package org.sayso.cli.evaluate;

import org.jspecify.annotations.NullMarked;

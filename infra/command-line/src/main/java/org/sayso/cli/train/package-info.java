/** {@code sayso train}: learns the engine's models from a folder of annotated documents. */
@NullMarked
package org.sayso.cli.train;

import org.jspecify.annotations.NullMarked;

/** Learning the engine's models from annotated documents: what {@code ./sayso train} runs. */
@NullMarked
package org.sayso.extraction.training;

import org.jspecify.annotations.NullMarked;

/** Linear models over hashed features: no text inside, read from compact files, trained by {@code ./sayso train}. */
@NullMarked
package org.sayso.extraction.model;

import org.jspecify.annotations.NullMarked;

/** Sends stored documents through extraction once more, behind live news. */
@NullMarked
package org.sayso.ingest.reextraction;

import org.jspecify.annotations.NullMarked;

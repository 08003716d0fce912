/** The engine behind HTTP: a document in, its extraction out, nothing kept. */
@NullMarked
package org.sayso.extraction.service.door;

import org.jspecify.annotations.NullMarked;

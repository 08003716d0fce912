/**
 * The JSON that passes between Sayso's parts and out to partners, as records. Every offset counts Unicode code points, half-open, into the document's
 * text exactly as stored (W3C Web Annotation, TextPositionSelector); every span carries the covered text (TextQuoteSelector). Unknown is {@code null}.
 */
@NullMarked
package org.sayso.contracts;

import org.jspecify.annotations.NullMarked;

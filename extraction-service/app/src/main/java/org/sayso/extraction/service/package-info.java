/** The engine as a service: documents from topics and requests in, extractions out. It keeps no state of its own. */
@NullMarked
package org.sayso.extraction.service;

import org.jspecify.annotations.NullMarked;

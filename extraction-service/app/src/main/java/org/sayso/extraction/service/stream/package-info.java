/** Documents from Kafka, extractions to Kafka: at least once, in order for each document. */
@NullMarked
package org.sayso.extraction.service.stream;

import org.jspecify.annotations.NullMarked;

/** The envelope of a message on a topic: CloudEvents 1.0 attributes as Kafka headers. */
@NullMarked
package org.sayso.service.event;

import org.jspecify.annotations.NullMarked;

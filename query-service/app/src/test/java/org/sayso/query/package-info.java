/** The query service over real PostgreSQL and Kafka. */
@NullMarked
package org.sayso.query;

import org.jspecify.annotations.NullMarked;

/**
 * The query service: projects extractions from Kafka into PostgreSQL, answers partners, and serves the analysts' pages.
 */
@NullMarked
package org.sayso.query;

import org.jspecify.annotations.NullMarked;

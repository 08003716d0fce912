/** One KRaft node, and the one list of topics. */
@NullMarked
package org.sayso.stack.kafka;

import org.jspecify.annotations.NullMarked;

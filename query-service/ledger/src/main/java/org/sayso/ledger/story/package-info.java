/** Which documents report one event. */
@NullMarked
package org.sayso.ledger.story;

import org.jspecify.annotations.NullMarked;

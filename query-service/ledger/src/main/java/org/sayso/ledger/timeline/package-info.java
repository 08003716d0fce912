/** What is said to have happened when. */
@NullMarked
package org.sayso.ledger.timeline;

import org.jspecify.annotations.NullMarked;

/** What was said once and told many times. */
@NullMarked
package org.sayso.ledger.utterance;

import org.jspecify.annotations.NullMarked;

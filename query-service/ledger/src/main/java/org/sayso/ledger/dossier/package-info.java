/** One story laid open. */
@NullMarked
package org.sayso.ledger.dossier;

import org.jspecify.annotations.NullMarked;

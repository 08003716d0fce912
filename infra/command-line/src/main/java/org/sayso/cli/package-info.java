/** The commands that need no server: the same engine and ledger as the services, over files. */
@NullMarked
package org.sayso.cli;

import org.jspecify.annotations.NullMarked;

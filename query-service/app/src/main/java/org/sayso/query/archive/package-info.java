/** The ledger's archive in PostgreSQL, and beside it the tables that answers are searched in. */
@NullMarked
package org.sayso.query.archive;

import org.jspecify.annotations.NullMarked;

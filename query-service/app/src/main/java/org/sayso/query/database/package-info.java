/** Transactions bound to one workspace, so that row-level security stands behind every query. */
@NullMarked
package org.sayso.query.database;

import org.jspecify.annotations.NullMarked;

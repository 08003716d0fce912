/** The analysts' pages: read-only, rendered here, no script needed. */
@NullMarked
package org.sayso.query.page;

import org.jspecify.annotations.NullMarked;

/** Documents with what was found in them. */
@NullMarked
package org.sayso.query.document;

import org.jspecify.annotations.NullMarked;

/** Page tokens: where a list goes on, opaque to the client and of no use under another filter or workspace. */
@NullMarked
package org.sayso.service.page;

import org.jspecify.annotations.NullMarked;

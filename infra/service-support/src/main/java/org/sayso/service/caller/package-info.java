/** Who calls, from which workspace, with which roles. */
@NullMarked
package org.sayso.service.caller;

import org.jspecify.annotations.NullMarked;

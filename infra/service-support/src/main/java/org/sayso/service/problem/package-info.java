/** How a service says no: RFC 9457 problem details that name the field, the line and the limit. */
@NullMarked
package org.sayso.service.problem;

import org.jspecify.annotations.NullMarked;

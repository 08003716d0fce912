/** Making the read side again from the topic. */
@NullMarked
package org.sayso.query.rebuild;

import org.jspecify.annotations.NullMarked;

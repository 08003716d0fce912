/** What the services' integration tests run against. */
@NullMarked
package org.sayso.stack.testing;

import org.jspecify.annotations.NullMarked;

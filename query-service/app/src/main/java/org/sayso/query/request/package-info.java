/** Query parameters, read with a precise word on what is wrong with them. */
@NullMarked
package org.sayso.query.request;

import org.jspecify.annotations.NullMarked;

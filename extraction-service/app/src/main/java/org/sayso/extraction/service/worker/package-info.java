/** Work bounded by cores and by time. */
@NullMarked
package org.sayso.extraction.service.worker;

import org.jspecify.annotations.NullMarked;

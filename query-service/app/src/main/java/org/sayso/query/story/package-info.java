/** Stories and their dossiers. */
@NullMarked
package org.sayso.query.story;

import org.jspecify.annotations.NullMarked;

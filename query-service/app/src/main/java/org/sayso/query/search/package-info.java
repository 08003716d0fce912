/** One question over everything: stories, documents, entities. */
@NullMarked
package org.sayso.query.search;

import org.jspecify.annotations.NullMarked;

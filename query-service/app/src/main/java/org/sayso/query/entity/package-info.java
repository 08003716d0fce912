/** Who and what is named, over all documents, and what operators decide about them. */
@NullMarked
package org.sayso.query.entity;

import org.jspecify.annotations.NullMarked;

/** Names, roles, pronouns and who they refer to. */
@NullMarked
package org.sayso.extraction.entity;

import org.jspecify.annotations.NullMarked;

/** What a person points the commands at (files, folders, standard input) becomes documents, one by one. */
@NullMarked
package org.sayso.cli.input;

import org.jspecify.annotations.NullMarked;

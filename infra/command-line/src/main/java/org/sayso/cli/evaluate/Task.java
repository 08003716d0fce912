package org.sayso.cli.evaluate;

import java.nio.file.Path;
import java.util.List;

/**
 * One figure to find: a command over documents, and the scorer over what it printed.
 *
 * @param measure the scorer's name for it
 * @param set the folder, as it is named in the table
 * @param command extract, text, stories or dossier
 * @param documents what the command reads
 * @param gold what the scorer reads before the command's output
 */
record Task(String measure, String set, String command, Path documents, List<Path> gold) {}

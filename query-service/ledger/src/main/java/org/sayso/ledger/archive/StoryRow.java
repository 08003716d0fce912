package org.sayso.ledger.archive;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story in a list.
 *
 * @param from earliest {@link Card#at()} of its documents
 * @param to latest
 * @param documents how many, versions counted
 * @param names the entities most of its documents name, most first
 * @param revision grows with every change of what the dossier stands on; a cached dossier holds for one revision
 */
public record StoryRow(String id, @Nullable String title, Instant from, Instant to, int documents, List<String> names, long revision) {}

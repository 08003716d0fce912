package org.sayso.ledger.archive;

import java.time.Instant;

/**
 * Asks for documents that carry a key.
 *
 * @param key a hash: a band of a MinHash signature, a rare quotation, a pair of telling words
 * @param from earliest {@link Card#at()}, included
 * @param to latest, included
 */
public record Probe(long key, Instant from, Instant to) {}

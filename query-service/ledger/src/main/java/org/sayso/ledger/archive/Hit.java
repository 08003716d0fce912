package org.sayso.ledger.archive;

/** A document that carries the key of a {@link Probe} within its window. */
public record Hit(long key, String documentId) {}

package org.sayso.ledger.archive;

import org.jspecify.annotations.Nullable;

/**
 * Takes hold of an entity across documents and engine versions.
 *
 * @param type the contract's entity type
 * @param key the normal form of its name
 * @param documentId only as this document names it; null: in every document
 */
public record Handle(String type, String key, @Nullable String documentId) {}

package org.sayso.query.archive;

import jakarta.persistence.Embeddable;

/** A document of a workspace: the key of every table that has one row a document. */
@Embeddable
public record DocumentKey(String workspace, String documentId) {}

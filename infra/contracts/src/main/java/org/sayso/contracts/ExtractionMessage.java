package org.sayso.contracts;

/**
 * What extraction hands to the ledger (topic {@code sayso.extractions.v1}): the document, its text always filled in, and what was found in it.
 */
public record ExtractionMessage(DocumentMessage source, Extraction extraction) {}

package org.sayso.ledger.archive;

import java.time.Instant;

/**
 * What an operator decided about two entities. It is kept by name, not by an extraction's ids, and so outlasts re-extraction.
 *
 * @param id unique in the workspace
 * @param same true: they are one, false: they are two
 * @param by who decided
 * @param at when
 */
public record Judgement(String id, boolean same, Handle a, Handle b, String by, Instant at) {}

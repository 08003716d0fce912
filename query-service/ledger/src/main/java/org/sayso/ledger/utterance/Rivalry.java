package org.sayso.ledger.utterance;

import java.util.List;

/**
 * Statements that give numbers which cannot all hold.
 *
 * @param claim the one that put its number forward
 * @param against those that give another
 */
public record Rivalry(Statement claim, List<Statement> against) {}

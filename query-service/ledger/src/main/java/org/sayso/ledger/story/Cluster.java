package org.sayso.ledger.story;

import java.util.Comparator;
import java.util.List;
import org.sayso.ledger.archive.Card;

/**
 * Documents that hang together by links, and the stories among them.
 *
 * @param stories each in the order of {@link #FIRST}, never empty
 */
public record Cluster(String id, List<List<Card>> stories) {

    /** By time, then by id: the first document of a story names it. */
    public static final Comparator<Card> FIRST = Comparator.comparing(Card::at).thenComparing(Card::documentId);
}

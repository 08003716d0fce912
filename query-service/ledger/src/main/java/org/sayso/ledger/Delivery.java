package org.sayso.ledger;

import org.sayso.contracts.ExtractionMessage;

/** What reaches the ledger about one document. Of several deliveries about one document the highest revision counts, in whatever order they come. */
public sealed interface Delivery {

    /** A document as read by one version of the engine. At equal revision the higher pipeline version counts. */
    record Read(ExtractionMessage message) implements Delivery {}

    /**
     * A document taken down: nothing of it remains but that it went.
     *
     * @param revision of the takedown
     */
    record TakenDown(String documentId, long revision) implements Delivery {}
}

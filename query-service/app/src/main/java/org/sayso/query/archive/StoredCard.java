package org.sayso.query.archive;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.sayso.ledger.archive.Card;

/** What the ledger knows of a document without its text. Written by the projector's batches alone. */
@Entity
@Immutable
@Table(name = "card")
class StoredCard {

    @EmbeddedId
    DocumentKey key;

    long revision;
    String pipeline;
    boolean takenDown;

    @Nullable
    String address;

    Instant at;
    Instant knownAt;
    String anchor;

    @Nullable
    String cluster;

    @Nullable
    String story;

    byte[] sketch;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected StoredCard() {}

    Card card() {
        return new Card(key.documentId(), revision, pipeline, takenDown, address, at, knownAt, anchor, cluster, story, sketch);
    }
}

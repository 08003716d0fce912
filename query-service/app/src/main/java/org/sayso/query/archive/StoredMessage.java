package org.sayso.query.archive;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.sayso.contracts.ExtractionMessage;

/** A document with what was found in it, as {@link MessageBytes} packs it. Written by the projector's batches alone. */
@Entity
@Immutable
@Table(name = "message")
class StoredMessage {

    @EmbeddedId
    DocumentKey key;

    byte[] body;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected StoredMessage() {}

    ExtractionMessage message() {
        return MessageBytes.read(key.documentId(), body);
    }
}

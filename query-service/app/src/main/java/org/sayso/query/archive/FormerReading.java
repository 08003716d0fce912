package org.sayso.query.archive;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.sayso.contracts.ExtractionMessage;

/** What an earlier engine found in a document, as {@link MessageBytes} packs it. Written by the projector's batches alone. */
@Entity
@Immutable
@Table(name = "former_reading")
class FormerReading {

    @EmbeddedId
    DocumentKey key;

    byte[] body;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected FormerReading() {}

    ExtractionMessage message() {
        return MessageBytes.read(key.documentId(), body);
    }
}

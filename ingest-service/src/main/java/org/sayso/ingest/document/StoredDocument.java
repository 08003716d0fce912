package org.sayso.ingest.document;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One version of a document, as kept. */
@Entity
@Table(name = "document")
class StoredDocument {

    @EmbeddedId
    Key key;

    String chain;
    int version;
    long revision;

    @Nullable
    String address;

    String digest;
    String contentSha256;

    @Nullable
    String outlet;

    @Nullable
    String url;

    @Nullable
    String title;

    @Nullable
    Instant publishedAt;

    @Nullable
    String payload;

    Instant receivedAt;

    @Nullable
    Instant takenDownAt;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected StoredDocument() {}

    @Nullable
    String versionOf() {
        return version == 1 ? null : chain;
    }

    @Embeddable
    record Key(String workspace, String id) {}
}

package org.sayso.ingest.progress;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step as another service reported it. */
@Entity
@Table(name = "progress")
public class ProgressStep {

    @EmbeddedId
    Key key;

    Instant at;
    String service;

    @Nullable
    String cause;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected ProgressStep() {}

    public String stage() {
        return key.stage();
    }

    public long revision() {
        return key.revision();
    }

    public Instant at() {
        return at;
    }

    public String service() {
        return service;
    }

    public @Nullable String cause() {
        return cause;
    }

    @Embeddable
    record Key(String workspace, String documentId, long revision, String stage) {}
}

package org.sayso.query.archive;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.sayso.ledger.archive.StoryRow;

/** A story's entry. Written by the projector's batches alone. */
@Entity
@Immutable
@Table(name = "story")
class StoredStory {

    @EmbeddedId
    Key key;

    @Nullable
    String title;

    Instant startsAt;
    Instant endsAt;
    int documents;
    String[] names;
    long revision;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected StoredStory() {}

    StoryRow row() {
        return new StoryRow(key.id(), title, startsAt, endsAt, documents, List.of(names), revision);
    }

    @Embeddable
    record Key(String workspace, String id) {}
}

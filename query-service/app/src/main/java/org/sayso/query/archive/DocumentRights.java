package org.sayso.query.archive;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** How much of a document may be shown; its row holds its words for the search as well, which Hibernate has no part in. */
@Entity
@Immutable
@Table(name = "document_words")
class DocumentRights {

    @EmbeddedId
    DocumentKey key;

    String display;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected DocumentRights() {}
}

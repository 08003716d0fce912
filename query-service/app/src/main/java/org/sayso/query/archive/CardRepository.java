package org.sayso.query.archive;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Cards of documents. */
@ApplicationScoped
class CardRepository implements PanacheRepositoryBase<StoredCard, DocumentKey> {

    List<StoredCard> of(String workspace, Collection<String> documentIds) {
        return documentIds.isEmpty() ? List.of() : list("key.workspace = ?1 and key.documentId in ?2", workspace, documentIds);
    }

    List<StoredCard> ofStories(String workspace, Collection<String> stories) {
        return stories.isEmpty() ? List.of() : list("key.workspace = ?1 and story in ?2 and not takenDown", workspace, stories);
    }

    /** The card of the document a story once was named after. */
    Optional<StoredCard> named(String workspace, String story) {
        return find("key.workspace = ?1 and anchor = ?2", workspace, story).firstResultOptional();
    }
}

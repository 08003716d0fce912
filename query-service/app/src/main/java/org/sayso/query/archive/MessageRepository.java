package org.sayso.query.archive;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Messages of documents; one taken down has none. */
@ApplicationScoped
class MessageRepository implements PanacheRepositoryBase<StoredMessage, DocumentKey> {

    List<StoredMessage> of(String workspace, Collection<String> documentIds) {
        return documentIds.isEmpty() ? List.of() : list("key.workspace = ?1 and key.documentId in ?2", workspace, documentIds);
    }
}

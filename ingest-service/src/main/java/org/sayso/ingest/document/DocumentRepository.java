package org.sayso.ingest.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class DocumentRepository implements PanacheRepositoryBase<StoredDocument, StoredDocument.Key> {

    Optional<StoredDocument> find(String workspace, String id) {
        return findByIdOptional(new StoredDocument.Key(workspace, id));
    }

    Optional<StoredDocument> findToChange(String workspace, String id) {
        return findByIdOptional(new StoredDocument.Key(workspace, id), LockModeType.PESSIMISTIC_WRITE);
    }

    /** All versions of a chain, first to last. */
    List<StoredDocument> chain(String workspace, String chain) {
        return list("key.workspace = ?1 and chain = ?2 order by version", workspace, chain);
    }
}

package org.sayso.query.archive;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.sayso.query.database.WorkspaceTransactions;

/** Which documents may be shown. */
@ApplicationScoped
public class DocumentRightsRepository implements PanacheRepositoryBase<DocumentRights, DocumentKey> {

    private final WorkspaceTransactions transactions;

    DocumentRightsRepository(WorkspaceTransactions transactions) {
        this.transactions = transactions;
    }

    /** Those of the documents no word of which may be shown. */
    public Set<String> silent(String workspace, Collection<String> documentIds) {
        if (documentIds.isEmpty()) {
            return Set.of();
        }
        return transactions.read(workspace, () -> find("key.workspace = ?1 and key.documentId in ?2 and display = 'none'", workspace, documentIds).stream()
                .map(rights -> rights.key.documentId())
                .collect(Collectors.toSet()));
    }
}

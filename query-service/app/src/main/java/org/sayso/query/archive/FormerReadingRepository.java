package org.sayso.query.archive;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.sayso.contracts.ExtractionMessage;
import org.sayso.query.database.WorkspaceTransactions;

/** Readings that a newer engine's took the place of. */
@ApplicationScoped
public class FormerReadingRepository implements PanacheRepositoryBase<FormerReading, DocumentKey> {

    private final WorkspaceTransactions transactions;

    FormerReadingRepository(WorkspaceTransactions transactions) {
        this.transactions = transactions;
    }

    public Optional<ExtractionMessage> of(String workspace, String documentId) {
        return transactions.read(workspace, () -> findByIdOptional(new DocumentKey(workspace, documentId)).map(FormerReading::message));
    }
}

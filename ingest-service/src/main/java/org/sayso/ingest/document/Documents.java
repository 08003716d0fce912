package org.sayso.ingest.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hibernate.Session;
import org.sayso.contracts.Topics;
import org.sayso.ingest.outbox.Outbox;
import org.sayso.ingest.progress.ProgressRepository;
import org.sayso.ingest.workspace.WorkspaceTransactions;
import org.sayso.service.problem.ProblemException;
import org.sayso.service.problem.Problems;

/** Documents that were kept: shown to their sender, and taken down. */
@ApplicationScoped
class Documents {

    private final DocumentRepository documents;
    private final ProgressRepository progress;
    private final WorkspaceTransactions transactions;
    private final Outbox outbox;
    private final EntityManager entities;

    Documents(
            DocumentRepository documents, ProgressRepository progress, WorkspaceTransactions transactions, Outbox outbox, EntityManager entities) {
        this.documents = documents;
        this.progress = progress;
        this.transactions = transactions;
        this.outbox = outbox;
        this.entities = entities;
    }

    DocumentView show(String workspace, String id) {
        return transactions.in(workspace, () -> {
            var document = documents.find(workspace, id).orElseThrow(() -> absent(id));
            if (document.takenDownAt != null) {
                throw new ProblemException(Problems.gone("document \"" + id + "\" was taken down at " + document.takenDownAt));
            }
            return DocumentView.of(document, progress.of(workspace, List.of(id)), documents.chain(workspace, document.chain));
        });
    }

    /** Erases the text here and tells everyone else to. Doing it again changes nothing. */
    void takeDown(String workspace, String id, boolean allVersions) {
        transactions.in(workspace, () -> {
            var named = documents.findToChange(workspace, id).orElseThrow(() -> absent(id));
            var versions = allVersions ? documents.chain(workspace, named.chain) : List.of(named);
            var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
            var changes = versions.stream()
                    .filter(version -> version.takenDownAt == null)
                    .map(version -> {
                        version.takenDownAt = at;
                        version.payload = null;
                        version.title = null;
                        version.revision++;
                        return new Outbox.Change(version.key.id(), version.revision, Topics.DOCUMENTS);
                    })
                    .toList();
            documents.flush();
            entities.unwrap(Session.class).doWork(connection -> outbox.write(connection, workspace, changes));
            return null;
        });
    }

    private static ProblemException absent(String id) {
        return new ProblemException(Problems.notFound("there is no document \"" + id + "\""));
    }
}

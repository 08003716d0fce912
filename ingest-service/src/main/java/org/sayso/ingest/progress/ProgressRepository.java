package org.sayso.ingest.progress;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;
import org.sayso.contracts.ProgressMessage;

/** The steps of documents. */
@ApplicationScoped
public class ProgressRepository implements PanacheRepositoryBase<ProgressStep, ProgressStep.Key> {

    /** All steps of some documents, oldest first. */
    public List<ProgressStep> of(String workspace, Collection<String> documents) {
        return list("key.workspace = ?1 and key.documentId in ?2 order by key.revision, at", workspace, documents);
    }

    /** A repeated step changes nothing; of two reports of one step the later stands. */
    void keep(List<ProgressMessage> steps) {
        getEntityManager().unwrap(Session.class).doWork(connection -> keep(connection, steps));
    }

    private static void keep(Connection connection, List<ProgressMessage> steps) throws SQLException {
        try (var upsert = connection.prepareStatement("""
                insert into progress (workspace, document_id, revision, stage, at, service, cause) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (workspace, document_id, revision, stage) do update
                    set at = excluded.at, service = excluded.service, cause = excluded.cause where excluded.at > progress.at
                """)) {
            for (var step : steps) {
                upsert.setString(1, step.workspace());
                upsert.setString(2, step.documentId());
                upsert.setLong(3, step.revision());
                upsert.setString(4, step.stage());
                upsert.setTimestamp(5, Timestamp.from(step.at()));
                upsert.setString(6, step.service());
                upsert.setString(7, step.cause());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }
}

package org.sayso.query.archive;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Operators' judgements. */
@ApplicationScoped
class JudgementRepository implements PanacheRepositoryBase<StoredJudgement, StoredJudgement.Key> {

    /** The oldest first. */
    List<StoredJudgement> of(String workspace) {
        return list("key.workspace = ?1 order by decidedAt, key.id", workspace);
    }

    boolean withdraw(String workspace, String id) {
        return delete("key.workspace = ?1 and key.id = ?2", workspace, id) > 0;
    }
}

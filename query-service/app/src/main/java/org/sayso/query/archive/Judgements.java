package org.sayso.query.archive;

import jakarta.inject.Singleton;
import java.util.List;
import org.sayso.ledger.archive.Judgement;
import org.sayso.query.database.WorkspaceTransactions;

/** What operators decided about entities: the one thing here that people write. */
@Singleton
public final class Judgements {

    private final WorkspaceTransactions transactions;
    private final JudgementRepository judgements;

    Judgements(WorkspaceTransactions transactions, JudgementRepository judgements) {
        this.transactions = transactions;
        this.judgements = judgements;
    }

    /** The oldest first. */
    public List<Judgement> of(String workspace) {
        return transactions.read(workspace, () -> judgements.of(workspace).stream().map(StoredJudgement::judgement).toList());
    }

    public void add(String workspace, Judgement judgement) {
        transactions.write(workspace, () -> {
            judgements.persist(StoredJudgement.of(workspace, judgement));
            return judgement;
        });
    }

    /** @return whether it stood */
    public boolean withdraw(String workspace, String id) {
        return transactions.write(workspace, () -> judgements.withdraw(workspace, id));
    }
}

package org.sayso.query.projection;

import jakarta.inject.Singleton;
import java.util.List;
import org.sayso.ledger.Delivery;
import org.sayso.ledger.Ledger;

/** Hands a batch to the ledger, whose archive writes rows and search tables in one transaction. */
@Singleton
final class LedgerReadSide implements ReadSide {

    private final Ledger ledger;

    LedgerReadSide(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void apply(String workspace, List<Change> changes) {
        ledger.record(workspace, changes.stream().map(LedgerReadSide::delivery).toList());
    }

    private static Delivery delivery(Change change) {
        return switch (change) {
            case Change.Report report -> new Delivery.Read(report.message());
            case Change.Takedown takedown -> new Delivery.TakenDown(takedown.documentId(), takedown.revision());
        };
    }
}

package org.sayso.query.archive;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.sayso.ledger.Ledger;

/** The ledger over PostgreSQL. */
final class LedgerProducer {

    @Produces
    @Singleton
    Ledger ledger(PostgresArchive archive) {
        return new Ledger(archive);
    }
}

package org.sayso.query.archive;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.sayso.ledger.archive.Archive;
import org.sayso.ledger.archive.ArchiveContract;

@QuarkusTest
@org.sayso.query.QueryTest
class PostgresArchiveTest extends ArchiveContract {

    @Inject
    PostgresArchive archive;

    @Override
    protected Archive archive() {
        return archive;
    }
}

package org.sayso.query.archive;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.sayso.ledger.archive.Archive;
import org.sayso.ledger.archive.ArchiveContract;
import org.sayso.stack.testing.StackResource;
import org.sayso.stack.testing.TokenResource;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "query"))
@QuarkusTestResource(TokenResource.class)
class PostgresArchiveTest extends ArchiveContract {

    @Inject
    PostgresArchive archive;

    @Override
    protected Archive archive() {
        return archive;
    }
}

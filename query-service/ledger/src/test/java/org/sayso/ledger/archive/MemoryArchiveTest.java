package org.sayso.ledger.archive;

class MemoryArchiveTest extends ArchiveContract {

    @Override
    protected Archive archive() {
        return new MemoryArchive();
    }
}

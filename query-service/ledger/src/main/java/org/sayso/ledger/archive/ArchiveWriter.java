package org.sayso.ledger.archive;

/** Reads and writes of one workspace. */
public interface ArchiveWriter extends ArchiveReader {

    /** Applies all of these; see {@link Writes} for what each part means. */
    void apply(Writes writes);
}

package org.sayso.ledger.archive;

import java.util.function.Function;

/**
 * Where the ledger keeps what it knows, apart for each workspace. Two adapters exist, PostgreSQL and {@link MemoryArchive}, and both pass the same contract
 * test ({@code ArchiveContract} in this module's test jar).
 *
 * <p>Every read is by key, by story or by probe within a time window: none of them grows with what else the archive holds. Reads and writes take many keys at
 * once, so that an adapter needs a handful of round trips for a batch of any size.
 */
public interface Archive {

    /**
     * Reads one consistent state of a workspace.
     *
     * @param work must not keep the reader
     */
    <T> T read(String workspace, Function<ArchiveReader, T> work);

    /**
     * Changes a workspace: one writer at a time, all or nothing. Two writers of one workspace stand in line, writers of different workspaces do not.
     * What {@code work} throws is thrown on, and nothing of its writes remains.
     *
     * @param work must not keep the writer
     */
    <T> T write(String workspace, Function<ArchiveWriter, T> work);
}

package org.sayso.ledger.archive;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Keeps everything in memory: for the command line and for tests. Indexed like a database, so that no read scans. */
public final class MemoryArchive implements Archive {

    private final Map<String, MemoryWorkspace> workspaces = new ConcurrentHashMap<>();

    @Override
    public <T> T read(String workspace, Function<ArchiveReader, T> work) {
        var state = workspaces.computeIfAbsent(workspace, name -> new MemoryWorkspace());
        synchronized (state) {
            return work.apply(state);
        }
    }

    @Override
    public <T> T write(String workspace, Function<ArchiveWriter, T> work) {
        var state = workspaces.computeIfAbsent(workspace, name -> new MemoryWorkspace());
        synchronized (state) {
            state.begin();
            try {
                var result = work.apply(state);
                state.commit();
                return result;
            } catch (RuntimeException | Error failure) {
                state.rollBack();
                throw failure;
            }
        }
    }
}

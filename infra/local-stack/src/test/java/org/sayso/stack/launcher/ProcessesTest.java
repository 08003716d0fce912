package org.sayso.stack.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {

    @TempDir
    Path temporary;

    private Folder folder;
    private Processes processes;
    private Part part;

    @BeforeEach
    void aPartThatSleeps() throws IOException {
        folder = new Folder(temporary.resolve("stack"), temporary.resolve("cache"));
        folder.make();
        processes = new Processes(folder);
        var mark = "mark-of-" + temporary.getFileName();
        part = new Part("sleeper", List.of("sh", "-c", "while :; do sleep 1; done", mark), Map.of(), Set.of(), Set.of(), mark, Part.Probe.NEVER,
                Part.Step.NOTHING, () -> true, Part.Step.NOTHING);
    }

    @Test
    void findsWhatItStartedAndStopsIt() throws Exception {
        // Given
        var started = processes.start(part);
        // When
        var found = processes.find(part);
        // Then
        assertEquals(started.pid(), found.orElseThrow().pid());
        processes.stop(part, found.get());
        assertFalse(started.isAlive());
        assertTrue(processes.find(part).isEmpty());
    }

    @Test
    void findsAProcessWhosePidFileWasNeverWritten() throws Exception {
        // Given a launcher that was killed between start and note
        var started = processes.start(part);
        Files.delete(folder.run().resolve("sleeper.pid"));
        // When: a process is known by its command line from the moment it has one
        var found = processes.find(part);
        for (int tries = 0; found.isEmpty() && tries < 100; tries++) {
            Thread.sleep(50);
            found = processes.find(part);
        }
        // Then
        assertEquals(started.pid(), found.orElseThrow().pid());
        processes.stop(part, found.get());
    }

    @Test
    void aPidThatIsAnotherProgramsNowIsNotTouched() throws Exception {
        // Given
        Files.writeString(folder.run().resolve("sleeper.pid"), ProcessHandle.current().pid() + "\n");
        // When, Then
        assertTrue(processes.find(part).isEmpty());
        assertFalse(Files.exists(folder.run().resolve("sleeper.pid")));
    }

    @Test
    void aHalfWrittenPidFileIsNoPid() throws Exception {
        Files.writeString(folder.run().resolve("sleeper.pid"), "");
        assertTrue(processes.find(part).isEmpty());
    }
}

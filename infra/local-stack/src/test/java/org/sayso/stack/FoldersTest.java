package org.sayso.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {

    @TempDir
    Path temporary;

    @Test
    void aMirrorIsTheSameUntilSomethingChanges() throws Exception {
        // Given
        var from = temporary.resolve("from");
        var to = temporary.resolve("to");
        Files.createDirectories(from.resolve("lib"));
        Files.writeString(from.resolve("lib/a.jar"), "a");
        Files.writeString(from.resolve("run.jar"), "run");
        // When
        Folders.mirror(from, to);
        // Then
        assertTrue(Folders.same(from, to));
        assertEquals("a", Files.readString(to.resolve("lib/a.jar")));
        // When a file grows, one goes, one comes
        Files.writeString(from.resolve("run.jar"), "run again");
        assertFalse(Folders.same(from, to));
        Files.delete(from.resolve("lib/a.jar"));
        Files.writeString(from.resolve("lib/b.jar"), "b");
        Folders.mirror(from, to);
        // Then
        assertTrue(Folders.same(from, to));
        assertFalse(Files.exists(to.resolve("lib/a.jar")));
    }

    @Test
    void aLinkIsDeletedAndNotWhatItLeadsTo() throws Exception {
        // Given
        var kept = Files.writeString(temporary.resolve("kept"), "kept");
        var folder = Files.createDirectories(temporary.resolve("folder"));
        Files.createSymbolicLink(folder.resolve("link"), kept);
        // When
        Folders.delete(folder);
        // Then
        assertFalse(Files.exists(folder));
        assertTrue(Files.exists(kept));
    }
}

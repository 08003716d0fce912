package org.sayso.stack.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that holds all a stack on this machine writes: data, logs, pid files, secrets, unpacked programs.
 *
 * @param root absolute; {@code .sayso} of a checkout, or a test's own
 * @param cache unpacked programs, which stacks may share
 */
public record Folder(Path root, Path cache) {

    public Folder {
        root = root.toAbsolutePath().normalize();
        cache = cache.toAbsolutePath().normalize();
    }

    /** Makes the folder, readable by its owner alone: it holds secrets. */
    public void make() throws IOException {
        Files.createDirectories(root);
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        for (var folder : new Path[] {data(), logs(), run(), apps(), cache}) {
            Files.createDirectories(folder);
        }
    }

    public Path data() {
        return root.resolve("data");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** Pid files, and the settings of the stack that runs. */
    public Path run() {
        return root.resolve("run");
    }

    /** Copies of the built programs, so that a build does not pull the classes from under a running process. */
    public Path apps() {
        return root.resolve("apps");
    }
}

package org.sayso.stack;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Folders as wholes. */
public final class Folders {

    private Folders() {}

    /** Deletes a folder and all below it; does not follow links; a file that vanishes meanwhile is no error. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException cause) throws IOException {
                if (cause instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw cause;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException cause) throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Makes {@code to} hold just what {@code from} holds, copying only what differs in size or time. */
    public static void mirror(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        Files.createDirectories(to);
        try (var there = Files.list(to)) {
            for (var extra : there.filter(file -> !Files.exists(from.resolve(file.getFileName()))).toList()) {
                delete(extra);
            }
        }
        try (var here = Files.list(from)) {
            for (var file : here.toList()) {
                var copy = to.resolve(file.getFileName().toString());
                if (Files.isDirectory(file)) {
                    mirror(file, copy);
                } else if (!Files.exists(copy)
                        || Files.size(copy) != Files.size(file)
                        || !Files.getLastModifiedTime(copy).equals(Files.getLastModifiedTime(file))) {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}

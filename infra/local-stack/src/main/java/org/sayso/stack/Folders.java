package org.sayso.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.stream.Collectors;
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
                } else if (!sameFile(file, copy)) {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** Whether two folders hold the same files, by name, size and time. */
    public static boolean same(Path one, Path other) throws IOException {
        return files(one).equals(files(other)) && files(one).stream().allMatch(file -> sameFile(one.resolve(file), other.resolve(file)));
    }

    private static Set<String> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()).collect(Collectors.toSet());
        }
    }

    private static boolean sameFile(Path one, Path other) {
        try {
            return Files.exists(other)
                    && Files.size(other) == Files.size(one)
                    && Files.getLastModifiedTime(other).equals(Files.getLastModifiedTime(one));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

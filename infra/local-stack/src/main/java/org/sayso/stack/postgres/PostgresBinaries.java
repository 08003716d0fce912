package org.sayso.stack.postgres;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.sayso.stack.Folders;

/** PostgreSQL's programs, unpacked once for this machine. */
public final class PostgresBinaries {

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /**
     * Unpacks the archive that fits this machine below {@code cache}, unless it is there. Several processes may do so at once: each unpacks
     * beside the place and moves the whole in, so that a folder under its final name is never half written.
     */
    public static PostgresBinaries in(Path cache) throws IOException {
        var name = archiveName();
        byte[] archive;
        try (var in = PostgresBinaries.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IOException("no PostgreSQL for this kind of machine: " + name + " is not on the class path");
            }
            archive = in.readAllBytes();
        }
        var home = cache.resolve("postgresql-" + sha256(archive).substring(0, 16));
        if (!Files.isDirectory(home)) {
            Files.createDirectories(cache);
            var fresh = Files.createTempDirectory(cache, "postgresql-new-");
            unpack(archive, fresh);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            try {
                Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException another) {
                Folders.delete(fresh);
            }
        }
        return new PostgresBinaries(home);
    }

    /** The path of one program, such as {@code initdb}. */
    public Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static String archiveName() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var system = os.contains("mac") ? "darwin" : "linux";
        var arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var machine = arch.equals("aarch64") || arch.equals("arm64") ? "arm_64" : "x86_64";
        return "postgres-" + system + "-" + machine + ".txz";
    }

    private static void unpack(byte[] archive, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(new ByteArrayInputStream(archive))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var place = into.resolve(entry.getName()).normalize();
                if (!place.startsWith(into)) {
                    throw new IOException("PostgreSQL's archive points outside itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(place);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(place.getParent());
                    Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(place.getParent());
                    Files.copy(tar, place);
                    Files.setPosixFilePermissions(place, permissions(entry.getMode()));
                }
            }
        }
    }

    private static Set<java.nio.file.attribute.PosixFilePermission> permissions(int mode) {
        return PosixFilePermissions.fromString((mode & 0111) == 0 ? "rw-r--r--" : "rwxr-xr-x");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

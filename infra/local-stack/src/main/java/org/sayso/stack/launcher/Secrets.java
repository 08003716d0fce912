package org.sayso.stack.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Random passwords of this machine's stack, made at first use and kept, for their owner's eyes, as long as the data they guard. */
public final class Secrets {

    private final Path file;
    private final Properties kept = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    static Secrets of(Folder folder) throws IOException {
        var secrets = new Secrets(folder.data().resolve("secrets.properties"));
        if (Files.exists(secrets.file)) {
            try (Reader in = Files.newBufferedReader(secrets.file)) {
                secrets.kept.load(in);
            }
        }
        return secrets;
    }

    /** The password of that name, the same at every call. */
    public synchronized String get(String name) throws IOException {
        var found = kept.getProperty(name);
        if (found != null) {
            return found;
        }
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        kept.setProperty(name, HexFormat.of().formatHex(bytes));
        save();
        return kept.getProperty(name);
    }

    private void save() throws IOException {
        var text = new StringWriter();
        kept.store(text, null);
        var fresh = Files.createTempFile(file.getParent(), "secrets", ".new", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text.toString());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

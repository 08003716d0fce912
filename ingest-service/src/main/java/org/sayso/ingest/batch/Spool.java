package org.sayso.ingest.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A request body put by in a file until all of it is here. Only a request with an idempotency key needs it: whether the key stands for this body can
 * be told only from all of the body, and before any of it is acted upon.
 *
 * @param sha256 of the bytes, in hex
 */
record Spool(Path file, String sha256) implements AutoCloseable {

    static Spool of(InputStream body) throws IOException {
        var file = Files.createTempFile("sayso-request-", ".body");
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var out = Files.newOutputStream(file)) {
                new DigestInputStream(body, digest).transferTo(out);
            }
            return new Spool(file, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}

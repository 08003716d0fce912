package org.sayso.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One SHA-256 over every lexicon and model, in the order of the list {@code resources.txt}. */
final class ResourceDigest {

    private ResourceDigest() {}

    static String ofAll() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var line : new String(read("resources.txt"), StandardCharsets.UTF_8).lines().toList()) {
                var name = line.strip();
                if (!name.isEmpty() && !name.startsWith("#")) {
                    digest.update(name.getBytes(StandardCharsets.UTF_8));
                    digest.update(read(name));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static byte[] read(String name) {
        try (var in = ResourceDigest.class.getResourceAsStream("/org/sayso/extraction/" + name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("resource " + name, broken);
        }
    }
}

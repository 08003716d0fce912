package org.sayso.extraction.lexicon;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Gazetteers an operator built with {@code sayso gazetteer}, matched beside the core one.
 *
 * @param digests SHA-256 of each file, in hex: an extraction's {@code pipeline.resources} tells which were loaded
 */
public record OperatorGazetteers(List<Gazetteer> all, List<String> digests) {

    /** The variable that lists the files, separated as the system separates paths. */
    public static final String VARIABLE = "SAYSO_GAZETTEERS";

    public OperatorGazetteers {
        all = List.copyOf(all);
        digests = List.copyOf(digests);
    }

    public static OperatorGazetteers none() {
        return new OperatorGazetteers(List.of(), List.of());
    }

    public static OperatorGazetteers ofEnvironment() {
        var files = new ArrayList<Path>();
        for (var name : System.getenv().getOrDefault(VARIABLE, "").split(File.pathSeparator)) {
            if (!name.isBlank()) {
                files.add(Path.of(name.strip()));
            }
        }
        return read(files);
    }

    /** @throws UncheckedIOException naming the file that cannot be read or is no gazetteer */
    public static OperatorGazetteers read(List<Path> files) {
        var all = new ArrayList<Gazetteer>();
        var digests = new ArrayList<String>();
        for (var file : files) {
            try {
                var bytes = Files.readAllBytes(file);
                all.add(Gazetteer.read(new ByteArrayInputStream(bytes)));
                digests.add(sha256(bytes));
            } catch (IOException broken) {
                throw new UncheckedIOException("gazetteer " + file + ": " + broken.getMessage(), broken);
            }
        }
        return new OperatorGazetteers(all, digests);
    }

    /** The engine's own digest, and with it that of every gazetteer loaded. */
    public String digest(String core) {
        return digests.isEmpty() ? core : sha256((core + String.join("", digests)).getBytes(StandardCharsets.US_ASCII));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}

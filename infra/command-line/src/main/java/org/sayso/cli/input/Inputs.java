package org.sayso.cli.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Document;

/**
 * Reads {@code .ndjson} / {@code .jsonl} (also {@code .gz}), {@code .json}, {@code .txt} and {@code .html} files, folders of them, and NDJSON from
 * standard input ({@code -}). Never holds more than one document.
 */
public final class Inputs {

    /** Room for the largest body in base64 and the largest text side by side. */
    private static final int LINE_BYTES = 8 * 1024 * 1024;

    private final Defaults defaults;
    private final InputStream standardInput;
    private final Consumer<String> notice;
    private final DocumentJson json;

    /** @param notice told of things passed over that are no errors */
    public Inputs(Defaults defaults, InputStream standardInput, Consumer<String> notice) {
        this.defaults = defaults;
        this.standardInput = standardInput;
        this.notice = notice;
        this.json = new DocumentJson(notice);
    }

    /** Hands on every document in the order of the arguments; the files of a folder in the order of their paths. */
    public void read(List<String> arguments, Consumer<Item> sink) {
        for (String argument : arguments) {
            if (argument.equals("-")) {
                lines("standard input", standardInput, sink);
                continue;
            }
            Path path = Path.of(argument);
            if (Files.isDirectory(path)) {
                folder(path, sink);
            } else if (!Files.exists(path)) {
                sink.accept(new Item.Broken(new Item.Place(argument, 0), "no such file or folder"));
            } else if (Kind.of(path) == null) {
                sink.accept(new Item.Broken(new Item.Place(argument, 0), "not a kind of file read here: .ndjson, .jsonl, .json, .txt, .html, each also .gz"));
            } else {
                file(path, sink);
            }
        }
    }

    private void folder(Path folder, Consumer<Item> sink) {
        int other = 0;
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(Files::isRegularFile).filter(file -> !hidden(folder, file)).sorted().toList();
        } catch (IOException e) {
            sink.accept(new Item.Broken(new Item.Place(folder.toString(), 0), "not readable: " + e.getMessage()));
            return;
        }
        for (Path file : files) {
            if (Kind.of(file) == null) {
                other++;
            } else {
                file(file, sink);
            }
        }
        if (other > 0) {
            notice.accept(folder + ": " + other + (other == 1 ? " file" : " files") + " of other kinds passed over");
        }
        if (other == files.size()) {
            sink.accept(new Item.Broken(new Item.Place(folder.toString(), 0), "holds no .ndjson, .jsonl, .json, .txt or .html file"));
        }
    }

    private static boolean hidden(Path folder, Path file) {
        for (Path part : folder.relativize(file)) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private void file(Path file, Consumer<Item> sink) {
        var place = new Item.Place(file.toString(), 0);
        Kind kind = Kind.of(file);
        try (InputStream in = open(file)) {
            switch (kind) {
                case LINES -> lines(file.toString(), in, sink);
                case JSON -> bounded(place, in, sink, bytes -> json.read(place, bytes));
                case TEXT -> bounded(place, in, sink, bytes -> text(place, file, bytes));
                case HTML -> bounded(place, in, sink, bytes -> new Item.Found(place, html(file, bytes)));
                case null -> throw new IllegalStateException(file + " has no kind");
            }
        } catch (IOException e) {
            sink.accept(new Item.Broken(place, "not readable: " + e.getMessage()));
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            return Kind.compressed(file) ? new GZIPInputStream(in, 1 << 16) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private void lines(String source, InputStream in, Consumer<Item> sink) {
        var reader = new LineReader(in, LINE_BYTES);
        try {
            for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
                var place = new Item.Place(source, line.number());
                byte[] bytes = line.bytes();
                if (bytes == null) {
                    sink.accept(new Item.Broken(place, "longer than " + LINE_BYTES + " bytes"));
                } else if (!blank(bytes)) {
                    sink.accept(filled(json.read(place, bytes)));
                }
            }
        } catch (IOException e) {
            sink.accept(new Item.Broken(new Item.Place(source, 0), "not readable to its end: " + e.getMessage()));
        }
    }

    private static boolean blank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private interface Reading {
        Item of(byte[] bytes);
    }

    private void bounded(Item.Place place, InputStream in, Consumer<Item> sink, Reading reading) throws IOException {
        byte[] bytes = in.readNBytes(LINE_BYTES + 1);
        sink.accept(bytes.length > LINE_BYTES ? new Item.Broken(place, "longer than " + LINE_BYTES + " bytes") : filled(reading.of(bytes)));
    }

    private Item filled(Item item) {
        return switch (item) {
            case Item.Broken broken -> broken;
            case Item.Found(var place, var document) -> new Item.Found(place, defaults.fill(document));
        };
    }

    private static Item text(Item.Place place, Path file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return new Item.Found(place, new Document(Kind.name(file), null, null, null, null, null, null, unmarked, "text/plain", null, null));
        } catch (CharacterCodingException e) {
            return new Item.Broken(place, "not UTF-8 (" + e.getMessage() + ")");
        }
    }

    private static Document html(Path file, byte[] bytes) {
        return new Document(Kind.name(file), null, null, null, null, null, null, null, "text/html", Base64.getEncoder().encodeToString(bytes), null);
    }

    private enum Kind {
        LINES,
        JSON,
        TEXT,
        HTML;

        static @Nullable Kind of(Path file) {
            String name = plain(file);
            return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
                case "ndjson", "jsonl" -> LINES;
                case "json" -> JSON;
                case "txt" -> TEXT;
                case "html", "htm", "xhtml" -> HTML;
                default -> null;
            };
        }

        static boolean compressed(Path file) {
            return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        }

        /** The file's name without its kind: the id of a document that is a whole file. */
        static String name(Path file) {
            String name = plain(file);
            return name.substring(0, name.lastIndexOf('.'));
        }

        private static String plain(Path file) {
            String name = file.getFileName().toString();
            return compressed(file) ? name.substring(0, name.length() - 3) : name;
        }
    }
}

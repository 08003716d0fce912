package org.sayso.cli;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sayso.cli.input.Defaults;
import org.sayso.cli.input.Inputs;
import org.sayso.cli.input.Item;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** What every command over documents understands. */
final class InputOptions {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = ".ndjson or .jsonl (a document a line), .json, .txt, .html, each also .gz; a folder of them; or - for NDJSON from standard input.")
    private List<String> files = new ArrayList<>();

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", description = "Write here instead of to standard output.")
    @Nullable Path out;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "1", description = "Threads that extract (default: ${DEFAULT-VALUE}). The output is the same.")
    private int threads;

    @Option(names = "--outlet", paramLabel = "NAME", description = "The outlet of documents that name none.")
    private @Nullable String outlet;

    @Option(
            names = "--published-at",
            paramLabel = "TIME",
            converter = Moment.class,
            description = "Publication time of documents that state none, as 2026-03-04T18:00:00+01:00.")
    private @Nullable OffsetDateTime publishedAt;

    @Option(names = "--language", paramLabel = "TAG", description = "Language (BCP 47) of documents that state none; detected otherwise.")
    private @Nullable String language;

    int threads() {
        return Math.clamp(threads, 1, 256);
    }

    void read(Console console, Consumer<Item> sink) {
        new Inputs(new Defaults(outlet, publishedAt, language), console.in(), console::say).read(files, sink);
    }

    static final class Moment implements ITypeConverter<OffsetDateTime> {

        @Override
        public OffsetDateTime convert(String value) {
            try {
                return OffsetDateTime.parse(value);
            } catch (java.time.DateTimeException e) {
                throw new TypeConversionException("'" + value + "' is not a time with its offset, such as 2026-03-04T18:00:00+01:00");
            }
        }
    }
}

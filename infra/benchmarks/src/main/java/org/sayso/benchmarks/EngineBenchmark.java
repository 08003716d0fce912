package org.sayso.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sayso.contracts.ContractJson;
import org.sayso.contracts.Document;
import org.sayso.contracts.Extraction;
import org.sayso.extraction.Extractor;
import org.sayso.extraction.text.SourceText;

/** Documents a second, one thread, full extraction, over a file of documents: {@code -p corpus=FILE}, the project's samples by default. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 2, jvmArgs = {"-XX:+UseSerialGC", "-Xmx512m"})
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 5, time = 10)
public class EngineBenchmark {

    /** NDJSON of documents, from the repository's root. */
    @Param("samples/strait.ndjson")
    public String corpus;

    private final Extractor extractor = Extractor.load();
    private final List<SourceText> documents = new ArrayList<>();
    private int next;

    @Setup
    public void read() throws IOException {
        var reader = ContractJson.messages().readerFor(Document.class);
        for (var line : Files.readAllLines(Path.of(corpus))) {
            documents.add(SourceText.read(reader.readValue(line), 1));
        }
    }

    /** The next document of the corpus, round and round. */
    @Benchmark
    public Extraction document() {
        next = next + 1 == documents.size() ? 0 : next + 1;
        return extractor.extract(documents.get(next));
    }
}

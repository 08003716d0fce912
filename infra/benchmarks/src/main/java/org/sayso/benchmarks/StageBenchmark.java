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
import org.openjdk.jmh.infra.Blackhole;
import org.sayso.contracts.ContractJson;
import org.sayso.contracts.Document;
import org.sayso.extraction.attribution.AttributionFinder;
import org.sayso.extraction.attribution.Attributions;
import org.sayso.extraction.entity.Entities;
import org.sayso.extraction.entity.EntityFinder;
import org.sayso.extraction.event.EventFinder;
import org.sayso.extraction.event.Events;
import org.sayso.extraction.fingerprint.Fingerprinter;
import org.sayso.extraction.fingerprint.Fingerprints;
import org.sayso.extraction.language.LanguageDetector;
import org.sayso.extraction.quantity.Quantities;
import org.sayso.extraction.quantity.QuantityFinder;
import org.sayso.extraction.segment.Segmenter;
import org.sayso.extraction.segment.Segments;
import org.sayso.extraction.sentence.SentenceSplitter;
import org.sayso.extraction.sentence.Sentences;
import org.sayso.extraction.tag.TaggedTokens;
import org.sayso.extraction.tag.Tagger;
import org.sayso.extraction.text.NormalizedText;
import org.sayso.extraction.text.SourceText;
import org.sayso.extraction.time.TimeFinder;
import org.sayso.extraction.time.Times;
import org.sayso.extraction.token.Abbreviations;
import org.sayso.extraction.token.Tokenizer;
import org.sayso.extraction.token.Tokens;
import org.sayso.extraction.token.WordCache;

/**
 * What each stage of the engine costs: microseconds for one pass over all documents of a corpus, each stage on what the stages before it made. The stages'
 * shares are what to read: {@code -p corpus=FILE} takes other documents than the project's samples.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = {"-XX:+UseSerialGC", "-Xmx512m"})
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class StageBenchmark {

    /** NDJSON of documents, from the repository's root. */
    @Param("samples/strait.ndjson")
    public String corpus;

    private final LanguageDetector languages = new LanguageDetector();
    private final Segmenter segmenter = new Segmenter();
    private final Abbreviations abbreviations = Abbreviations.load();
    private final Tokenizer tokenizer = new Tokenizer(new WordCache(), abbreviations);
    private final SentenceSplitter splitter = new SentenceSplitter(abbreviations);
    private final Tagger tagger = Tagger.load();
    private final EntityFinder entities = EntityFinder.load(List.of());
    private final TimeFinder times = new TimeFinder();
    private final QuantityFinder quantities = new QuantityFinder();
    private final AttributionFinder attributions = AttributionFinder.load();
    private final EventFinder events = new EventFinder();
    private final Fingerprinter fingerprinter = new Fingerprinter();

    private final List<Staged> documents = new ArrayList<>();

    /** A document after every stage. */
    private record Staged(
            SourceText source,
            NormalizedText text,
            Segments segments,
            Tokens tokens,
            Sentences sentences,
            TaggedTokens tagged,
            Times times,
            Quantities quantities,
            Entities entities,
            Attributions attributions) {}

    @Setup
    public void read() throws IOException {
        var reader = ContractJson.messages().readerFor(Document.class);
        for (var line : Files.readAllLines(Path.of(corpus))) {
            documents.add(staged(SourceText.read(reader.readValue(line), 1)));
        }
    }

    private Staged staged(SourceText source) {
        var text = NormalizedText.of(source);
        var segments = segmenter.segment(text, languages.detect(text));
        var tokens = tokenizer.tokenize(segments);
        var sentences = splitter.split(tokens);
        var tagged = tagger.tag(sentences);
        var found = times.find(tagged);
        var named = entities.find(tagged);
        return new Staged(
                source, text, segments, tokens, sentences, tagged, found, quantities.find(tagged, found), named, attributions.find(named, found));
    }

    @Benchmark
    public void normalize(Blackhole hole) {
        documents.forEach(one -> hole.consume(NormalizedText.of(one.source())));
    }

    @Benchmark
    public void detectLanguage(Blackhole hole) {
        documents.forEach(one -> hole.consume(languages.detect(one.text())));
    }

    @Benchmark
    public void segment(Blackhole hole) {
        documents.forEach(one -> hole.consume(segmenter.segment(one.text(), "en")));
    }

    @Benchmark
    public void tokenize(Blackhole hole) {
        documents.forEach(one -> hole.consume(tokenizer.tokenize(one.segments())));
    }

    @Benchmark
    public void split(Blackhole hole) {
        documents.forEach(one -> hole.consume(splitter.split(one.tokens())));
    }

    @Benchmark
    public void tag(Blackhole hole) {
        documents.forEach(one -> hole.consume(tagger.tag(one.sentences())));
    }

    @Benchmark
    public void findTimes(Blackhole hole) {
        documents.forEach(one -> hole.consume(times.find(one.tagged())));
    }

    @Benchmark
    public void findQuantities(Blackhole hole) {
        documents.forEach(one -> hole.consume(quantities.find(one.tagged(), one.times())));
    }

    @Benchmark
    public void findEntities(Blackhole hole) {
        documents.forEach(one -> hole.consume(entities.find(one.tagged())));
    }

    @Benchmark
    public void findAttributions(Blackhole hole) {
        documents.forEach(one -> hole.consume(attributions.find(one.entities(), one.times())));
    }

    @Benchmark
    public void findEvents(Blackhole hole) {
        for (var one : documents) {
            Events found = events.find(one.attributions(), one.times(), one.quantities());
            hole.consume(found);
        }
    }

    @Benchmark
    public void fingerprint(Blackhole hole) {
        for (var one : documents) {
            Fingerprints found = fingerprinter.of(one.tokens());
            hole.consume(found);
        }
    }
}

package org.sayso.extraction;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.sayso.contracts.Extraction;
import org.sayso.extraction.attribution.AttributionFinder;
import org.sayso.extraction.attribution.Attributions;
import org.sayso.extraction.entity.EntityFinder;
import org.sayso.extraction.event.EventFinder;
import org.sayso.extraction.event.Events;
import org.sayso.extraction.fingerprint.Fingerprinter;
import org.sayso.extraction.language.LanguageDetector;
import org.sayso.extraction.language.LanguagePack;
import org.sayso.extraction.lexicon.OperatorGazetteers;
import org.sayso.extraction.quantity.QuantityFinder;
import org.sayso.extraction.segment.Segmenter;
import org.sayso.extraction.sentence.SentenceSplitter;
import org.sayso.extraction.tag.Tagger;
import org.sayso.extraction.text.NormalizedText;
import org.sayso.extraction.text.SourceText;
import org.sayso.extraction.time.TimeFinder;
import org.sayso.extraction.token.Abbreviations;
import org.sayso.extraction.token.Tokenizer;
import org.sayso.extraction.token.WordCache;

/**
 * The engine's door: a document's text in, all that was found in it out. Loaded once, then safe for any number of threads; an extraction runs on the
 * thread that asks for it, shares no mutable state with others and takes time linear in the text.
 */
public final class Extractor {

    /** Grows with every change that alters what is found. */
    public static final String VERSION = "0.1.0";

    /** Not the common pool, whose threads know only the JDK's own classes in some containers. */
    private static final Executor ONE_EACH = task -> Thread.ofPlatform().daemon().name("sayso-loading").start(task);

    private final LanguageDetector languages = new LanguageDetector();
    private final Segmenter segmenter = new Segmenter();
    private final Abbreviations abbreviations = Abbreviations.load();
    private final Tokenizer tokenizer = new Tokenizer(new WordCache(), abbreviations);
    private final SentenceSplitter splitter = new SentenceSplitter(abbreviations);
    private final Tagger tagger;
    private final EntityFinder entityFinder;
    private final TimeFinder timeFinder = new TimeFinder();
    private final QuantityFinder quantityFinder = new QuantityFinder();
    private final AttributionFinder attributionFinder;
    private final EventFinder eventFinder = new EventFinder();
    private final Fingerprinter fingerprinter = new Fingerprinter();
    private final Extraction.Pipeline pipeline;

    /** The largest parts come loading already, each on its own thread, while this one loads the others. */
    private Extractor(OperatorGazetteers gazetteers, CompletableFuture<Tagger> tagger, CompletableFuture<AttributionFinder> attributions, CompletableFuture<String> digest) {
        this.entityFinder = EntityFinder.load(gazetteers.all());
        this.tagger = tagger.join();
        this.attributionFinder = attributions.join();
        this.pipeline = new Extraction.Pipeline(VERSION, gazetteers.digest(digest.join()), LanguagePack.of("en").coverage());
    }

    /** Loads every lexicon and model, and the gazetteers that {@code SAYSO_GAZETTEERS} names. */
    public static Extractor load() {
        return load(OperatorGazetteers.ofEnvironment());
    }

    /** Loads every lexicon and model, and the operator's own gazetteers. */
    public static Extractor load(OperatorGazetteers gazetteers) {
        var attributions = CompletableFuture.supplyAsync(AttributionFinder::load, ONE_EACH);
        var tagger = CompletableFuture.supplyAsync(Tagger::load, ONE_EACH);
        var digest = CompletableFuture.supplyAsync(ResourceDigest::ofAll, ONE_EACH);
        return new Extractor(gazetteers, tagger, attributions, digest);
    }

    /** Which engine speaks: version, digest of its resources, stages. */
    public Extraction.Pipeline pipeline() {
        return pipeline;
    }

    /** All that is found in the text. */
    public Extraction extract(SourceText source) {
        var text = NormalizedText.of(source);
        var language = languages.detect(text);
        var pack = LanguagePack.of(language);
        var segments = segmenter.segment(text, language);
        var tagged = tagger.tag(splitter.split(tokenizer.tokenize(segments)));
        var times = timeFinder.find(tagged);
        var quantities = quantityFinder.find(tagged, times);
        var entities = entityFinder.find(tagged);
        // A language without rules is read by none of another's.
        var attributions = pack.hasRules() ? attributionFinder.find(entities, times) : new Attributions(entities, List.of());
        var events = pack.hasRules() ? eventFinder.find(attributions, times, quantities) : new Events(attributions, List.of());
        var fingerprints = fingerprinter.of(tagged.tokens());
        return new Assembly(source).assemble(new Extraction.Pipeline(pipeline.version(), pipeline.resources(), pack.coverage()), events, times, quantities, fingerprints);
    }
}

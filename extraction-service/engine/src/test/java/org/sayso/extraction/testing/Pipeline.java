package org.sayso.extraction.testing;

import org.sayso.extraction.segment.Segmenter;
import org.sayso.extraction.sentence.SentenceSplitter;
import org.sayso.extraction.tag.TaggedTokens;
import org.sayso.extraction.tag.Tagger;
import org.sayso.extraction.text.NormalizedText;
import org.sayso.extraction.token.Abbreviations;
import org.sayso.extraction.token.Tokenizer;
import org.sayso.extraction.token.WordCache;

/** The stages before the finders, for tests of one finder alone. */
public final class Pipeline {

    private static final Abbreviations ABBREVIATIONS = Abbreviations.load();
    private static final Tokenizer TOKENIZER = new Tokenizer(new WordCache(), ABBREVIATIONS);
    private static final SentenceSplitter SPLITTER = new SentenceSplitter(ABBREVIATIONS);
    private static final Tagger TAGGER = Tagger.load();
    private static final Segmenter SEGMENTER = new Segmenter();

    private Pipeline() {}

    public static TaggedTokens tagged(NormalizedText text) {
        return TAGGER.tag(SPLITTER.split(TOKENIZER.tokenize(SEGMENTER.segment(text, "en"))));
    }

    /** Best of several ratios between the times a piece of work takes on a text and on one twice as long. */
    public static double doubling(String piece, int length, java.util.function.Consumer<TaggedTokens> work) {
        var published = java.time.OffsetDateTime.parse("2031-03-05T12:00:00Z");
        var small = tagged(GoldenCases.text(piece.repeat(length / piece.length()), published));
        var large = tagged(GoldenCases.text(piece.repeat(2 * length / piece.length()), published));
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 12 && best >= 3; i++) {
            long start = System.nanoTime();
            work.accept(small);
            long middle = System.nanoTime();
            work.accept(large);
            best = Math.min(best, (double) (System.nanoTime() - middle) / Math.max(200_000, middle - start));
        }
        return best;
    }
}

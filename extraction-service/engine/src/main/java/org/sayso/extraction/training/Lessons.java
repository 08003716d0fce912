package org.sayso.extraction.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Document;
import org.sayso.extraction.attribution.AttributionTraining;
import org.sayso.extraction.attribution.AttributionTraining.Kind;
import org.sayso.extraction.language.LanguageDetector;
import org.sayso.extraction.segment.Segmenter;
import org.sayso.extraction.sentence.SentenceSplitter;
import org.sayso.extraction.sentence.Sentences;
import org.sayso.extraction.tag.Tag;
import org.sayso.extraction.entity.NameTaggerTraining;
import org.sayso.extraction.tag.Tagger;
import org.sayso.extraction.tag.TaggerTraining;
import org.sayso.extraction.token.Tokens;
import org.sayso.extraction.text.CodePoints;
import org.sayso.extraction.text.NormalizedText;
import org.sayso.extraction.text.SourceText;
import org.sayso.extraction.token.Abbreviations;
import org.sayso.extraction.token.Tokenizer;
import org.sayso.extraction.token.WordCache;

/** Cuts the teacher's documents as the engine cuts them, and lays the teacher's labels over. */
public final class Lessons {

    private final Abbreviations abbreviations = Abbreviations.load();
    private final Tokenizer tokenizer = new Tokenizer(new WordCache(), abbreviations);
    private final SentenceSplitter splitter = new SentenceSplitter(abbreviations);
    private final Segmenter segmenter = new Segmenter();
    private final LanguageDetector languages = new LanguageDetector();

    public Sentences sentences(SourceText source) {
        var text = NormalizedText.of(source);
        return splitter.split(tokenizer.tokenize(segmenter.segment(text, languages.detect(text))));
    }

    public List<TaggerTraining.Lesson> tags(List<SourceText> documents, Map<String, List<SilverToken>> silver) {
        var lessons = new ArrayList<TaggerTraining.Lesson>();
        for (var document : documents) {
            var labels = silver.get(document.documentId());
            if (labels != null) {
                var sentences = sentences(document);
                lessons.add(new TaggerTraining.Lesson(sentences, align(sentences, labels)));
            }
        }
        return lessons;
    }

    /** Lessons for the name tagger: tokens under the engine's own tags, names as the teacher labelled them. */
    public List<NameTaggerTraining.Lesson> names(List<SourceText> documents, Map<String, List<SilverToken>> silver) {
        var tagger = Tagger.load();
        var lessons = new ArrayList<NameTaggerTraining.Lesson>();
        for (var document : documents) {
            var labels = silver.get(document.documentId());
            if (labels != null) {
                var tokens = tagger.tag(sentences(document));
                lessons.add(NameTaggerTraining.Lesson.silver(tokens, names(tokens.tokens(), labels)));
            }
        }
        return lessons;
    }

    /**
     * Lessons for the name tagger from texts with marked names.
     *
     * @param weight how many times as much one of them counts as a document the teacher has labelled
     */
    public List<NameTaggerTraining.Lesson> names(List<AnnotatedNames> texts, int weight) {
        var tagger = Tagger.load();
        return texts.stream().map(text -> NameTaggerTraining.Lesson.marked(tagger.tag(sentences(text.source())), text.names(), weight)).toList();
    }

    /** Documents with gold, tagged by the tagger that stands in the resources. */
    public List<AttributionTraining.Lesson> attributions(List<SourceText> documents, Map<String, List<GoldAttribution>> gold) {
        var articles = documents.stream()
                .filter(document -> gold.containsKey(document.documentId()))
                .map(document -> new MarkedArticle(document, gold.get(document.documentId())))
                .toList();
        return attributions(articles, Kind.ARTICLE, article -> 1, article -> article.source().documentId());
    }

    /**
     * @param weight how often each article is read against one of the others
     * @param group articles of one group share sentences
     */
    public List<AttributionTraining.Lesson> attributions(
            List<MarkedArticle> articles, Kind kind, ToIntFunction<MarkedArticle> weight, Function<MarkedArticle, String> group) {
        var tagger = Tagger.load();
        return articles.stream()
                .map(article -> new AttributionTraining.Lesson(
                        tagger.tag(sentences(article.source())),
                        article.gold(),
                        tagger.tag(sentences(withoutMarks(article.source()))),
                        weight.applyAsInt(article),
                        kind,
                        kind + " " + group.apply(article)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** A token takes the label of the teacher's token it overlaps, wherever the two begin: cuts differ most inside names. */
    private static List<String> names(Tokens tokens, List<SilverToken> labels) {
        var points = new CodePoints(tokens.segments().text().original());
        var names = new ArrayList<String>(tokens.size());
        int j = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int start = points.offset(tokens.start(i));
            int end = points.offset(tokens.end(i));
            while (j < labels.size() && labels.get(j).end() <= start) {
                j++;
            }
            boolean over = j < labels.size() && labels.get(j).start() < end;
            names.add(!over ? "" : labels.get(j).start() <= start && labels.get(j).end() >= end || labels.get(j).start() >= start ? labels.get(j).name() : "");
        }
        return names;
    }

    private static SourceText withoutMarks(SourceText source) {
        var d = source.document();
        var text = new StringBuilder(source.text());
        for (int i = 0; i < text.length(); i++) {
            if ("\"“”«»".indexOf(text.charAt(i)) >= 0) {
                text.setCharAt(i, ' ');
            } else if (i + 1 < text.length() && (text.charAt(i) == '\'' && text.charAt(i + 1) == '\'')) {
                text.setCharAt(i, ' ');
                text.setCharAt(i + 1, ' ');
            }
        }
        return SourceText.read(new Document(d.id(), d.url(), d.outlet(), d.title(), d.byline(), d.publishedAt(), d.language(), text.toString(), null, null,
                d.rights()), source.version());
    }

    private static @Nullable Tag[] align(Sentences sentences, List<SilverToken> labels) {
        var tokens = sentences.tokens();
        var points = new CodePoints(tokens.segments().text().original());
        var tags = new @Nullable Tag[tokens.size()];
        int j = 0;
        for (int i = 0; i < tags.length; i++) {
            int start = points.offset(tokens.start(i));
            int end = points.offset(tokens.end(i));
            while (j < labels.size() && labels.get(j).start() < start) {
                j++;
            }
            if (j < labels.size() && labels.get(j).start() == start && labels.get(j).end() == end) {
                tags[i] = labels.get(j).tag();
            }
        }
        return tags;
    }
}

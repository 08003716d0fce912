package org.sayso.ledger.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Extraction;
import org.sayso.contracts.ExtractionMessage;
import org.sayso.contracts.Selector;
import org.sayso.ledger.text.Hashing;
import org.sayso.ledger.text.Stems;
import org.sayso.ledger.text.TermFrequencies;
import org.sayso.ledger.text.Words;

/** Draws the {@link Sketch} of a document: a pure function of its message. */
final class Sketcher {

    private static final int TERMS = 80;
    private static final int LEAD_WORDS = 80;
    private static final double TELLING = 3.0;
    private static final int QUOTES = 8;
    private static final int QUOTE_WORDS = 6;
    private static final int NAMES = 8;
    private static final int TITLE_CHARACTERS = 300;

    private final TermFrequencies background;

    Sketcher(TermFrequencies background) {
        this.background = background;
    }

    Sketch sketch(ExtractionMessage message) {
        var text = Objects.requireNonNullElse(message.source().document().text(), "");
        var extraction = message.extraction();
        var title = Headline.of(message);
        var counts = new HashMap<Integer, Double>();
        var lead = new TreeSet<Integer>();
        if (title != null && !text.startsWith(title)) {
            count(Words.of(title), true, counts, lead);
        }
        count(Words.of(reported(text, extraction)), false, counts, lead);
        var strongest = counts.entrySet().stream()
                .map(entry -> new Weighted(entry.getKey(), damped(entry.getValue()) * Math.pow(background.rarity(entry.getKey()), 1.5)))
                .filter(term -> term.weight() > 0)
                .sorted(Comparator.comparingDouble(Weighted::weight).reversed().thenComparingInt(Weighted::term))
                .limit(TERMS)
                .sorted(Comparator.comparingInt(Weighted::term))
                .toList();
        var norm = Math.sqrt(strongest.stream().mapToDouble(term -> term.weight() * term.weight()).sum());
        var terms = strongest.stream().mapToInt(Weighted::term).toArray();
        var weights = new float[terms.length];
        for (var i = 0; i < weights.length; i++) {
            weights[i] = (float) (strongest.get(i).weight() / norm);
        }
        return new Sketch(terms, weights, lead.stream().mapToInt(Integer::intValue).toArray(), quotes(extraction), cut(title), names(extraction));
    }

    private record Weighted(int term, double weight) {}

    private static double damped(double count) {
        return count >= 1 ? 1 + Math.log(count) : count;
    }

    /** Names and numbers count double: they tell one event from its like. */
    private void count(List<Words.Word> words, boolean headline, Map<Integer, Double> counts, TreeSet<Integer> lead) {
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var term = TermFrequencies.term(Stems.of(word.lower()));
            var name = word.number() || word.capital() && word.start() > 0;
            counts.merge(term, name && !headline ? 2.0 : 1.0, Double::sum);
            if (i < LEAD_WORDS && (word.number() || word.capital()) && background.rarity(term) >= TELLING) {
                lead.add(term);
            }
        }
    }

    /** The text without what is no report; a blank stands for each gap. */
    private static String reported(String text, Extraction extraction) {
        var reported = new StringBuilder(text);
        for (var segment : extraction.segments()) {
            if (segment.kind().equals("boilerplate") || segment.kind().equals("credit")) {
                var start = text.offsetByCodePoints(0, segment.start());
                var end = text.offsetByCodePoints(start, segment.end() - segment.start());
                for (var i = start; i < end; i++) {
                    reported.setCharAt(i, ' ');
                }
            }
        }
        return reported.toString();
    }

    private static long[] quotes(Extraction extraction) {
        var quotes = new TreeSet<Long>();
        for (var attribution : extraction.attributions()) {
            if (!attribution.kind().equals("direct")) {
                continue;
            }
            for (Selector content : attribution.content()) {
                var words = Words.lower(Words.of(content.exact()));
                if (words.size() >= QUOTE_WORDS) {
                    quotes.add(Hashing.of(String.join(" ", words)));
                }
            }
        }
        return quotes.stream().mapToLong(Long::longValue).limit(QUOTES).toArray();
    }

    private static List<String> names(Extraction extraction) {
        var names = new ArrayList<>(extraction.entities());
        names.sort(Comparator.comparingInt((Extraction.Entity entity) -> -entity.mentions().size()).thenComparing(Extraction.Entity::name));
        return names.stream().map(Extraction.Entity::name).filter(name -> name.length() < TITLE_CHARACTERS).distinct().limit(NAMES).toList();
    }

    private static @Nullable String cut(@Nullable String title) {
        return title == null || title.length() <= TITLE_CHARACTERS ? title : title.substring(0, TITLE_CHARACTERS);
    }
}

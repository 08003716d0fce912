package org.sayso.ledger.utterance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Extraction;
import org.sayso.ledger.entity.Identities;
import org.sayso.ledger.report.Report;
import org.sayso.ledger.text.StopWords;
import org.sayso.ledger.text.TermBag;
import org.sayso.ledger.text.TermFrequencies;
import org.sayso.ledger.text.Words;

/** All that the documents of a story attribute to somebody, in the order of documents and then of text. */
public final class Statements {

    private Statements() {}

    public static List<Statement> of(List<Report> reports, Identities identities, TermFrequencies background) {
        var statements = new ArrayList<Statement>();
        var voices = new SpeakerFinder(identities);
        for (var report : reports) {
            var attributions = report.extraction().attributions().stream()
                    .filter(attribution -> !attribution.content().isEmpty())
                    .sorted(Comparator.comparingInt((Extraction.Attribution attribution) -> attribution.content().getFirst().start())
                            .thenComparingInt(attribution -> attribution.content().getLast().end())
                            .thenComparing(Extraction.Attribution::id))
                    .toList();
            var corrected = corrected(report);
            for (var attribution : attributions) {
                for (var part : Parts.of(attribution)) {
                    if (part != attribution && saidElsewhere(part, attributions)) {
                        continue;
                    }
                    statements.add(statement(statements.size(), report, part, corrected, voices, identities, background));
                }
            }
        }
        return List.copyOf(statements);
    }

    /** The engine found the same words as an attribution of their own. */
    private static boolean saidElsewhere(Extraction.Attribution part, List<Extraction.Attribution> attributions) {
        return attributions.stream().anyMatch(other -> !other.id().equals(part.id()) && other.content().equals(part.content()));
    }

    private static Statement statement(
            int index, Report report, Extraction.Attribution attribution, Set<String> corrected, SpeakerFinder voices, Identities identities, TermFrequencies background) {
        var gist = new ArrayList<String>();
        var numbers = new TreeSet<String>();
        for (var content : attribution.content()) {
            for (var quantity : report.extraction().quantities()) {
                if (quantity.value() != null && quantity.start() >= content.start() && quantity.end() <= content.end()) {
                    numbers.add(quantity.value().toString());
                }
            }
            for (var word : Words.of(content.exact())) {
                if (!StopWords.isStop(word.lower())) {
                    gist.add(Synonyms.of(word.lower()));
                }
            }
        }
        var voice = voices.of(report, attribution);
        var identity = voice.identity();
        return new Statement(index, report, attribution, voice.words(), identity,
                identity == null ? Set.of() : identities.roles().bodies(identity),
                identity == null ? Set.of() : identities.roles().words(identity), TermBag.of(gist, background), numbers, corrected,
                day(report, attribution));
    }

    private static @Nullable LocalDate day(Report report, Extraction.Attribution attribution) {
        var said = attribution.saidAt();
        if (said != null && said.value().length() >= 10) {
            try {
                return LocalDate.parse(said.value().substring(0, 10));
            } catch (java.time.format.DateTimeParseException partial) {
                return null;
            }
        }
        return null;
    }

    /** Values in sentences that correct something: "Correction: …", "has been corrected to show …", "an earlier version gave …". */
    private static Set<String> corrected(Report report) {
        var corrected = new TreeSet<String>();
        for (var quantity : report.extraction().quantities()) {
            if (quantity.value() != null) {
                var sentence = report.sentenceTextAt(quantity.start()).toLowerCase(Locale.ROOT);
                if (sentence.contains("correct") || sentence.contains("earlier version")) {
                    corrected.add(quantity.value().toString());
                }
            }
        }
        return corrected;
    }
}

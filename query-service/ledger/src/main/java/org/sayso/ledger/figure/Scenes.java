package org.sayso.ledger.figure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Extraction;
import org.sayso.ledger.entity.Identities;
import org.sayso.ledger.report.Report;
import org.sayso.ledger.text.Words;
import org.sayso.ledger.utterance.Statement;

/** The places a story is set in, told from places that are named in passing or belong to another event. */
final class Scenes {

    private static final int OPENING = 8;
    private static final int SPOT = 60;
    private static final int ALIKE = 5;
    private static final Set<String> WHERE = Set.of("in", "at", "on", "near", "across", "over", "around");

    private final Identities identities;
    private final Set<String> own;

    Scenes(List<Report> reports, Identities identities) {
        this.identities = identities;
        Map<String, Set<String>> documents = new HashMap<>();
        for (var report : reports) {
            for (var entity : report.extraction().entities()) {
                var identity = entity.type().equals("PLACE") ? identities.of(report, entity.id()) : null;
                if (identity != null) {
                    documents.computeIfAbsent(identity.id(), any -> new HashSet<>()).add(report.id());
                }
            }
        }
        documents.values().removeIf(in -> 2 * in.size() < reports.size());
        this.own = Set.copyOf(documents.keySet());
    }

    /**
     * Places the words around a number name that are not the story's; empty where they name one of the story's as well. What is said by somebody is looked at alone,
     * for the rest of the sentence tells of the speaker, but for the place a sentence opens with ("In Varna, …").
     */
    Set<String> elsewhere(Report report, Extraction.Sentence sentence, @Nullable Statement statement, Extraction.Quantity quantity) {
        var from = sentence.start();
        var to = sentence.end();
        if (statement != null) {
            for (var content : statement.content()) {
                if (content.start() <= quantity.start() && quantity.end() <= content.end()) {
                    from = Math.max(from, content.start());
                    to = Math.min(to, content.end());
                }
            }
        }
        var opening = report.covered(sentence.start(), Math.min(sentence.end(), sentence.start() + 3)).equalsIgnoreCase("in ") ? sentence.start() + OPENING : sentence.start();
        var places = new TreeSet<String>();
        for (var entity : report.extraction().entities()) {
            if (!entity.type().equals("PLACE")) {
                continue;
            }
            for (var mention : entity.mentions()) {
                if (mention.start() >= from && mention.end() <= to || mention.start() >= sentence.start() && mention.start() < opening) {
                    var identity = identities.of(report, entity.id());
                    if (identity != null && own.contains(identity.id())) {
                        return Set.of();
                    }
                    places.add(identity == null ? entity.key() : identity.id());
                }
            }
        }
        return places;
    }

    /** The place named behind a number, before the next comma or number: "three people in Romania". */
    @Nullable String spot(Report report, Extraction.Sentence sentence, Extraction.Quantity quantity) {
        var to = Math.min(sentence.end(), quantity.end() + SPOT);
        for (var other : report.extraction().quantities()) {
            to = other.start() >= quantity.end() ? Math.min(to, other.start()) : to;
        }
        var after = quantity.end() < to ? report.covered(quantity.end(), to) : "";
        var comma = after.indexOf(',');
        to = comma < 0 ? to : quantity.end() + after.codePointCount(0, comma);
        for (var entity : report.extraction().entities()) {
            for (var mention : entity.mentions()) {
                if (mention.start() > quantity.end() && mention.end() <= to && WHERE.contains(lastWord(report.covered(quantity.end(), mention.start())))) {
                    if (entity.type().equals("PLACE") || entity.type().equals("NATIONALITY")) {
                        return country(entity.key());
                    }
                }
            }
        }
        return null;
    }

    /** "In Romania" and "on Romanian soil" are one place: a country and its adjective begin alike. */
    private static String country(String key) {
        return key.indexOf(' ') >= 0 || key.length() <= ALIKE ? key : key.substring(0, ALIKE);
    }

    private static String lastWord(String text) {
        var words = Words.lower(Words.of(text));
        return words.isEmpty() ? "" : words.getLast().equals("the") && words.size() > 1 ? words.get(words.size() - 2) : words.getLast();
    }

    /** Keeps only places that some sentence sets side by side: elsewhere "in Burgas" is where the story plays. */
    List<Number> sideBySide(List<Number> numbers) {
        var rivals = new HashSet<String>();
        for (var a : numbers) {
            for (var b : numbers) {
                if (a.report() == b.report() && a.sentence() == b.sentence() && a.spot() != null && b.spot() != null && !a.spot().equals(b.spot())) {
                    rivals.add(a.spot());
                    rivals.add(b.spot());
                }
            }
        }
        return numbers.stream().map(number -> number.spot() == null || rivals.contains(number.spot()) ? number : number.with(number.bearing().at(null))).toList();
    }
}

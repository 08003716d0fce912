package org.sayso.ledger.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sayso.contracts.Selector;
import org.sayso.ledger.text.StopWords;
import org.sayso.ledger.text.TermBag;
import org.sayso.ledger.text.TermFrequencies;
import org.sayso.ledger.text.Words;
import org.sayso.ledger.utterance.Statement;
import org.sayso.ledger.utterance.Synonyms;

/**
 * One sentence of what somebody says: what it denies or affirms holds of it alone, not of all he says.
 *
 * @param start code point in the report
 * @param end exclusive
 * @param gist its telling words
 * @param matter its telling words that are no names and no hedges
 * @param negative whether it denies what it speaks of; "nobody comes without asking" does not
 * @param negated stems a negation reaches
 * @param stems of all its words
 * @param days of the week it names
 * @param sides for each pair of opposites 1 for the affirming side, -1 for the denying one, 0 for neither
 * @param polar what each side of a pair of opposites is said of: a pair's place and a stem near to its word
 * @param numbers the values it gives
 * @param hours of the day it names
 * @param words in lower case, in order
 */
record Clause(Reading reading, int start, int end, TermBag gist, TermBag matter, boolean negative, Set<String> negated, Set<String> stems, Set<String> days, int[] sides, Set<Opposites.Said> polar, Set<String> numbers, Hours hours, List<String> words) {

    private static final Set<String> DAYS = Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Set<String> HEDGES = Set.of("alleged", "allegedly", "reported", "reportedly", "suspected", "apparent", "apparently");
    private static final Pattern END = Pattern.compile("(?<=[.!?][\"'”’“»]?)\\s+(?=[\"'“‘„«]?\\p{Lu})");
    private static final Pattern ABBREVIATION = Pattern.compile("(?:^|\\s)(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Maj|Capt|Lt|Sgt|Prof|Rev|Sen|Rep|Gov|No|a\\.m|p\\.m|\\p{Lu})\\.$");

    /** All clauses of a statement, in order. */
    static List<Clause> of(Reading reading) {
        var clauses = new ArrayList<Clause>();
        for (var run : runs(reading.statement().content())) {
            if (run.size() > 1) {
                clauses.add(clause(reading, run.getFirst().start(), run.getLast().end(), String.join(" ", run.stream().map(Selector::exact).toList())));
                continue;
            }
            var text = run.getFirst().exact();
            for (var part : parts(text)) {
                var start = run.getFirst().start() + text.codePointCount(0, part[0]);
                var end = run.getFirst().start() + text.codePointCount(0, part[1]);
                clauses.add(clause(reading, start, end, text.substring(part[0], part[1])));
            }
        }
        return clauses;
    }

    Statement statement() {
        return reading.statement();
    }

    /** Both name days of the week, and none is the same. */
    boolean daysApart(Clause other) {
        return !days.isEmpty() && !other.days.isEmpty() && Collections.disjoint(days, other.days);
    }

    private static Clause clause(Reading reading, int start, int end, String text) {
        var words = Words.of(text);
        var telling = words.stream().filter(word -> !StopWords.isStop(word.lower()) && !Polarity.isNegation(word.lower())).toList();
        var gist = telling.stream().map(word -> Synonyms.of(word.lower())).toList();
        var matter = telling.stream().filter(word -> !word.capital() && !HEDGES.contains(word.lower())).map(word -> Synonyms.of(word.lower())).toList();
        var negated = Polarity.negated(text);
        return new Clause(reading, start, end, TermBag.of(gist, TermFrequencies.shipped()), TermBag.of(matter, TermFrequencies.shipped()), Polarity.negative(text), negated, Polarity.stems(text),
                words.stream().map(Words.Word::lower).filter(DAYS::contains).collect(Collectors.toUnmodifiableSet()), Opposites.sides(words, negated), Opposites.said(text, words, negated),
                numbers(reading.statement(), start, end), Hours.in(reading.statement().report(), start, end), Words.lower(words));
    }

    private static Set<String> numbers(Statement statement, int start, int end) {
        return statement.report().extraction().quantities().stream()
                .filter(quantity -> quantity.value() != null && quantity.start() >= start && quantity.end() <= end)
                .map(quantity -> String.valueOf(quantity.value()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Contents that a cue parts in the middle of a sentence belong together. */
    private static List<List<Selector>> runs(List<Selector> contents) {
        var runs = new ArrayList<List<Selector>>();
        for (var content : contents) {
            if (runs.isEmpty() || ended(runs.getLast().getLast().exact())) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(content);
        }
        return runs;
    }

    private static boolean ended(String text) {
        return text.strip().matches("(?s).*[.!?][\"'”’»]*");
    }

    private static List<int[]> parts(String text) {
        var parts = new ArrayList<int[]>();
        var from = 0;
        var matcher = END.matcher(text);
        while (matcher.find()) {
            if (!ABBREVIATION.matcher(text.substring(from, matcher.start())).find()) {
                parts.add(new int[] {from, matcher.start()});
                from = matcher.end();
            }
        }
        parts.add(new int[] {from, text.length()});
        return parts;
    }
}

package org.sayso.ledger.claim;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sayso.ledger.text.Stems;
import org.sayso.ledger.text.StopWords;
import org.sayso.ledger.text.TermBag;
import org.sayso.ledger.text.TermFrequencies;
import org.sayso.ledger.text.Words;
import org.sayso.ledger.utterance.Statement;
import org.sayso.ledger.utterance.Synonyms;

/**
 * What the words of a statement come to, read once: statements are compared pair by pair.
 *
 * @param hollow it has no proposition of its own
 * @param matter its telling words that are no names and no hedges
 * @param negated terms a negation reaches
 * @param stems terms of all its words
 * @param days of the week it names
 * @param sides for each pair of opposites 1 for the affirming side, -1 for the denying one, 0 for neither
 */
record Reading(Statement statement, String stance, boolean hollow, TermBag matter, Set<String> negated, Set<String> stems, Set<String> days, int[] sides) {

    private static final Set<String> DAYS = Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Set<String> HEDGES = Set.of("alleged", "allegedly", "reported", "reportedly", "suspected", "apparent", "apparently");

    static List<Reading> of(List<Statement> statements) {
        return statements.stream().map(Reading::of).toList();
    }

    private static Reading of(Statement statement) {
        var words = Words.of(statement.text());
        var matter = words.stream()
                .filter(word -> !word.capital() && !StopWords.isStop(word.lower()) && !HEDGES.contains(word.lower()))
                .map(word -> Synonyms.of(word.lower()))
                .toList();
        var negated = Polarity.negated(statement);
        return new Reading(
                statement,
                Stances.of(statement),
                Hollow.is(statement),
                TermBag.of(matter, TermFrequencies.shipped()),
                terms(negated),
                terms(Words.lower(words)),
                words.stream().map(Words.Word::lower).filter(DAYS::contains).collect(Collectors.toUnmodifiableSet()),
                Opposites.sides(words, negated.stream().map(Stems::of).collect(Collectors.toUnmodifiableSet())));
    }

    /** Stems of words, one for all that reports use for one another. */
    private static Set<String> terms(Collection<String> lower) {
        return lower.stream().map(word -> Stems.of(Synonyms.of(word))).collect(Collectors.toUnmodifiableSet());
    }

    Reading as(String other) {
        return new Reading(statement, other, hollow, matter, negated, stems, days, sides);
    }

    /** A negation of this one reaches words that both have. */
    boolean negates(Reading other) {
        return !Collections.disjoint(negated, other.stems);
    }

    boolean putsForward() {
        return Stances.supports(stance);
    }

    boolean answers() {
        return Stances.isAnswer(stance);
    }
}

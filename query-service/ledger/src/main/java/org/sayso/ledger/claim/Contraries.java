package org.sayso.ledger.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sayso.ledger.text.StopWords;
import org.sayso.ledger.text.TermBag;
import org.sayso.ledger.text.TermFrequencies;
import org.sayso.ledger.text.Words;
import org.sayso.ledger.utterance.Speakers;
import org.sayso.ledger.utterance.Statement;
import org.sayso.ledger.utterance.Synonyms;

/**
 * Two statements that cannot both hold although neither is a denial: the one says of something that it is so, the other that it is not; or they say opposite
 * things of one matter. Two days named apart, one side, or numbers of their own keep them apart.
 */
final class Contraries {

    private static final Set<String> DAYS = Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Set<String> HEDGES = Set.of("alleged", "allegedly", "reported", "reportedly", "suspected", "apparent", "apparently");
    private static final double SHARED = 0.3;
    private static final double SHARED_ONE = 0.5;
    private static final double OF_ONE_MATTER = 0.2;
    private static final double TELLING = 4;

    private Contraries() {}

    /**
     * Two statements against each other.
     *
     * @param claim the one that puts the matter forward
     * @param denial the one that speaks against it
     */
    record Pair(Statement claim, Statement denial) {}

    /** @param first the earlier in order */
    static Optional<Pair> between(Statement first, Statement second) {
        if (!Stances.putsForward(first) || !Stances.putsForward(second) || Hollow.is(first) || Hollow.is(second) || Speakers.oneSide(first, second) || first.overlaps(second) || daysApart(first, second)) {
            return Optional.empty();
        }
        if (!ofOneMatter(first, second)) {
            return Optional.empty();
        }
        var side = side(first, second);
        var accuser = Stances.of(first).equals("accuses") ? first : Stances.of(second).equals("accuses") ? second : null;
        return switch (side) {
            case NONE -> Optional.empty();
            case EVEN -> Optional.of(new Pair(first, second));
            case AFFIRMS -> Optional.of(accuser == second ? new Pair(second, first) : new Pair(first, second));
            case DENIES -> Optional.of(accuser == first ? new Pair(first, second) : new Pair(second, first));
        };
    }

    /** They share telling words that are no names: what all of a story speaks of does not make two statements speak of one matter. */
    private static boolean ofOneMatter(Statement first, Statement second) {
        var x = matter(first);
        var y = matter(second);
        return x.shared(y) >= TELLING && x.containment(y) >= OF_ONE_MATTER;
    }

    private static TermBag matter(Statement statement) {
        return TermBag.of(
                Words.of(statement.text()).stream().filter(word -> !word.capital() && !StopWords.isStop(word.lower()) && !HEDGES.contains(word.lower())).map(word -> Synonyms.of(word.lower())).toList(),
                TermFrequencies.shipped());
    }

    private static Opposites.Side side(Statement first, Statement second) {
        var common = first.gist().common(second.gist());
        if (common == 0) {
            return Opposites.Side.NONE;
        }
        var shared = first.gist().containment(second.gist());
        var weight = first.gist().shared(second.gist());
        if (weight < TELLING) {
            return Opposites.Side.NONE;
        }
        var numberless = first.numbers().isEmpty() && second.numbers().isEmpty();
        var opposite = numberless && shared >= OF_ONE_MATTER ? Opposites.between(first, second) : Opposites.Side.NONE;
        if (opposite != Opposites.Side.NONE) {
            return opposite;
        }
        var negative = negates(first, second);
        if (negative != negates(second, first)) {
            var denial = negative ? first : second;
            var other = negative ? second : first;
            var enough = common >= 2 && shared >= SHARED || shared >= SHARED_ONE;
            return enough && (denial.numbers().isEmpty() || other.numbers().containsAll(denial.numbers()))
                    ? negative ? Opposites.Side.DENIES : Opposites.Side.AFFIRMS
                    : Opposites.Side.NONE;
        }
        return Opposites.Side.NONE;
    }

    /** A negation of the one reaches words that both have. */
    private static boolean negates(Statement a, Statement b) {
        return !Collections.disjoint(Polarity.negated(a), Polarity.stems(b));
    }

    private static boolean daysApart(Statement a, Statement b) {
        var x = days(a);
        var y = days(b);
        return !x.isEmpty() && !y.isEmpty() && Collections.disjoint(x, y);
    }

    private static Set<String> days(Statement statement) {
        return Words.lower(Words.of(statement.text())).stream().filter(DAYS::contains).collect(Collectors.toCollection(HashSet::new));
    }

    /** All pairs of a story, in order. */
    static List<Pair> of(List<Statement> statements) {
        var put = statements.stream().filter(Stances::putsForward).toList();
        var pairs = new ArrayList<Pair>();
        for (var i = 0; i < put.size(); i++) {
            for (var j = i + 1; j < put.size(); j++) {
                between(put.get(i), put.get(j)).ifPresent(pairs::add);
            }
        }
        return List.copyOf(pairs);
    }
}

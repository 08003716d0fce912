package org.sayso.ledger.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sayso.ledger.utterance.Speakers;
import org.sayso.ledger.utterance.Statement;

/**
 * Two statements that cannot both hold although neither is a denial: the one says of something that it is so, the other that it is not; or they say opposite
 * things of one matter. Two days named apart, one side, or numbers of their own keep them apart.
 */
final class Contraries {

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

    /** All pairs of a story, in order. */
    static List<Pair> of(List<Reading> readings) {
        var put = readings.stream().filter(reading -> reading.putsForward() && !reading.hollow()).toList();
        var pairs = new ArrayList<Pair>();
        for (var i = 0; i < put.size(); i++) {
            for (var j = i + 1; j < put.size(); j++) {
                if (ofOneMatter(put.get(i), put.get(j))) {
                    between(put.get(i), put.get(j)).ifPresent(pairs::add);
                }
            }
        }
        return List.copyOf(pairs);
    }

    /** They share telling words that are no names: what all of a story speaks of does not make two statements speak of one matter. */
    private static boolean ofOneMatter(Reading first, Reading second) {
        return first.matter().shared(second.matter()) >= TELLING && first.matter().containment(second.matter()) >= OF_ONE_MATTER;
    }

    /** @param first the earlier in order */
    private static Optional<Pair> between(Reading first, Reading second) {
        var a = first.statement();
        var b = second.statement();
        var side = side(first, second);
        if (side == Opposites.Side.NONE || a.overlaps(b) || daysApart(first, second) || Speakers.oneSide(a, b)) {
            return Optional.empty();
        }
        var accuses = first.stance().equals("accuses");
        var laterAccuses = !accuses && second.stance().equals("accuses");
        return Optional.of(switch (side) {
            case NONE, EVEN -> new Pair(a, b);
            case AFFIRMS -> laterAccuses ? new Pair(b, a) : new Pair(a, b);
            case DENIES -> accuses ? new Pair(a, b) : new Pair(b, a);
        });
    }

    private static Opposites.Side side(Reading first, Reading second) {
        var a = first.statement();
        var b = second.statement();
        var shared = a.gist().containment(b.gist());
        if (a.gist().shared(b.gist()) < TELLING) {
            return Opposites.Side.NONE;
        }
        if (a.numbers().isEmpty() && b.numbers().isEmpty() && shared >= OF_ONE_MATTER) {
            var opposite = Opposites.between(first.sides(), second.sides());
            if (opposite != Opposites.Side.NONE) {
                return opposite;
            }
        }
        var negative = first.negates(second);
        if (negative == second.negates(first)) {
            return Opposites.Side.NONE;
        }
        var denial = negative ? a : b;
        var other = negative ? b : a;
        var enough = a.gist().common(b.gist()) >= 2 && shared >= SHARED || shared >= SHARED_ONE;
        if (!enough || !denial.numbers().isEmpty() && !other.numbers().containsAll(denial.numbers())) {
            return Opposites.Side.NONE;
        }
        return negative ? Opposites.Side.DENIES : Opposites.Side.AFFIRMS;
    }

    private static boolean daysApart(Reading a, Reading b) {
        return !a.days().isEmpty() && !b.days().isEmpty() && Collections.disjoint(a.days(), b.days());
    }
}

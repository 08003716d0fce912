package org.sayso.ledger.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sayso.ledger.utterance.Speakers;

/**
 * Two statements that cannot both hold although neither is a denial: the one says of something that it is so, the other that it is not; or they say opposite
 * things of one matter. Two days named apart, one side, or numbers of their own keep them apart.
 */
final class Contraries {

    private static final double SHARED = 0.3;
    private static final double SHARED_ONE = 0.6;
    private static final double ALL = 0.9;
    private static final double OF_ONE_MATTER = 0.2;
    /** An hour is of one event only: more must be shared. */
    private static final double OF_ONE_HOUR = 0.4;
    private static final double TELLING = 4;
    /** Who speaks right after another needs fewer of his words to answer him. */
    private static final double TELLING_NEAR = 2;
    private static final int NEAR = 2;

    private Contraries() {}

    /** All pairs of a story, in order. */
    static List<Link> of(List<Reading> readings) {
        var put = readings.stream().filter(reading -> (reading.putsForward() || reading.deniesByItself()) && !reading.hollow()).flatMap(reading -> Clause.of(reading).stream()).toList();
        var pairs = new ArrayList<Link>();
        for (var i = 0; i < put.size(); i++) {
            for (var j = i + 1; j < put.size(); j++) {
                if (put.get(i).reading() != put.get(j).reading()) {
                    between(put.get(i), put.get(j)).ifPresent(pairs::add);
                }
            }
        }
        return List.copyOf(pairs);
    }

    /** @param first the earlier in order */
    private static Optional<Link> between(Clause first, Clause second) {
        var side = side(first, second);
        if (side == Opposites.Side.NONE || first.statement().overlaps(second.statement()) || first.daysApart(second) || Speakers.oneSide(first.statement(), second.statement())) {
            return Optional.empty();
        }
        var accuses = first.reading().stance().equals("accuses");
        var laterAccuses = !accuses && second.reading().stance().equals("accuses");
        return Optional.of(switch (side) {
            case NONE, EVEN -> link(first, second);
            case AFFIRMS -> laterAccuses ? link(second, first) : link(first, second);
            case DENIES -> accuses ? link(first, second) : link(second, first);
        });
    }

    private static Link link(Clause claim, Clause denial) {
        return new Link(Link.Side.of(claim), Link.Side.of(denial), Link.CERTAIN);
    }

    private static Opposites.Side side(Clause first, Clause second) {
        var said = said(first, second);
        if (said != Opposites.Side.NONE) {
            return said;
        }
        if (first.hours().against(second.hours()) && first.matter().containment(second.matter()) >= OF_ONE_HOUR) {
            return Opposites.Side.EVEN;
        }
        var telling = near(first, second) ? TELLING_NEAR : TELLING;
        if (first.matter().shared(second.matter()) < telling || first.matter().containment(second.matter()) < OF_ONE_MATTER) {
            return Opposites.Side.NONE;
        }
        var shared = first.gist().containment(second.gist());
        if (first.numbers().isEmpty() && second.numbers().isEmpty() && shared >= OF_ONE_MATTER && first.gist().shared(second.gist()) >= TELLING) {
            var opposite = Opposites.between(first.sides(), second.sides());
            if (opposite != Opposites.Side.NONE) {
                return opposite;
            }
        }
        var negative = negates(first, second);
        if (negative == negates(second, first)) {
            return Opposites.Side.NONE;
        }
        var denial = negative ? first : second;
        var other = negative ? second : first;
        var enough = first.gist().common(second.gist()) >= 2 && shared >= SHARED || shared >= (near(first, second) ? SHARED_ONE : ALL);
        if (!enough || !other.numbers().containsAll(denial.numbers())) {
            return Opposites.Side.NONE;
        }
        return negative ? Opposites.Side.DENIES : Opposites.Side.AFFIRMS;
    }

    /** Opposites said of one thing. */
    private static Opposites.Side said(Clause first, Clause second) {
        for (var one : first.polar()) {
            if (second.polar().stream().anyMatch(one::against)) {
                return Opposites.between(first.sides(), second.sides());
            }
        }
        return Opposites.Side.NONE;
    }

    private static boolean near(Clause a, Clause b) {
        return a.statement().report() == b.statement().report() && Math.abs(a.statement().index() - b.statement().index()) <= NEAR;
    }

    /** A negation of the one reaches words that both have. */
    private static boolean negates(Clause a, Clause b) {
        return a.negative() && !Collections.disjoint(a.negated(), b.stems());
    }
}

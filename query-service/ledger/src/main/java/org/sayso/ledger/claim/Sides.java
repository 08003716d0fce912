package org.sayso.ledger.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sayso.ledger.utterance.Speakers;
import org.sayso.ledger.utterance.Statement;

/** The sides of a story: speakers, and the bodies they speak for, put together. */
final class Sides {

    private final List<Statement> statements;
    private final Map<Integer, Integer> sideOf = new HashMap<>();
    private final Map<String, Map<String, Boolean>> together = new HashMap<>();

    /** Two sides, the lesser first. */
    record Two(int one, int other) {}

    /** @param statements of a story, by index */
    Sides(List<Statement> statements) {
        this.statements = statements;
        var sides = new ArrayList<List<Statement>>();
        var known = new HashMap<String, Integer>();
        for (var statement : statements) {
            sideOf.put(statement.index(), known.computeIfAbsent(speaker(statement), any -> {
                for (var side = 0; side < sides.size(); side++) {
                    if (sides.get(side).stream().anyMatch(other -> Speakers.oneSide(other, statement))) {
                        sides.get(side).add(statement);
                        return side;
                    }
                }
                sides.add(new ArrayList<>(List.of(statement)));
                return sides.size() - 1;
            }));
        }
    }

    private static String speaker(Statement statement) {
        var identity = statement.identity();
        return identity == null ? statement.report().id() + " " + statement.speaker() : identity.id();
    }

    /** As {@link Speakers#oneSide}, which is asked once for two speakers. */
    boolean one(Statement a, Statement b) {
        return together.computeIfAbsent(speaker(a), any -> new HashMap<>()).computeIfAbsent(speaker(b), any -> Speakers.oneSide(a, b));
    }

    private int of(Statement statement) {
        return sideOf.getOrDefault(statement.index(), -1);
    }

    Two two(Statement a, Statement b) {
        return of(a) < of(b) ? new Two(of(a), of(b)) : new Two(of(b), of(a));
    }

    /** Nobody else speaks between the two. */
    boolean alone(Statement a, Statement b) {
        return statements.subList(Math.min(a.index(), b.index()), Math.max(a.index(), b.index())).stream().allMatch(other -> of(other) == of(a) || of(other) == of(b));
    }
}

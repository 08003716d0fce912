package org.sayso.ledger.claim;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.sayso.ledger.utterance.Statement;

/** Which group of statements belongs to the claim of which other. */
final class Homes {

    private final Map<Integer, Integer> groupOf;
    private final Map<Integer, Integer> into = new HashMap<>();

    /** @param groupOf groups by the index of a statement */
    Homes(Map<Integer, Integer> groupOf) {
        this.groupOf = groupOf;
    }

    /** The group at whose claim a group ended up. */
    int of(int group) {
        var at = group;
        while (into.containsKey(at)) {
            at = Objects.requireNonNull(into.get(at));
        }
        return at;
    }

    /** Puts the group of a statement to the claim of another's; a group that has moved stays where it is. */
    void move(Statement statement, Statement to) {
        var from = Objects.requireNonNull(groupOf.get(statement.index()));
        var home = of(Objects.requireNonNull(groupOf.get(to.index())));
        if (!into.containsKey(from) && from != home) {
            into.put(from, home);
        }
    }
}

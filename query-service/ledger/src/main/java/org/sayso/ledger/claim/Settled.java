package org.sayso.ledger.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sayso.ledger.utterance.Statement;
import org.sayso.ledger.utterance.Utterances;

/**
 * What the disputes of a story have made of its statements, clause by clause.
 *
 * @param passages the clauses of all that takes a position, in order
 * @param utteranceOf the utterance each statement renders, by index
 * @param claimOf the number of the claim of each statement, by index
 * @param stances of the statements, by index
 * @param answered which statement each answer answers, by index
 * @param links what stands against what
 */
record Settled(
        List<Passage> passages,
        Map<Integer, String> utteranceOf,
        Map<Integer, Integer> claimOf,
        Map<Integer, String> stances,
        Map<Integer, Integer> answered,
        List<Link> links,
        Sides sides) {

    static Settled of(Disputes disputes, List<Reading> readings, List<Utterances.Aligned> utterances) {
        var claimOf = new HashMap<Integer, Integer>();
        var stances = new HashMap<Integer, String>();
        var positions = disputes.positions();
        for (var claim = 0; claim < positions.size(); claim++) {
            for (var taken : positions.get(claim)) {
                claimOf.put(taken.statement().index(), claim);
                stances.put(taken.statement().index(), taken.stance());
            }
        }
        var utteranceOf = new HashMap<Integer, String>();
        utterances.forEach(utterance -> utterance.statements().forEach(statement -> utteranceOf.put(statement.index(), utterance.id())));
        var clauses = readings.stream().filter(reading -> claimOf.containsKey(reading.statement().index())).flatMap(reading -> Clause.of(reading).stream()).toList();
        return new Settled(Passage.of(clauses), utteranceOf, claimOf, stances, disputes.answered(), disputes.links(), new Sides(readings.stream().map(Reading::statement).toList()));
    }

    int side(int i) {
        var statement = passages.get(i).statement();
        return sides.two(statement, statement).one();
    }

    String stance(int i) {
        return stances.getOrDefault(passages.get(i).statement().index(), "asserts");
    }

    /** The clauses of each statement, by its index. */
    Map<Integer, List<Integer>> ofStatements() {
        var of = new HashMap<Integer, List<Integer>>();
        for (var i = 0; i < passages.size(); i++) {
            of.computeIfAbsent(passages.get(i).statement().index(), any -> new ArrayList<>()).add(i);
        }
        return of;
    }

    /** The clause stands in what is meant. */
    boolean within(Link.Side side, int i) {
        return side.start() < passages.get(i).clause().end() && passages.get(i).clause().start() < side.end();
    }

    Statement statement(int i) {
        return passages.get(i).statement();
    }
}

package org.sayso.ledger.claim;

import java.util.ArrayList;
import java.util.List;
import org.sayso.ledger.text.Words;
import org.sayso.ledger.utterance.Speakers;

/** Who is accused, or speaks for the accused, and has the next word in a report answers the accusation, whatever words he chooses. */
final class Rejoinders {

    private static final int NEXT = 2;

    private Rejoinders() {}

    /** All pairs of a story, in order. */
    static List<Link> of(List<Reading> readings) {
        var links = new ArrayList<Link>();
        for (var accusation : readings) {
            if (accusation.stance().equals("accuses") && !accusation.hollow()) {
                var from = accusation.statement().index() + 1;
                readings.subList(from, Math.min(readings.size(), from + NEXT)).stream()
                        .filter(answer -> rejoins(answer, accusation))
                        .findFirst()
                        .ifPresent(answer -> links.add(new Link(Link.Side.of(accusation.statement()), Link.Side.of(answer.statement()))));
            }
        }
        return List.copyOf(links);
    }

    private static boolean rejoins(Reading answer, Reading accusation) {
        var accused = accusation.statement();
        var statement = answer.statement();
        return statement.report() == accused.report() && answer.stance().equals("asserts") && !answer.hollow() && !statement.overlaps(accused) && !Speakers.oneSide(statement, accused)
                && Self.named(statement, Words.of(accused.text()).stream().filter(Words.Word::capital).map(Words.Word::lower).toList());
    }
}

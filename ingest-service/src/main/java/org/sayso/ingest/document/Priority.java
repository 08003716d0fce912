package org.sayso.ingest.document;

import org.sayso.contracts.Topics;
import org.sayso.service.problem.Problem.Fault;
import org.sayso.service.problem.ProblemException;
import org.sayso.service.problem.Problems;

/** Whether a document is news, or part of a bulk load that yields to news. */
public enum Priority {
    LIVE(Topics.DOCUMENTS),
    BULK(Topics.DOCUMENTS_BACKFILL);

    private final String topic;

    Priority(String topic) {
        this.topic = topic;
    }

    /** Where extraction finds it. */
    public String topic() {
        return topic;
    }

    /** @throws ProblemException 400 for any other word */
    public static Priority of(String word) {
        return switch (word) {
            case "live" -> LIVE;
            case "bulk" -> BULK;
            default -> throw new ProblemException(Problems.invalidParameter(Fault.of("priority", "\"priority\" can be live or bulk")));
        };
    }
}

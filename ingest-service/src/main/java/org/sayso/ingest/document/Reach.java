package org.sayso.ingest.document;

import org.sayso.service.problem.Problem.Fault;
import org.sayso.service.problem.ProblemException;
import org.sayso.service.problem.Problems;

/** How much of a document a takedown means. */
enum Reach {
    THIS,
    ALL;

    /** @throws ProblemException 400 for any other word */
    static Reach of(String word) {
        return switch (word) {
            case "this" -> THIS;
            case "all" -> ALL;
            default -> throw new ProblemException(Problems.invalidParameter(Fault.of("versions", "\"versions\" can be this or all")));
        };
    }
}

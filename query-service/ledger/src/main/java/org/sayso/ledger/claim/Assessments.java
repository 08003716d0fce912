package org.sayso.ledger.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.sayso.ledger.origin.Origins;
import org.sayso.ledger.utterance.Speakers;
import org.sayso.ledger.utterance.Statement;

/** How a claim stands, by speakers and independent origins. */
final class Assessments {

    private Assessments() {}

    /** Independent origins in which somebody puts the claim forward. */
    static int supporting(Claims.Claim claim, Origins origins) {
        return (int) claim.statements().stream()
                .filter(taken -> Stances.supports(taken.stance()))
                .map(taken -> origins.of(taken.statement().report().id()))
                .distinct()
                .count();
    }

    /**
     * How a claim stands: withdrawn by who made it, contested by another, corroborated by two speakers in two independent origins, single-origin where several
     * documents go back to one, else uncorroborated.
     */
    static String of(Claims.Claim claim, Origins origins) {
        var supporters = speakers(claim, Stances::supports);
        var deniers = speakers(claim, stance -> stance.equals("denies"));
        if (!supporters.isEmpty() && supporters.stream().allMatch(supporter -> deniers.stream().anyMatch(denier -> Speakers.same(supporter, denier)))) {
            return "withdrawn";
        }
        if (!supporters.isEmpty() && deniers.stream().anyMatch(denier -> supporters.stream().noneMatch(supporter -> Speakers.same(supporter, denier)))) {
            return "contested";
        }
        var origin = supporting(claim, origins);
        var documents = claim.statements().stream().filter(taken -> Stances.supports(taken.stance())).map(taken -> taken.statement().report().id()).distinct().count();
        if (origin >= 2 && supporters.size() >= 2) {
            return "corroborated";
        }
        return origin == 1 && documents > 1 ? "single-origin" : "uncorroborated";
    }

    /** One statement for each speaker who takes such a stance. */
    private static List<Statement> speakers(Claims.Claim claim, Predicate<String> stances) {
        var speakers = new ArrayList<Statement>();
        for (var taken : claim.statements()) {
            var statement = taken.statement();
            if (stances.test(taken.stance()) && (statement.identity() != null || statement.speaker() != null)
                    && speakers.stream().noneMatch(known -> Speakers.same(known, statement))) {
                speakers.add(statement);
            }
        }
        return speakers;
    }
}

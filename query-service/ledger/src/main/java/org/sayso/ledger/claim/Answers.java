package org.sayso.ledger.claim;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sayso.ledger.text.TermBag;
import org.sayso.ledger.text.Words;
import org.sayso.ledger.utterance.Speakers;
import org.sayso.ledger.utterance.Statement;

/**
 * What a denial, a question, a confirmation or a refusal to comment answers: by shared words, by whom the other statement speaks of, by nearness in the text, by
 * words that point back ("such", "that version"). Nobody answers himself.
 */
final class Answers {

    private static final Set<String> POINTING = Set.of(
            "this", "such", "those", "these", "version", "account", "accusation", "accusations", "allegation", "allegations", "claim", "claims",
            "charge", "charges", "report", "reports", "figure", "wrongdoing", "involvement", "responsibility");
    private static final Comparator<Statement> ACCUSATION_FIRST =
            Comparator.comparing((Statement other) -> other.attribution().stance().equals("accuses")).thenComparing(Statement::index);
    private static final double LEAST = 0.45;
    private static final double ABOUT = 0.3;
    private static final double ACCUSED = 0.2;
    private static final double NEARNESS = 0.3;
    private static final double POINTED = 0.25;
    private static final double ELSEWHERE = 0.75;
    private static final int FARTHEST = 6;
    private static final int NEAR = 3;

    /** @param others statements of the story that are no answers, in order */
    Optional<Statement> answered(Statement answer, List<Statement> others) {
        if (answer.attribution().stance().equals("denies") && Hollow.such(answer)) {
            return before(answer, others, Comparator.comparing(Statement::index));
        }
        var said = answer.gist();
        var self = Self.words(answer);
        var hollow = Hollow.is(answer);
        var pointing = hollow && Hollow.points(answer) || !Collections.disjoint(Words.lower(Words.of(answer.text())), POINTING);
        var best = others.stream()
                .filter(other -> !Speakers.oneSide(answer, other) && other.index() != answer.index() && !other.overlaps(answer) && (!hollow || other.report() == answer.report()) && !agrees(answer, other))
                .map(other -> new Scored(other, score(answer, said, self, pointing, other, turns(answer, other, others))))
                .filter(scored -> scored.score() >= LEAST)
                .max(Comparator.comparingDouble(Scored::score).thenComparing(scored -> -scored.statement().index()))
                .map(Scored::statement);
        return best.isPresent() || !hollow || answer.attribution().stance().equals("questions") && !Hollow.points(answer) ? best : before(answer, others, ACCUSATION_FIRST);
    }

    /** What stands right before in the report and is by another. */
    private static Optional<Statement> before(Statement answer, List<Statement> others, Comparator<Statement> likelier) {
        return others.stream()
                .filter(other -> other.report() == answer.report() && other.index() < answer.index() && answer.index() - other.index() <= NEAR && !Speakers.oneSide(answer, other))
                .max(likelier);
    }

    private record Scored(Statement statement, double score) {}

    private double score(Statement answer, TermBag said, Set<String> self, boolean pointing, Statement other, int distance) {
        var told = other.gist();
        var here = other.report() == answer.report();
        var shared = said.common(told) > 0 ? said.containment(told) : 0;
        if (answer.attribution().stance().equals("confirms")) {
            return said.common(told) > 1 ? shared : 0;
        }
        if (!(here && distance > 0) && said.common(told) < 2) {
            return 0;
        }
        var words = new HashSet<>(Words.lower(Words.of(other.report().sentenceTextAt(other.start()))));
        var about = other.attribution().target() != null && answer.identity() != null && targets(other, answer) || !Collections.disjoint(words, self);
        var accuses = Stances.of(other).equals("accuses");
        if (shared + (about ? ABOUT : 0) == 0 && !accuses && !pointing && !Hollow.is(answer)) {
            return 0;
        }
        if (said.common(told) < 2 && distance != 1 && !accuses && !about && !pointing && !Hollow.is(answer)) {
            return 0;
        }
        if (!about && !accuses && answer.attribution().stance().equals("denies") && (ofInvolvement(answer) || Self.opens(answer))) {
            return 0;
        }
        var score = shared + (about ? ABOUT : 0) + (accuses ? ACCUSED : 0);
        if (here && distance > 0 && distance <= FARTHEST) {
            return score + NEARNESS / distance + (pointing ? accuses ? POINTED : POINTED / distance : 0);
        }
        return here ? score : ELSEWHERE * score;
    }

    /** Who denies that anything was changed says what another does who says that nothing was. */
    private static boolean agrees(Statement answer, Statement other) {
        var cue = answer.attribution().cue();
        return cue != null && cue.lemma().equals("deny") && !Hollow.is(answer) && Polarity.negative(other) && !Polarity.negative(answer);
    }

    /** How many turns of speech an answer comes after what it answers; who goes on speaking keeps his turn. Below 1 where it does not come after. */
    private static int turns(Statement answer, Statement other, List<Statement> others) {
        if (other.report() != answer.report() || other.index() > answer.index()) {
            return answer.index() - other.index();
        }
        return 1 + (int) others.stream().filter(between -> between.index() > other.index() && between.index() < answer.index() && !Speakers.oneSide(between, other)).count();
    }

    /** "Had nothing to do with it", "any involvement": only what speaks of the speaker can be meant. */
    private static boolean ofInvolvement(Statement answer) {
        var text = answer.text().toLowerCase(Locale.ROOT);
        return text.contains("nothing to do with") || text.contains("involve") || text.contains("responsib") || text.contains("any link") || text.contains("any role")
                || text.contains("any part");
    }

    private static boolean targets(Statement other, Statement answer) {
        var target = other.report().entity(other.attribution().target());
        var identity = answer.identity();
        return target != null && identity != null && (target.name().equals(identity.name()) || identity.aliases().contains(target.name()));
    }
}

package org.sayso.ledger.claim;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sayso.ledger.text.StopWords;
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
    private static final double LEAST = 0.45;
    private static final double ALL_BUT_SAME = 0.5;
    private static final double ABOUT = 0.3;
    private static final double ACCUSED = 0.2;
    private static final double NEARNESS = 0.3;
    private static final double POINTED = 0.25;
    private static final double ELSEWHERE = 0.75;
    private static final int FARTHEST = 6;
    private static final int NEAR = 3;

    /** @param others statements of the story that are no answers, in order */
    Optional<Statement> answered(Statement answer, List<Statement> others) {
        var said = answer.gist();
        var self = selfWords(answer);
        var hollow = Hollow.is(answer);
        var pointing = hollow && Hollow.points(answer) || !Collections.disjoint(Words.lower(Words.of(answer.text())), POINTING);
        var best = others.stream()
                .filter(other -> !Speakers.oneSide(answer, other) && other.index() != answer.index() && !other.overlaps(answer) && (!hollow || other.report() == answer.report()))
                .map(other -> new Scored(other, score(answer, said, self, pointing, other)))
                .filter(scored -> scored.score() >= LEAST)
                .max(Comparator.comparingDouble(Scored::score).thenComparing(scored -> -scored.statement().index()))
                .map(Scored::statement);
        return best.isPresent() || !hollow || answer.attribution().stance().equals("questions") && !Hollow.points(answer) ? best : before(answer, others);
    }

    /** What says nothing by itself answers the nearest accusation before it in its report, else the nearest assertion, by another. */
    private static Optional<Statement> before(Statement answer, List<Statement> others) {
        return others.stream()
                .filter(other -> other.report() == answer.report() && other.index() < answer.index() && answer.index() - other.index() <= NEAR && !Speakers.oneSide(answer, other))
                .max(Comparator.comparing((Statement other) -> other.attribution().stance().equals("accuses")).thenComparing(Statement::index));
    }

    private record Scored(Statement statement, double score) {}

    private double score(Statement answer, TermBag said, Set<String> self, boolean pointing, Statement other) {
        var told = other.gist();
        var here = other.report() == answer.report();
        var distance = answer.index() - other.index();
        var shared = said.common(told) > 0 ? said.containment(told) : 0;
        if (answer.attribution().stance().equals("confirms")) {
            return said.common(told) > 1 ? shared : 0;
        }
        if (!(here && distance > 0) && said.common(told) < 2 && shared < ALL_BUT_SAME) {
            return 0;
        }
        var words = new HashSet<>(Words.lower(Words.of(other.report().sentenceTextAt(other.start()))));
        var about = other.attribution().target() != null && answer.identity() != null && targets(other, answer) || !Collections.disjoint(words, self);
        var accuses = Stances.of(other).equals("accuses");
        if (shared + (about ? ABOUT : 0) == 0 && !accuses && !pointing && !Hollow.is(answer)) {
            return 0;
        }
        if (!about && !accuses && answer.attribution().stance().equals("denies") && ofInvolvement(answer)) {
            return 0;
        }
        var score = shared + (about ? ABOUT : 0) + (accuses ? ACCUSED : 0);
        if (here && distance > 0 && distance <= FARTHEST) {
            return score + NEARNESS / distance + (pointing ? accuses ? POINTED : POINTED / distance : 0);
        }
        return here ? score : ELSEWHERE * score;
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

    /** Names of the speaker and of the body it speaks for, as words. */
    private static Set<String> selfWords(Statement statement) {
        var words = new HashSet<String>();
        var source = statement.attribution().source();
        var entity = source == null ? null : statement.report().entity(source.entity());
        if (entity != null) {
            words.addAll(Words.lower(Words.of(entity.name())));
            for (var role : entity.roles()) {
                var body = statement.report().entity(role.organization());
                if (body != null) {
                    words.addAll(Words.lower(Words.of(body.name())));
                }
            }
        }
        if (source != null && source.span() != null) {
            var span = source.span();
            Words.of(span.exact()).stream().filter(Words.Word::capital).forEach(word -> words.add(word.lower()));
        }
        if (statement.speaker() != null) {
            Words.of(statement.speaker()).stream().filter(Words.Word::capital).forEach(word -> words.add(word.lower()));
        }
        words.removeIf(word -> StopWords.isStop(word) || word.length() < 3);
        return words;
    }
}

package org.sayso.ledger.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Dossier;
import org.sayso.contracts.Extraction;
import org.sayso.ledger.origin.Origins;
import org.sayso.ledger.utterance.Rivalry;
import org.sayso.ledger.utterance.Statement;
import org.sayso.ledger.utterance.Utterances;

/**
 * The claims of a story: utterances of whatever speakers that put forward one proposition, and the answers to it. A claim is weighed by independent origins and
 * never judged true or false.
 */
public final class Claims {

    private final List<Claim> claims;
    private final List<Utterances.Aligned> utterances;
    private final List<Link> links;

    private Claims(List<Claim> claims, List<Utterances.Aligned> utterances, List<Link> links) {
        this.claims = claims;
        this.utterances = utterances;
        this.links = links;
    }

    /**
     * One claim.
     *
     * @param statements its positions, in the order of documents and text
     */
    public record Claim(String id, List<Taken> statements) {}

    /**
     * The stance a statement, or some sentences of it, takes towards the claim.
     *
     * @param start code point in its report
     * @param end exclusive
     */
    public record Taken(Statement statement, String stance, int start, int end) {

        Taken(Statement statement, String stance) {
            this(statement, stance, statement.start(), statement.end());
        }

        /** What is said, gaps marked where it is all of the statement. */
        String text() {
            return start == statement.start() && end == statement.end() ? statement.text() : statement.report().covered(start, end);
        }
    }

    /** @param rivalries numbers that cannot both hold */
    public static Claims of(List<Statement> statements, List<Utterances.Aligned> utterances, List<Rivalry> rivalries, Origins origins) {
        var readings = Reading.of(statements);
        var disputes = new Disputes(Propositions.of(utterances, readings), readings);
        disputes.settle(utterances, rivalries, origins);
        var settled = Settled.of(disputes, readings, utterances);
        return new Claims(numbered(Positions.of(settled, origins)), utterances, disputes.links());
    }

    private static List<Claim> numbered(List<List<Taken>> positions) {
        var claims = new ArrayList<Claim>();
        for (var taken : positions) {
            claims.add(new Claim("c" + (claims.size() + 1), taken));
        }
        return List.copyOf(claims);
    }

    public List<Dossier.Claim> entries(Origins origins) {
        return claims.stream().map(claim -> entry(claim, origins)).toList();
    }

    private static Dossier.Claim entry(Claim claim, Origins origins) {
        var positions = claim.statements().stream().map(Claims::position).toList();
        return new Dossier.Claim(claim.id(), proposition(claim), Assessments.of(claim, origins), Assessments.supporting(claim, origins), positions);
    }

    private static Dossier.Position position(Taken taken) {
        var statement = taken.statement();
        var identity = statement.identity();
        return new Dossier.Position(
                who(statement),
                identity == null ? null : identity.id(),
                taken.stance(),
                statement.report().id(),
                taken.start(),
                taken.end(),
                statement.report().covered(taken.start(), taken.end()),
                statement.attribution().via().stream().map(Extraction.Via::name).toList());
    }

    /** The name, and beside it what the report calls the speaker where it does not name him. */
    private static @Nullable String who(Statement statement) {
        var identity = statement.identity();
        var words = statement.speaker();
        return identity == null || words != null && words.startsWith(identity.name() + " (") ? words : identity.name();
    }

    /** The longest content of a statement that puts it forward, else of any; the report's own sentence where no content says anything by itself. */
    private static String proposition(Claim claim) {
        var telling = claim.statements().stream().filter(taken -> !Hollow.is(taken.statement())).toList();
        var first = telling.stream().filter(taken -> Stances.supports(taken.stance())).toList();
        return (first.isEmpty() ? telling : first).stream()
                .max(Comparator.comparingInt((Taken taken) -> taken.text().length()).thenComparing(taken -> -taken.start()))
                .map(Taken::text)
                .orElseGet(() -> reported(claim.statements().getFirst().statement()));
    }

    private static String reported(Statement statement) {
        var sentence = statement.report().sentenceTextAt(statement.start()).strip();
        return sentence.isEmpty() ? statement.text() : sentence;
    }

    /** What stands against what. */
    public List<Dossier.Contradiction> contradictions(Origins origins) {
        return new Oppositions(utterances, origins).of(links);
    }
}

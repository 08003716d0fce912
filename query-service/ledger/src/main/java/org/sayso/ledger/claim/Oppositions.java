package org.sayso.ledger.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.sayso.contracts.Dossier;
import org.sayso.ledger.origin.Origins;
import org.sayso.ledger.utterance.Speakers;
import org.sayso.ledger.utterance.Statement;

/** Chooses which pairs of statements show that two sides of a claim stand against each other. */
final class Oppositions {

    private static final double TELLING = 3;

    private final List<Claims.Claim> claims;
    private final Origins origins;

    Oppositions(List<Claims.Claim> claims, Origins origins) {
        this.claims = claims;
        this.origins = origins;
    }

    /** Pairs of statements that stand against each other, one for each two sides of a claim and each origin that has both; where none has, one from two reports. */
    List<Dossier.Contradiction> of(List<Contraries.Pair> links) {
        var found = new ArrayList<Contraries.Pair>();
        var ordered = links.stream()
                .filter(Oppositions::plain)
                .filter(pair -> known(pair.claim()) && known(pair.denial()))
                .sorted(Comparator.comparing((Contraries.Pair pair) -> Hollow.is(pair.denial()) || Polarity.dismisses(pair.denial()))
                        .thenComparing(pair -> pair.claim().identity() == null || pair.denial().identity() == null)
                        .thenComparing(pair -> !inOne(pair))
                        .thenComparingInt(pair -> pair.claim().index())
                        .thenComparingInt(pair -> pair.denial().index()))
                .toList();
        for (var pair : ordered) {
            if (found.stream().noneMatch(known -> sameSides(known, pair) && (!inOne(pair) || !inOne(known) || origins.same(pair.claim().report().id(), known.claim().report().id())))) {
                found.add(pair);
            }
        }
        return found.stream().map(Oppositions::contradiction).toList();
    }

    /** Somebody says it: an entity, or people without a name. What is only described may be no speaker at all ("the sum remains disputed"). */
    private static boolean known(Statement statement) {
        return statement.identity() != null || "anonymous".equals(statement.attribution().source().anonymity());
    }

    private static boolean inOne(Contraries.Pair pair) {
        return pair.claim().report() == pair.denial().report();
    }

    /** A denial that says nothing by itself stands against an accusation of its own report only; any other shares telling words with what it denies. */
    private static boolean plain(Contraries.Pair pair) {
        var hollow = Hollow.is(pair.denial()) || Polarity.dismisses(pair.denial());
        return !Stances.of(pair.denial()).equals("denies")
                || (hollow ? Stances.of(pair.claim()).equals("accuses") && pair.claim().report() == pair.denial().report() : pair.denial().gist().shared(pair.claim().gist()) >= TELLING)
                && !(Polarity.negative(pair.claim()) && !Polarity.negative(pair.denial()));
    }

    private boolean sameSides(Contraries.Pair a, Contraries.Pair b) {
        return claims.stream().anyMatch(claim -> claim.holds(a.claim()) && claim.holds(b.claim()))
                && (alike(a.claim(), b.claim()) && alike(a.denial(), b.denial()) || alike(a.claim(), b.denial()) && alike(a.denial(), b.claim()));
    }

    /** One side, as far as can be told. */
    private static boolean alike(Statement a, Statement b) {
        return a.identity() == null || b.identity() == null || Speakers.oneSide(a, b);
    }

    private static Dossier.Contradiction contradiction(Contraries.Pair pair) {
        var explicit = Stances.of(pair.denial()).equals("denies");
        return new Dossier.Contradiction(explicit ? "stance" : "fact", passage(pair.claim()), passage(pair.denial()), explicit
                ? who(pair.denial()) + " denies what " + who(pair.claim()) + " " + verb(Stances.of(pair.claim()))
                : who(pair.claim()) + " says that it is so and " + who(pair.denial()) + " that it is not");
    }

    private static String verb(String stance) {
        return switch (stance) {
            case "accuses" -> "accuses of";
            case "confirms" -> "confirms";
            default -> "says";
        };
    }

    private static String who(Statement statement) {
        var identity = statement.identity();
        return identity == null ? Objects.requireNonNullElse(statement.speaker(), "one source") : identity.name();
    }

    private static Dossier.Passage passage(Statement statement) {
        return new Dossier.Passage(statement.report().id(), statement.start(), statement.end(), statement.report().covered(statement.start(), statement.end()));
    }
}

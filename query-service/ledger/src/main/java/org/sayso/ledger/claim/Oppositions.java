package org.sayso.ledger.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.sayso.contracts.Dossier;
import org.sayso.ledger.origin.Origins;
import org.sayso.ledger.origin.Pairing;
import org.sayso.ledger.utterance.Speakers;
import org.sayso.ledger.utterance.Statement;
import org.sayso.ledger.utterance.Voices;

/** Chooses which pairs of statements show that two sides of a claim stand against each other. */
final class Oppositions {

    private static final double TELLING = 3;
    private static final double SAME = 0.3;
    private static final int NEXT = 2;
    /** How likely a pair must be to be shown at all, and which part of the likelihood of the likeliest of its opposition. */
    private static final double SHOWN = 0.45;
    private static final double PLAIN = 0.5;

    private final List<Claims.Claim> claims;
    private final Pairing<Link.Side> pairing;

    Oppositions(List<Claims.Claim> claims, Origins origins) {
        this.claims = claims;
        this.pairing = new Pairing<>(origins);
    }

    /** Pairs of statements that stand against each other; for each two sides of a claim as {@link Pairing} has it. */
    List<Dossier.Contradiction> of(List<Link> links) {
        var shown = new ArrayList<Pairing.Pair<Link.Side>>();
        var contradictions = new ArrayList<Dossier.Contradiction>();
        for (var opposition : oppositions(links)) {
            var best = opposition.stream().mapToDouble(Link::likelihood).max().orElseThrow();
            var plain = opposition.stream().filter(link -> link.likelihood() >= PLAIN * best).toList();
            var pair = pairing.first(plain.stream().map(link -> oriented(link, plain.getFirst())).toList()).orElseThrow();
            if (shown.stream().noneMatch(other -> pairing.retold(pair, other))) {
                shown.add(pair);
                contradictions.add(contradiction(pair, best));
            }
        }
        return List.copyOf(contradictions);
    }

    /** Links of the same two sides, the plainest first. */
    private List<List<Link>> oppositions(List<Link> links) {
        var oppositions = new ArrayList<List<Link>>();
        links.stream()
                .filter(link -> link.likelihood() >= SHOWN && !(denies(link.claim()) && denies(link.denial())))
                .filter(link -> isSide(link.claim().statement()) && isSide(link.denial().statement()))
                .sorted(Comparator.comparing((Link link) -> link.claim().statement().identity() == null || link.denial().statement().identity() == null)
                        .thenComparing(link -> !link.inOne())
                        .thenComparingInt(link -> link.claim().statement().index())
                        .thenComparingInt(link -> link.denial().statement().index())
                        .thenComparingInt(link -> link.claim().start())
                        .thenComparingInt(link -> link.denial().start()))
                .forEach(link -> oppositions.stream().filter(known -> sameSides(known.getFirst(), link)).findFirst().orElseGet(() -> {
                    var opened = new ArrayList<Link>();
                    oppositions.add(opened);
                    return opened;
                }).add(link));
        return oppositions;
    }

    private static boolean denies(Link.Side side) {
        return Stances.of(side.statement()).equals("denies");
    }

    static boolean isSide(Statement statement) {
        return Voices.known(statement) && !Voices.ofOutlet(statement);
    }

    /** The sides of all pairs of one opposition match. */
    private static Pairing.Pair<Link.Side> oriented(Link link, Link first) {
        var turned = !(alike(first.claim().statement(), link.claim().statement()) && alike(first.denial().statement(), link.denial().statement()));
        return turned ? pair(link.denial(), link.claim()) : pair(link.claim(), link.denial());
    }

    private static Pairing.Pair<Link.Side> pair(Link.Side one, Link.Side other) {
        return new Pairing.Pair<>(passage(one), passage(other));
    }

    private static Pairing.Passage<Link.Side> passage(Link.Side side) {
        return new Pairing.Passage<>(side.statement().report(), side.start(), side.end(), side.statement().index(), side.words(), side);
    }

    /**
     * A denial that says nothing by itself shows nothing to a reader: its claim lists it. One that follows an accusation at once is of that, so that two words are enough ("any
     * delay"), and "such a talk" is what was told just before; any other shares telling words
     * with what it denies.
     */
    static boolean plain(Link link) {
        var claim = link.claim().statement();
        var denial = link.denial().statement();
        if (!Stances.of(denial).equals("denies")) {
            return true;
        }
        var next = link.inOne() && denial.index() > claim.index() && denial.index() - claim.index() <= NEXT;
        var accused = Stances.of(claim).equals("accuses") && next;
        if (Polarity.dismisses(denial) || Hollow.is(denial) && !(accused && Hollow.names(denial)) || Polarity.negative(link.claim().text()) && !Polarity.negative(denial)) {
            return false;
        }
        return accused || next && Hollow.such(denial) || denial.gist().shared(claim.gist()) >= TELLING;
    }

    private boolean sameSides(Link a, Link b) {
        var first = a.claim().statement();
        var second = a.denial().statement();
        var one = b.claim().statement();
        var other = b.denial().statement();
        return ofOneMatter(a, b) && claims.stream().anyMatch(claim -> claim.holds(first) && claim.holds(one)) && (alike(first, one) && alike(second, other) || alike(first, other) && alike(second, one));
    }

    /** Two sides may stand against each other on more than one matter of a claim. */
    private static boolean ofOneMatter(Link a, Link b) {
        return Math.min(a.claim().words().containment(b.claim().words()), a.denial().words().containment(b.denial().words())) >= SAME
                || Math.min(a.claim().words().containment(b.denial().words()), a.denial().words().containment(b.claim().words())) >= SAME;
    }

    /** One side, as far as can be told. */
    private static boolean alike(Statement a, Statement b) {
        return a.identity() == null || b.identity() == null || Speakers.oneSide(a, b);
    }

    private static Dossier.Contradiction contradiction(Pairing.Pair<Link.Side> pair, double likelihood) {
        var claim = pair.a().of().statement();
        var denial = pair.b().of().statement();
        if (Stances.of(claim).equals("denies") && !Stances.of(denial).equals("denies")) {
            claim = pair.b().of().statement();
            denial = pair.a().of().statement();
        }
        var explicit = Stances.of(denial).equals("denies");
        return new Dossier.Contradiction(explicit ? "stance" : "fact", shown(pair.a()), shown(pair.b()), explicit
                ? who(denial) + " denies what " + who(claim) + " " + verb(Stances.of(claim))
                : likelihood == Link.CERTAIN
                        ? who(claim) + " says that it is so and " + who(denial) + " that it is not"
                        : String.format(Locale.ROOT, "%s and %s can hardly both be right (likelihood %.2f by what they share and how they are set against each other)", who(claim), who(denial), likelihood));
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

    private static Dossier.Passage shown(Pairing.Passage<Link.Side> passage) {
        return new Dossier.Passage(passage.report().id(), passage.start(), passage.end(), passage.report().covered(passage.start(), passage.end()));
    }
}

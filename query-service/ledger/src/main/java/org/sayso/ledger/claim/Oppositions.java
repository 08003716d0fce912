package org.sayso.ledger.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.sayso.contracts.Dossier;
import org.sayso.ledger.origin.Origins;
import org.sayso.ledger.origin.Pairing;
import org.sayso.ledger.utterance.Statement;
import org.sayso.ledger.utterance.Utterances;
import org.sayso.ledger.utterance.Voices;

/** Chooses which pairs of statements show that two sides stand against each other. */
final class Oppositions {

    private static final double TELLING = 3;
    private static final int NEXT = 2;
    /** How likely a pair must be to be shown at all, and which part of the likelihood of the likeliest of its opposition. */
    private static final double SHOWN = 0.5;
    private static final double PLAIN = 0.3;
    /** What somebody says is shown against what so many others say at most. */
    private static final int OFTEN = 2;
    /** A statement that is no longer is shown whole: a reader wants what was said and not a clause of it. */
    private static final int WHOLE = 240;

    private final Renderings renderings;
    private final Pairing<Link.Side> pairing;

    Oppositions(List<Utterances.Aligned> utterances, Origins origins) {
        this.renderings = new Renderings(utterances);
        this.pairing = new Pairing<>(origins);
    }

    /** Pairs of statements that stand against each other, one for each two sides of a matter, the likeliest first. */
    List<Dossier.Contradiction> of(List<Link> links) {
        var shown = new ArrayList<Pairing.Pair<Link.Side>>();
        var used = new HashMap<String, Integer>();
        var contradictions = new ArrayList<Dossier.Contradiction>();
        for (var opposition : oppositions(links)) {
            var best = opposition.getFirst();
            var one = renderings.utterance(best.claim());
            var other = renderings.utterance(best.denial());
            if (used.getOrDefault(one, 0) >= OFTEN || used.getOrDefault(other, 0) >= OFTEN) {
                continue;
            }
            used.merge(one, 1, Integer::sum);
            used.merge(other, 1, Integer::sum);
            var chosen = renderings.chosen(opposition.stream().filter(link -> link.likelihood() >= PLAIN * best.likelihood()).toList());
            var pair = pair(chosen.claim(), chosen.denial());
            var contradiction = contradiction(pair, best.likelihood());
            if (shown.stream().noneMatch(known -> pairing.retold(pair, known)) && contradictions.stream().noneMatch(known -> samePassages(known, contradiction))) {
                shown.add(pair);
                contradictions.add(contradiction);
            }
        }
        return List.copyOf(contradictions);
    }

    /** Clauses of one short statement show the same words. */
    private static boolean samePassages(Dossier.Contradiction one, Dossier.Contradiction other) {
        return one.a().equals(other.a()) && one.b().equals(other.b()) || one.a().equals(other.b()) && one.b().equals(other.a());
    }

    /** Links of the same two sides of one matter, the likeliest first, all turned as the first of them, which is likely enough to be shown. */
    private List<List<Link>> oppositions(List<Link> links) {
        var oppositions = new ArrayList<List<Link>>();
        links.stream()
                .filter(link -> !(denies(link.claim()) && denies(link.denial())))
                .filter(link -> isSide(link.claim().statement()) && isSide(link.denial().statement()))
                .sorted(Comparator.comparingDouble((Link link) -> -link.likelihood())
                        .thenComparing(link -> link.claim().statement().identity() == null || link.denial().statement().identity() == null)
                        .thenComparing(link -> !link.inOne())
                        .thenComparingInt(link -> link.claim().statement().index())
                        .thenComparingInt(link -> link.denial().statement().index())
                        .thenComparingInt(link -> link.claim().start())
                        .thenComparingInt(link -> link.denial().start()))
                .forEach(link -> {
                    for (var known : oppositions) {
                        var first = known.getFirst();
                        if (renderings.alike(first.claim(), link.claim()) && renderings.alike(first.denial(), link.denial())) {
                            known.add(link);
                            return;
                        }
                        if (renderings.alike(first.claim(), link.denial()) && renderings.alike(first.denial(), link.claim())) {
                            known.add(link.turned());
                            return;
                        }
                    }
                    if (link.likelihood() >= SHOWN) {
                        oppositions.add(new ArrayList<>(List.of(link)));
                    }
                });
        return oppositions;
    }

    private static boolean denies(Link.Side side) {
        return Stances.of(side.statement()).equals("denies");
    }

    static boolean isSide(Statement statement) {
        return Voices.known(statement) && !Voices.ofOutlet(statement);
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

    static String who(Statement statement) {
        var identity = statement.identity();
        return identity == null ? Objects.requireNonNullElse(statement.speaker(), "one source") : identity.name();
    }

    private static Dossier.Passage shown(Pairing.Passage<Link.Side> passage) {
        var statement = passage.of().statement();
        var whole = statement.end() - statement.start() <= WHOLE;
        var start = whole ? statement.start() : passage.start();
        var end = whole ? statement.end() : passage.end();
        return new Dossier.Passage(passage.report().id(), start, end, passage.report().covered(start, end));
    }
}

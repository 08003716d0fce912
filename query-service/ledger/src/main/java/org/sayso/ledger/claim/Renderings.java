package org.sayso.ledger.claim;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.ledger.text.Words;
import org.sayso.ledger.utterance.Statement;
import org.sayso.ledger.utterance.Utterances;

/** Where else the sides of an opposition are told, and which two passages show it: the first of either side, or the two of one report where the later of them stands in a report that tells both. */
final class Renderings {

    private static final double SAME = 0.3;
    private static final double LIKE = 0.5;
    /** A rendering that has less of the words tells something else of the utterance. */
    private static final double TOLD = 0.15;
    private static final int TELLING = 4;

    private static final Comparator<Link.Side> EARLIEST =
            Comparator.comparing((Link.Side side) -> side.statement().report().at()).thenComparingInt(side -> side.statement().index()).thenComparingInt(Link.Side::start);

    private final Map<Integer, Utterances.Aligned> utteranceOf = new HashMap<>();
    private final Map<Link.Side, Set<String>> words = new HashMap<>();

    Renderings(List<Utterances.Aligned> utterances) {
        utterances.forEach(utterance -> utterance.statements().forEach(statement -> utteranceOf.put(statement.index(), utterance)));
    }

    /** The id of the utterance a side belongs to. */
    String utterance(Link.Side side) {
        return of(side).id();
    }

    private Utterances.Aligned of(Link.Side side) {
        return Objects.requireNonNull(utteranceOf.get(side.statement().index()));
    }

    /** The two tell the same: of one utterance in words that are partly the same, or in words that mostly are. */
    boolean alike(Link.Side a, Link.Side b) {
        return a.equals(b) || containment(a, b) >= (of(a) == of(b) ? SAME : LIKE);
    }

    /** Of links of one opposition, all turned the same way, the pair that shows it. */
    Link chosen(List<Link> links) {
        var known = new HashMap<List<Link.Side>, Double>();
        links.forEach(link -> known.merge(List.of(link.claim(), link.denial()), link.likelihood(), Math::max));
        var claims = told(links.stream().map(Link::claim).distinct().toList());
        var denials = told(links.stream().map(Link::denial).distinct().toList());
        var first = pairs(claims.keySet(), denials.keySet()).min(Comparator.comparing(Renderings::oneName).thenComparing(Link::claim, EARLIEST).thenComparing(Link::denial, EARLIEST)).orElseThrow();
        var later = EARLIEST.compare(first.claim(), first.denial()) > 0 ? first.claim().statement().report() : first.denial().statement().report();
        return pairs(claims.keySet(), denials.keySet())
                .filter(link -> link.claim().statement().report() == later && link.denial().statement().report() == later && !link.claim().statement().overlaps(link.denial().statement()) && !oneName(link))
                .map(link -> new Link(link.claim(), link.denial(), known.getOrDefault(List.of(link.claim(), link.denial()), 0.0)))
                .max(Comparator.comparingDouble(Link::likelihood)
                        .thenComparingDouble(link -> claims.getOrDefault(link.claim(), 0.0) + denials.getOrDefault(link.denial(), 0.0))
                        .thenComparing(Comparator.comparing(Link::claim, EARLIEST).thenComparing(Link::denial, EARLIEST).reversed()))
                .orElse(first);
    }

    private static Stream<Link> pairs(Set<Link.Side> claims, Set<Link.Side> denials) {
        return claims.stream().flatMap(claim -> denials.stream().map(denial -> new Link(claim, denial, 0)));
    }

    /** The two speakers have one name there, and a reader would think that somebody contradicts himself. */
    private static boolean oneName(Link link) {
        return Oppositions.who(link.claim().statement()).equalsIgnoreCase(Oppositions.who(link.denial().statement()));
    }

    /** The sides and their other renderings, each with how much of their words it has. */
    private Map<Link.Side, Double> told(List<Link.Side> sides) {
        var told = new LinkedHashMap<Link.Side, Double>();
        sides.forEach(side -> told.put(side, 1.0));
        for (var side : sides) {
            for (var statement : of(side).statements()) {
                if (sides.stream().noneMatch(known -> known.statement() == statement) && Oppositions.isSide(statement)) {
                    var rendering = rendering(statement, side);
                    var share = containment(rendering, side);
                    if (share >= TOLD) {
                        told.merge(rendering, share, Math::max);
                    }
                }
            }
        }
        return told;
    }

    private static Link.Side rendering(Statement statement, Link.Side side) {
        return Link.Side.of(statement, side.words());
    }

    /** Which part of the longer words of the one with fewer the other has. */
    private double containment(Link.Side a, Link.Side b) {
        var one = words(a);
        var other = words(b);
        var fewer = one.size() <= other.size() ? one : other;
        var more = fewer == one ? other : one;
        return fewer.isEmpty() ? 0 : fewer.stream().filter(more::contains).count() / (double) fewer.size();
    }

    private Set<String> words(Link.Side side) {
        return words.computeIfAbsent(side, any -> Words.lower(Words.of(side.text())).stream().filter(word -> word.length() >= TELLING).collect(Collectors.toUnmodifiableSet()));
    }
}

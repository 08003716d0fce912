package org.sayso.ledger.origin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.sayso.ledger.report.Report;
import org.sayso.ledger.text.TermBag;

/**
 * Chooses the passages that show two sides against each other: the first of either side wherever they stand, and one pair in each further origin that tells both. No
 * passage is shown twice, and the same words in a copy are not shown again.
 *
 * @param <T> what stands behind a passage
 */
public final class Pairing<T> {

    private static final double ALIKE = 0.6;
    private static final Comparator<Passage<?>> EARLIEST = Comparator.comparing((Passage<?> passage) -> passage.report().at()).thenComparingInt(Passage::order);

    private final Origins origins;

    public Pairing(Origins origins) {
        this.origins = origins;
    }

    /**
     * One side's words.
     *
     * @param start code point in the report
     * @param end exclusive
     * @param order of the passage among all of the story
     */
    public record Passage<T>(Report report, int start, int end, int order, TermBag words, T of) {}

    /** Two passages against each other. */
    public record Pair<T>(Passage<T> a, Passage<T> b) {

        boolean inOne() {
            return a.report() == b.report();
        }
    }

    /** @param candidates of one opposition: the first side's passage before the other's, not empty */
    public List<Pair<T>> shown(List<Pair<T>> candidates) {
        var shown = new ArrayList<Pair<T>>();
        first(candidates).ifPresent(shown::add);
        var told = new HashSet<String>();
        shown.stream().filter(Pair::inOne).forEach(pair -> told.add(origins.of(pair.a().report().id())));
        for (var pair : candidates.stream().filter(Pair::inOne).sorted(Comparator.comparing((Pair<T> pair) -> pair.a(), EARLIEST).thenComparing(Pair::b, EARLIEST)).toList()) {
            if (!told.contains(origins.of(pair.a().report().id())) && shown.stream().noneMatch(other -> shares(pair, other))) {
                shown.add(pair);
                told.add(origins.of(pair.a().report().id()));
            }
        }
        return shown;
    }

    /** The first words of either side; where the later of them answers in its own report, the two of that report. */
    public Optional<Pair<T>> first(List<Pair<T>> candidates) {
        var a = candidates.stream().map(Pair::a).min(EARLIEST);
        var b = candidates.stream().map(Pair::b).min(EARLIEST);
        return a.flatMap(one -> b.flatMap(other -> {
            var later = EARLIEST.compare(one, other) > 0 ? one.report() : other.report();
            return candidates.stream()
                    .filter(pair -> pair.inOne() && pair.a().report() == later)
                    .min(Comparator.comparing((Pair<T> pair) -> pair.a(), EARLIEST).thenComparing(Pair::b, EARLIEST))
                    .or(() -> Optional.of(new Pair<>(one, other)));
        }));
    }

    private boolean shares(Pair<T> pair, Pair<T> other) {
        return same(pair.a(), other.a()) || same(pair.b(), other.b()) || same(pair.a(), other.b()) || same(pair.b(), other.a());
    }

    private boolean same(Passage<T> a, Passage<T> b) {
        return a.report() == b.report() && a.start() == b.start();
    }

    /** Whether a pair tells in a copy what another tells already. */
    public boolean retold(Pair<T> pair, Pair<T> other) {
        return alike(pair.a(), other.a()) && alike(pair.b(), other.b()) || alike(pair.a(), other.b()) && alike(pair.b(), other.a());
    }

    private boolean alike(Passage<T> a, Passage<T> b) {
        return origins.same(a.report().id(), b.report().id()) && a.words().containment(b.words()) >= ALIKE;
    }
}

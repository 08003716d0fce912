package org.sayso.ledger.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Extraction;
import org.sayso.contracts.Selector;

/**
 * What a second reading of a document found otherwise: by a newer engine over the same text, or over a changed text.
 *
 * @param from engine of the first reading
 * @param to engine of the second
 */
public record ReadingChanges(
        Extraction.Pipeline from,
        Extraction.Pipeline to,
        Difference<Extraction.Attribution> attributions,
        Difference<Extraction.Quantity> quantities,
        Difference<Extraction.Entity> entities,
        Difference<Extraction.Event> events) {

    /**
     * What was added, dropped, and changed. Things are the same thing when they stand on the same words; ids do not count.
     *
     * @param changed the second reading of what was read otherwise before
     */
    public record Difference<T>(List<T> added, List<T> dropped, List<T> changed) {

        static <T> Difference<T> between(Collection<T> before, Collection<T> after, Function<T, String> place, Function<T, Object> substance) {
            var first = new TreeMap<String, T>();
            before.forEach(item -> first.putIfAbsent(place.apply(item), item));
            var second = new TreeMap<String, T>();
            after.forEach(item -> second.putIfAbsent(place.apply(item), item));
            var added = new ArrayList<T>();
            var changed = new ArrayList<T>();
            second.forEach((key, item) -> {
                var old = first.remove(key);
                if (old == null) {
                    added.add(item);
                } else if (!substance.apply(old).equals(substance.apply(item))) {
                    changed.add(item);
                }
            });
            return new Difference<>(List.copyOf(added), List.copyOf(first.values()), List.copyOf(changed));
        }

        public boolean isEmpty() {
            return added.isEmpty() && dropped.isEmpty() && changed.isEmpty();
        }
    }

    public static ReadingChanges between(Extraction before, Extraction after) {
        return new ReadingChanges(
                before.pipeline(),
                after.pipeline(),
                Difference.between(before.attributions(), after.attributions(), ReadingChanges::words, ReadingChanges::substance),
                Difference.between(before.quantities(), after.quantities(), Extraction.Quantity::exact, q -> List.of(
                        String.valueOf(q.value()), String.valueOf(q.high()), q.modifier(), String.valueOf(q.unit()), String.valueOf(q.of()))),
                Difference.between(before.entities(), after.entities(), e -> e.type() + " " + e.name(), e -> e.key()),
                Difference.between(before.events(), after.events(), e -> e.trigger().start() + " " + e.trigger().exact(), e -> List.of(
                        e.type(), e.factuality(), side(e.actor()), side(e.target()))));
    }

    private static String words(Extraction.Attribution attribution) {
        return String.join(" … ", attribution.content().stream().map(Selector::exact).toList());
    }

    private static Object substance(Extraction.Attribution attribution) {
        var source = attribution.source();
        return List.of(attribution.kind(), attribution.stance(), source == null ? "" : String.valueOf(source.name()));
    }

    private static String side(Extraction.@Nullable Participant participant) {
        return participant == null ? "" : participant.exact();
    }
}

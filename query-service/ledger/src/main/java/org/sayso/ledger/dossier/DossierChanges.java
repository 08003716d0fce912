package org.sayso.ledger.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Dossier;

/** What changed in a story between two moments. {@code changed} holds the later state. */
public record DossierChanges(
        Part<Dossier.Report> documents,
        Part<Dossier.Origin> origins,
        Part<Dossier.Utterance> utterances,
        Part<Dossier.Claim> claims,
        Part<Dossier.Figure> figures,
        Part<Dossier.Contradiction> contradictions,
        Part<Dossier.TimelineEntry> timeline) {

    public record Part<T>(List<T> added, List<T> withdrawn, List<T> changed) {

        static <T> Part<T> between(List<T> before, List<T> after, Function<T, String> key) {
            var first = new TreeMap<String, T>();
            before.forEach(item -> first.put(key.apply(item), item));
            var added = new ArrayList<T>();
            var changed = new ArrayList<T>();
            for (var item : after) {
                var old = first.remove(key.apply(item));
                if (old == null) {
                    added.add(item);
                } else if (!old.equals(item)) {
                    changed.add(item);
                }
            }
            return new Part<>(List.copyOf(added), List.copyOf(first.values()), List.copyOf(changed));
        }
    }

    /** @param before null where nothing was known */
    public static DossierChanges between(@Nullable Dossier before, @Nullable Dossier after) {
        return new DossierChanges(
                part(before, after, Dossier::documents, Dossier.Report::id),
                part(before, after, Dossier::origins, Dossier.Origin::id),
                part(before, after, Dossier::utterances, Dossier.Utterance::id),
                part(before, after, Dossier::claims, Dossier.Claim::id),
                part(before, after, Dossier::figures, Dossier.Figure::id),
                part(before, after, Dossier::contradictions, c -> c.kind() + " " + c.a() + " " + c.b()),
                part(before, after, Dossier::timeline, t -> t.date() + " " + t.type() + " " + t.summary()));
    }

    private static <T> Part<T> part(@Nullable Dossier before, @Nullable Dossier after, Function<Dossier, List<T>> of, Function<T, String> key) {
        return Part.between(before == null ? List.of() : of.apply(before), after == null ? List.of() : of.apply(after), key);
    }
}

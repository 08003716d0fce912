package org.sayso.ledger.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.sayso.contracts.Dossier;
import org.sayso.ledger.report.Report;
import org.sayso.ledger.text.TermFrequencies;

/** The origins of a story's documents: copies and versions of one text are one origin. */
public final class Origins {

    private final List<Dossier.Origin> origins;
    private final Map<String, String> originOf;
    private final Map<String, String> relationOf;

    private Origins(List<Dossier.Origin> origins, Map<String, String> originOf, Map<String, String> relationOf) {
        this.origins = origins;
        this.originOf = originOf;
        this.relationOf = relationOf;
    }

    /** @param reports in order of time */
    public static Origins of(List<Report> reports, TermFrequencies background) {
        var tellings = reports.stream().map(report -> Telling.of(report, background)).toList();
        var roots = new HashMap<String, String>();
        reports.forEach(report -> roots.put(report.id(), report.id()));
        var reasons = new TreeMap<Integer, List<Found>>();
        for (var later = 0; later < reports.size(); later++) {
            for (var earlier = 0; earlier < later; earlier++) {
                var found = why(tellings.get(earlier), tellings.get(later));
                if (!found.isEmpty()) {
                    join(roots, reports.get(earlier).id(), reports.get(later).id());
                    reasons.computeIfAbsent(later, any -> new ArrayList<>()).add(new Found(reports.get(later).id(), found));
                }
            }
        }
        return build(reports, roots, reasons);
    }

    private record Found(String later, List<Dossier.Reason> reasons) {}

    private static List<Dossier.Reason> why(Telling earlier, Telling later) {
        var first = Objects.requireNonNullElse(earlier.report().versionOf(), earlier.report().id());
        if (first.equals(later.report().versionOf())) {
            return List.of(new Dossier.Reason("same-owner", later.report().id() + " is a later version of " + earlier.report().id() + " at one address"));
        }
        return CopyFinder.reasons(earlier, later);
    }

    private static Origins build(List<Report> reports, Map<String, String> roots, Map<Integer, List<Found>> reasons) {
        var groups = new TreeMap<Integer, List<Report>>();
        var firstOf = new HashMap<String, Integer>();
        for (var i = 0; i < reports.size(); i++) {
            var first = firstOf.putIfAbsent(root(roots, reports.get(i).id()), i);
            groups.computeIfAbsent(first == null ? i : first, any -> new ArrayList<>()).add(reports.get(i));
        }
        var origins = new ArrayList<Dossier.Origin>();
        var originOf = new HashMap<String, String>();
        var relationOf = new HashMap<String, String>();
        for (var group : groups.values()) {
            var id = "o" + (origins.size() + 1);
            var ids = group.stream().map(Report::id).toList();
            Set<Dossier.Reason> why = new LinkedHashSet<>();
            reasons.values().stream().flatMap(List::stream).filter(found -> ids.contains(found.later())).forEach(found -> why.addAll(found.reasons()));
            origins.add(new Dossier.Origin(id, ids, List.copyOf(why)));
            for (var report : group) {
                originOf.put(report.id(), id);
                var relation = report == group.getFirst() ? group.size() == 1 ? "independent" : "original" : report.versionOf() != null ? "revision" : "copy";
                relationOf.put(report.id(), relation);
            }
        }
        return new Origins(List.copyOf(origins), Map.copyOf(originOf), Map.copyOf(relationOf));
    }

    public List<Dossier.Origin> list() {
        return origins;
    }

    /** The origin of a document. */
    public String of(String documentId) {
        return Objects.requireNonNull(originOf.get(documentId), documentId);
    }

    /** original, copy, revision or independent. */
    public String relation(String documentId) {
        return Objects.requireNonNull(relationOf.get(documentId), documentId);
    }

    public boolean same(String documentId, String other) {
        return of(documentId).equals(of(other));
    }

    private static void join(Map<String, String> roots, String a, String b) {
        roots.put(root(roots, a), root(roots, b));
    }

    private static String root(Map<String, String> roots, String id) {
        var at = id;
        while (!Objects.requireNonNull(roots.get(at)).equals(at)) {
            at = Objects.requireNonNull(roots.get(at));
        }
        return at;
    }
}

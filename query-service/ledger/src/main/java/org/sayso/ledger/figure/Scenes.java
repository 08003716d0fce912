package org.sayso.ledger.figure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sayso.contracts.Extraction;
import org.sayso.ledger.entity.Identities;
import org.sayso.ledger.report.Report;

/** The places a story is set in, told from places that are named in passing or belong to another event. */
final class Scenes {

    private final Identities identities;
    private final Set<String> own;

    Scenes(List<Report> reports, Identities identities) {
        this.identities = identities;
        Map<String, Set<String>> documents = new HashMap<>();
        for (var report : reports) {
            for (var entity : report.extraction().entities()) {
                var identity = entity.type().equals("PLACE") ? identities.of(report, entity.id()) : null;
                if (identity != null) {
                    documents.computeIfAbsent(identity.id(), any -> new HashSet<>()).add(report.id());
                }
            }
        }
        documents.values().removeIf(in -> 2 * in.size() < reports.size());
        this.own = Set.copyOf(documents.keySet());
    }

    /** Places a sentence names that are not the story's; empty where it names one of the story's as well. */
    Set<String> elsewhere(Report report, Extraction.Sentence sentence) {
        var places = new TreeSet<String>();
        for (var entity : report.extraction().entities()) {
            if (!entity.type().equals("PLACE")) {
                continue;
            }
            if (entity.mentions().stream().anyMatch(mention -> mention.start() >= sentence.start() && mention.end() <= sentence.end())) {
                var identity = identities.of(report, entity.id());
                if (identity != null && own.contains(identity.id())) {
                    return Set.of();
                }
                places.add(identity == null ? entity.key() : identity.id());
            }
        }
        return places;
    }
}

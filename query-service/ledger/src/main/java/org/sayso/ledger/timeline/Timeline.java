package org.sayso.ledger.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Dossier;
import org.sayso.contracts.Extraction;
import org.sayso.ledger.entity.Identities;
import org.sayso.ledger.report.Report;
import org.sayso.ledger.text.AverageLink;
import org.sayso.ledger.text.StopWords;
import org.sayso.ledger.text.TermBag;
import org.sayso.ledger.text.TermFrequencies;
import org.sayso.ledger.text.Words;

/**
 * The dated events of a story. Reports of one event meet when date and type are the same and its sentences speak of the same; a coarser date never joins a finer
 * one. The date is when it is said to have happened, not when it was reported.
 */
public final class Timeline {

    private static final double SAME_EVENT = 0.35;
    private static final double JOIN = 0.3;
    private static final int SUMMARY = 240;

    private Timeline() {}

    private record Dated(Report report, Extraction.Event event, String date, String precision, TermBag told, String sentence) {}

    public static List<Dossier.TimelineEntry> of(List<Report> reports, Identities identities, TermFrequencies background) {
        var byDay = new TreeMap<String, List<Dated>>();
        for (var report : reports) {
            for (var event : report.extraction().events()) {
                var time = event.time();
                if (event.type().equals("SAY") || time == null || event.factuality().equals("denied")) {
                    continue;
                }
                var sentence = report.sentenceTextAt(event.trigger().start());
                var words = Words.lower(Words.of(sentence)).stream().filter(word -> !StopWords.isStop(word)).toList();
                var dated = new Dated(report, event, time.value(), time.precision(), TermBag.of(words, background), sentence);
                byDay.computeIfAbsent(time.value() + "\n" + event.type(), any -> new ArrayList<>()).add(dated);
            }
        }
        var entries = new ArrayList<Dossier.TimelineEntry>();
        for (var day : byDay.values()) {
            var clustering = new AverageLink(day.size(), JOIN);
            for (var i = 0; i < day.size(); i++) {
                for (var j = i + 1; j < day.size(); j++) {
                    var likeness = day.get(i).told().containment(day.get(j).told());
                    if (likeness >= SAME_EVENT) {
                        clustering.link(i, j, likeness);
                    }
                }
            }
            clustering.groups().forEach(group -> entries.add(entry(group.stream().map(day::get).toList(), identities)));
        }
        entries.sort(Comparator.comparing(Dossier.TimelineEntry::date).thenComparing(Dossier.TimelineEntry::type).thenComparing(Dossier.TimelineEntry::summary));
        return List.copyOf(entries);
    }

    private static Dossier.TimelineEntry entry(List<Dated> same, Identities identities) {
        var first = same.stream().max(Comparator.comparingDouble((Dated dated) -> dated.event().confidence()).thenComparing(dated -> -dated.report().at().getEpochSecond())
                .thenComparing(dated -> dated.report().id(), Comparator.reverseOrder())).orElseThrow();
        var summary = first.sentence().strip().replace('\n', ' ');
        return new Dossier.TimelineEntry(
                first.date(),
                first.precision(),
                first.event().type(),
                summary.length() <= SUMMARY ? summary : summary.substring(0, summary.offsetByCodePoints(0, Math.min(SUMMARY, summary.codePointCount(0, summary.length())))) + "…",
                same.stream().map(dated -> name(dated, dated.event().actor(), identities)).filter(Objects::nonNull).findFirst().orElse(null),
                same.stream().map(dated -> name(dated, dated.event().target(), identities)).filter(Objects::nonNull).findFirst().orElse(null),
                same.stream().map(dated -> place(dated, identities)).filter(Objects::nonNull).findFirst().orElse(null),
                same.stream().map(dated -> dated.report().id()).distinct().toList(),
                same.stream().map(dated -> new Dossier.Passage(dated.report().id(), dated.event().trigger().start(), dated.event().trigger().end(),
                        dated.event().trigger().exact())).distinct().toList());
    }

    private static @Nullable String name(Dated dated, Extraction.@Nullable Participant participant, Identities identities) {
        if (participant == null) {
            return null;
        }
        var identity = identities.of(dated.report(), participant.entity());
        return identity == null ? participant.exact() : identity.name();
    }

    private static @Nullable String place(Dated dated, Identities identities) {
        var identity = identities.of(dated.report(), dated.event().place());
        return identity == null ? null : identity.name();
    }
}

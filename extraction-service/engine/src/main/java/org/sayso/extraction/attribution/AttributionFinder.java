package org.sayso.extraction.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sayso.extraction.attribution.Attributions.FoundAttribution;
import org.sayso.extraction.attribution.Attributions.FoundCue;
import org.sayso.extraction.attribution.Attributions.FoundSource;
import org.sayso.extraction.entity.Entities;
import org.sayso.extraction.time.Times;

/** Finds who says what: the models mark source, cue and content; what else the text tells about the act of saying is read around them. */
public final class AttributionFinder {

    /** How often a quotation or a sentence without a cue is taken to have the speaker of the one before: chosen, not measured. */
    private static final double CARRIED = 0.7;

    private final AttributionModels models;
    private final Stances stances;
    private final Speakers speakers;
    private final Circumstances circumstances;

    private AttributionFinder(AttributionModels models, Speech speech) {
        this.models = models;
        this.stances = new Stances(speech);
        this.speakers = new Speakers(speech);
        this.circumstances = new Circumstances(speech);
    }

    public static AttributionFinder load() {
        return new AttributionFinder(AttributionModels.load(), Speech.load());
    }

    public Attributions find(Entities entities, Times times) {
        var reading = new Reading(entities.tokens());
        var candidates = models.find(reading);
        UnmarkedSpeech.extend(reading, candidates);
        var sources = sources(reading, entities, candidates);
        var found = new ArrayList<FoundAttribution>();
        for (int i = 0; i < candidates.size(); i++) {
            found.add(attribution(reading, entities, times, candidates, i, sources.get(i)));
        }
        for (var loose : LooseQuotations.after(reading, candidates)) {
            carriedOn(reading, loose, "direct", sources.get(loose.follows()), found);
        }
        for (var loose : UnmarkedSpeech.after(reading, candidates)) {
            carriedOn(reading, loose, "unmarked", sources.get(loose.follows()), found);
        }
        found.sort(Comparator.comparing((FoundAttribution a) -> a.content().getFirst()).thenComparing(a -> a.content().getLast()));
        return new Attributions(entities, found);
    }

    /** The speakers one after the other: some go on from the one before; who says "I" within another's statement is that other. */
    private List<FoundSource> sources(Reading r, Entities entities, List<Candidate> candidates) {
        var sources = new ArrayList<FoundSource>();
        for (int i = 0; i < candidates.size(); i++) {
            boolean carries = i > 0 && r.paragraph[candidates.get(i).anchor] - r.paragraph[candidates.get(i - 1).anchor] <= 1;
            sources.add(speakers.of(r, entities, candidates.get(i), carries ? sources.get(i - 1) : null));
        }
        for (int i = 0; i < candidates.size(); i++) {
            var source = sources.get(i);
            int holder = source.name() == null && source.span() != null ? Speakers.holder(r, candidates, i) : -1;
            if (holder >= 0) {
                var whole = sources.get(holder);
                sources.set(i, new FoundSource(whole.entity(), whole.name(), source.span(), whole.anonymity(), whole.count()));
            }
        }
        return sources;
    }

    private FoundAttribution attribution(
            Reading r, Entities entities, Times times, List<Candidate> candidates, int of, FoundSource source) {
        var candidate = candidates.get(of);
        var cue = CueGroup.of(r, candidate.anchor);
        var time = circumstances.saidAt(r, times, candidate);
        var kind = kind(r, candidate);
        var found = new FoundCue(r.tokens.span(cue.from(), cue.to()), candidate.anchor, lemma(r, candidate.anchor, cue));
        return new FoundAttribution(
                kind,
                source,
                found,
                Contents.of(r, candidate.content),
                stances.of(r, candidate, cue),
                stances.target(r, entities, candidate, cue),
                stances.hedges(r, candidate, cue),
                speakers.via(r, entities, candidates, of),
                time == null ? null : time.value(),
                time == null ? null : Circumstances.precision(time.value()),
                circumstances.venue(r, candidate),
                candidate.probability,
                "model." + kind);
    }

    private static void carriedOn(Reading r, LooseQuotations.Loose loose, String kind, FoundSource source, List<FoundAttribution> found) {
        var content = Contents.of(r, loose.content());
        if (!content.isEmpty() && source.span() != null) {
            found.add(new FoundAttribution(kind, source, null, content, "asserts", Entities.NONE, List.of(), List.of(), null, null, null, CARRIED, kind + ".carried"));
        }
    }

    private static String lemma(Reading r, int anchor, CueGroup cue) {
        return cue.phrase().equals("according to") ? cue.phrase() : r.tokens.lemma(anchor);
    }

    private static String kind(Reading r, Candidate candidate) {
        int words = Candidate.words(r, candidate.content);
        int quoted = candidate.quoted(r);
        return quoted == 0 ? UnmarkedSpeech.is(r, candidate) ? "unmarked" : "indirect" : quoted >= words * 0.95 ? "direct" : "mixed";
    }
}

package org.sayso.extraction.attribution;

import java.util.ArrayList;
import java.util.List;
import org.sayso.extraction.entity.Entities;
import org.sayso.extraction.text.Span;
import org.sayso.extraction.time.Times;

/** Finds who says what. */
public final class AttributionFinder {

    public Attributions find(Entities entities, Times times) {
        var tokens = entities.tokens();
        var found = new ArrayList<Attributions.FoundAttribution>();
        for (int s = 0; s < tokens.sentences().count(); s++) {
            int first = tokens.sentences().first(s);
            int end = tokens.sentences().end(s);
            for (int i = first + 1; i < end - 2; i++) {
                if (tokens.word(i).is("said") && entities.entityAt(i - 1) != Entities.NONE) {
                    int from = tokens.word(i + 1).is("that") ? i + 2 : i + 1;
                    int speaker = i - 1;
                    while (speaker > first && entities.entityAt(speaker - 1) == entities.entityAt(i - 1)) {
                        speaker--;
                    }
                    Span content = tokens.span(from, end - 1);
                    var source = new Attributions.FoundSource(
                            entities.entityAt(i - 1), entities.all().get(entities.entityAt(i - 1)).name(), tokens.span(speaker, i), "named", null);
                    var cue = new Attributions.FoundCue(tokens.span(i, i + 1), i, "say");
                    found.add(new Attributions.FoundAttribution(
                            "indirect", source, cue, List.of(content), "asserts", Entities.NONE, List.of(), List.of(), null, null, null, 0.5, "said"));
                    break;
                }
            }
        }
        return new Attributions(entities, found);
    }
}

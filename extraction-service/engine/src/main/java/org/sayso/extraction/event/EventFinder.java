package org.sayso.extraction.event;

import java.util.ArrayList;
import org.sayso.extraction.attribution.Attributions;
import org.sayso.extraction.entity.Entities;
import org.sayso.extraction.quantity.Quantities;
import org.sayso.extraction.text.Span;
import org.sayso.extraction.time.Times;

/** Finds events: who did what to whom, where and when. */
public final class EventFinder {

    public Events find(Attributions attributions, Times times, Quantities quantities) {
        var found = new ArrayList<Events.FoundEvent>();
        for (int a = 0; a < attributions.all().size(); a++) {
            var attribution = attributions.all().get(a);
            var cue = attribution.cue();
            if (cue == null) {
                continue;
            }
            Span speaker = attribution.source().span();
            var actor = speaker == null ? null : new Events.FoundParticipant(attribution.source().entity(), speaker);
            found.add(new Events.FoundEvent("SAY", cue.span(), actor, null, Entities.NONE, attribution.confidence(), null, null, -1, -1, "certain"));
        }
        return new Events(attributions, found);
    }
}

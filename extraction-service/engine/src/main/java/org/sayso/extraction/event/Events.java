package org.sayso.extraction.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.extraction.attribution.Attributions;
import org.sayso.extraction.text.Span;

/** Who did what to whom in a document, in the order of the triggers. */
public record Events(Attributions attributions, List<FoundEvent> all) {

    /**
     * Fields as in {@link org.sayso.contracts.Extraction.Event}.
     *
     * @param place number of an entity, or {@link org.sayso.extraction.entity.Entities#NONE}
     * @param quantity number of a quantity, or -1
     * @param attribution number of an attribution, or -1
     */
    public record FoundEvent(
            String type,
            Span trigger,
            @Nullable FoundParticipant actor,
            @Nullable FoundParticipant target,
            int place,
            double confidence,
            @Nullable String time,
            @Nullable String timePrecision,
            int quantity,
            int attribution,
            String factuality) {}

    /** @param entity number of an entity, or {@link org.sayso.extraction.entity.Entities#NONE} */
    public record FoundParticipant(int entity, Span span) {}

    public Events {
        all = List.copyOf(all);
    }
}

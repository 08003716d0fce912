package org.sayso.ledger.story;

import org.jspecify.annotations.Nullable;
import org.sayso.contracts.ExtractionMessage;

/** The headline of a document: as sent, else the segment the engine found. */
public final class Headline {

    private Headline() {}

    public static @Nullable String of(ExtractionMessage message) {
        var sent = message.source().document().title();
        if (sent != null && !sent.isBlank()) {
            return sent.strip();
        }
        return message.extraction().segments().stream()
                .filter(segment -> segment.kind().equals("headline"))
                .map(segment -> segment.exact().strip())
                .filter(headline -> !headline.isEmpty())
                .findFirst()
                .orElse(null);
    }
}

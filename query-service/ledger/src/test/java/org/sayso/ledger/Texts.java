package org.sayso.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Document;
import org.sayso.contracts.DocumentMessage;
import org.sayso.contracts.Extraction;
import org.sayso.contracts.ExtractionMessage;

/** Makes messages of plain texts, without findings. */
public final class Texts {

    private Texts() {}

    public static ExtractionMessage message(String id, String published, String title, String text) {
        return message(id, "https://example.org/" + id, published, title, text, 1, "1.0.0");
    }

    public static ExtractionMessage message(
            String id, @Nullable String url, String published, String title, String text, long revision, String pipeline) {
        var at = OffsetDateTime.parse(published);
        var document = new Document(id, url, "Example", title, null, at, "en", text, null, null, null);
        var source = new DocumentMessage(document, "w", 1, null, revision, "00", at.toInstant());
        var extraction = new Extraction(id, 1, "00", "en", at, new Extraction.Pipeline(pipeline, "r", List.of()), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), new Extraction.Fingerprint("", List.of()), null);
        return new ExtractionMessage(source, extraction);
    }

    public static Instant at(String published) {
        return OffsetDateTime.parse(published).toInstant();
    }
}

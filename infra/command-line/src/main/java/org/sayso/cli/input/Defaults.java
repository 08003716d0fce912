package org.sayso.cli.input;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Document;

/** What the person says about all documents that do not say it themselves, as plain text files never do. */
public record Defaults(@Nullable String outlet, @Nullable OffsetDateTime publishedAt, @Nullable String language) {

    public static final Defaults NONE = new Defaults(null, null, null);

    Document fill(Document document) {
        return new Document(
                document.id(),
                document.url(),
                document.outlet() == null ? outlet : document.outlet(),
                document.title(),
                document.byline(),
                document.publishedAt() == null ? publishedAt : document.publishedAt(),
                document.language() == null ? language : document.language(),
                document.text(),
                document.contentType(),
                document.bodyBase64(),
                document.rights());
    }
}

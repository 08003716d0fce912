package org.sayso.contracts;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a partner sends. Either {@code text}, or {@code bodyBase64} with its {@code contentType}.
 *
 * @param id the sender's own id, unique in its workspace; given one when absent
 * @param publishedAt with the offset the outlet states, so that "Thursday" can be read in its own zone
 * @param language BCP 47; detected when absent
 * @param bodyBase64 an HTML page, an IPTC ninjs item or a NewsML-G2 item
 */
public record Document(
        @Nullable String id,
        @Nullable String url,
        @Nullable String outlet,
        @Nullable String title,
        @Nullable String byline,
        @Nullable OffsetDateTime publishedAt,
        @Nullable String language,
        @Nullable String text,
        @Nullable String contentType,
        @Nullable String bodyBase64,
        @Nullable Rights rights) {

    /** The same under another id, or under none. */
    public Document withId(@Nullable String other) {
        return new Document(other, url, outlet, title, byline, publishedAt, language, text, contentType, bodyBase64, rights);
    }
}

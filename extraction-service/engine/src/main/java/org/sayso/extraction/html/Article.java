package org.sayso.extraction.html;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a body says once its page is taken away.
 *
 * @param title the headline, without the outlet's name
 * @param byline who signs, without "By"
 * @param outlet the publication that carries it
 * @param publishedAt with the offset the page states; a day alone is its midnight in UTC
 * @param language BCP 47 as the page declares it, unverified
 * @param url the canonical address the page names
 * @param text the article: paragraphs parted by an empty line
 * @param source where each stretch of {@code text} stood in the decoded body
 */
public record Article(
        @Nullable String title,
        @Nullable String byline,
        @Nullable String outlet,
        @Nullable OffsetDateTime publishedAt,
        @Nullable String language,
        @Nullable String url,
        String text,
        SourceMap source) {}

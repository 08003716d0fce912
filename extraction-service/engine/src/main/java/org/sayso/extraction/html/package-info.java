/**
 * Bodies as they arrive (HTML pages, IPTC ninjs, NewsML-G2) to article text, with title, byline, outlet, publication date,
 * language and a map back to the source. {@link org.sayso.extraction.html.ArticleReader} is the door.
 */
@NullMarked
package org.sayso.extraction.html;

import org.jspecify.annotations.NullMarked;

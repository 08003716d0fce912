package org.sayso.extraction.html;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** An HTML page to its article. */
final class HtmlArticle {

    /** Deeper than any page written for readers; what lies deeper is read as if it stood at this depth. */
    private static final int MAX_DEPTH = 400;

    private final Hints hints;

    HtmlArticle(Hints hints) {
        this.hints = hints;
    }

    Article read(String html, @Nullable String url) {
        Document page = Parser.htmlParser().setTrackPosition(true).setMaxDepth(MAX_DEPTH).parseInput(html, url == null ? "" : url);
        PageFacts facts = PageFacts.of(page);
        List<Block> body = BodyFinder.find(Page.of(page.body(), hints), facts);
        ArticleText.Written written = ArticleText.of(body, html);
        return new Article(
                facts.title(), facts.byline(), facts.outlet(), facts.publishedAt(), facts.language(), facts.url(), written.text(), written.source());
    }

    /** The whole text of a fragment that holds an article and nothing else, as the wires' own formats carry it. */
    String fragment(String html) {
        Document page = Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, "");
        return ArticleText.plain(Page.of(page.body(), hints).blocks);
    }
}

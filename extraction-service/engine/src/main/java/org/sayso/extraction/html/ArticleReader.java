package org.sayso.extraction.html;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jsoup.Jsoup;
import org.sayso.contracts.Document;
import org.sayso.contracts.Limits;
import org.sayso.extraction.text.UnreadableDocumentException;

/** Reads the article out of a body. */
public final class ArticleReader {

    private ArticleReader() {}

    /**
     * The document with its text, and where the body tells them its title, byline, outlet and date, filled in.
     *
     * @throws UnreadableDocumentException when the body cannot be decoded or is over the limit
     */
    public static Document read(Document document) {
        var encoded = document.bodyBase64();
        byte[] body;
        try {
            body = Base64.getMimeDecoder().decode(encoded == null ? "" : encoded);
        } catch (IllegalArgumentException broken) {
            throw new UnreadableDocumentException(document.id(), "bodyBase64", "is not base64", broken);
        }
        if (body.length > Limits.BODY_BYTES) {
            throw new UnreadableDocumentException(document.id(), "bodyBase64", "has " + body.length + " bytes, the limit is " + Limits.BODY_BYTES);
        }
        var page = Jsoup.parse(new String(body, StandardCharsets.UTF_8));
        var text = page.body().wholeText();
        var title = document.title() == null ? page.title() : document.title();
        return new Document(document.id(), document.url(), document.outlet(), title, document.byline(), document.publishedAt(), document.language(),
                text, document.contentType(), document.bodyBase64(), document.rights());
    }
}

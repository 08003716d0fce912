package org.sayso.extraction.html;

import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Document;
import org.sayso.contracts.Limits;
import org.sayso.extraction.text.UnreadableDocumentException;

/** Reads the article out of a body: an HTML page, an IPTC ninjs item or a NewsML-G2 item. Safe for many threads. */
public final class ArticleReader {

    private static final HtmlArticle HTML = new HtmlArticle(Hints.load());
    private static final NinjsArticle NINJS = new NinjsArticle(HTML);
    private static final NewsMlArticle NEWSML = new NewsMlArticle();

    private ArticleReader() {}

    /**
     * The document with its text filled in, and, where its sender left them open and the body tells them, title, byline, outlet, address, date and
     * language.
     *
     * @throws UnreadableDocumentException naming the document and the field when the body cannot be decoded, is over the limit, holds no text,
     *     or is of a kind that is not read
     */
    public static Document read(Document document) {
        var article = article(document);
        if (article.text().isBlank()) {
            throw new UnreadableDocumentException(document.id(), "bodyBase64", "holds no article text");
        }
        return new Document(
                document.id(), or(document.url(), article.url()), or(document.outlet(), article.outlet()), or(document.title(), article.title()),
                or(document.byline(), article.byline()), moment(document.publishedAt(), article.publishedAt()), or(document.language(), article.language()),
                article.text(), document.contentType(), document.bodyBase64(), document.rights());
    }

    /** The article with the map that leads its text back into the decoded body. @throws UnreadableDocumentException as {@link #read} */
    public static Article article(Document document) {
        byte[] body = body(document);
        var kind = document.contentType();
        var decoded = BodyCharset.decode(body, kind);
        try {
            return switch (kind(kind, decoded)) {
                case HTML -> HTML.read(decoded, document.url());
                case NINJS -> NINJS.read(decoded);
                case NEWSML -> NEWSML.read(decoded);
                case PLAIN -> new Article(null, null, null, null, null, null, decoded, SourceMap.same(decoded.length()));
            };
        } catch (UnreadableBodyException broken) {
            throw new UnreadableDocumentException(document.id(), "bodyBase64", broken.getMessage(), broken);
        }
    }

    private static byte[] body(Document document) {
        var encoded = document.bodyBase64();
        if (encoded == null) {
            throw new UnreadableDocumentException(document.id(), "bodyBase64", "is missing");
        }
        // Four characters stand for three bytes, and lines may be broken: refuse the hopeless before decoding.
        if (encoded.length() > Limits.BODY_BYTES / 3L * 4 * 41 / 40 + 1024) {
            throw new UnreadableDocumentException(document.id(), "bodyBase64", "is longer than " + Limits.BODY_BYTES + " bytes can be");
        }
        byte[] body;
        try {
            body = Base64.getMimeDecoder().decode(encoded);
        } catch (IllegalArgumentException broken) {
            throw new UnreadableDocumentException(document.id(), "bodyBase64", "is not base64", broken);
        }
        if (body.length > Limits.BODY_BYTES) {
            throw new UnreadableDocumentException(document.id(), "bodyBase64", "has " + body.length + " bytes, the limit is " + Limits.BODY_BYTES);
        }
        return body;
    }

    private enum Kind {
        HTML,
        NINJS,
        NEWSML,
        PLAIN
    }

    private static Kind kind(@Nullable String contentType, String decoded) {
        var type = contentType == null ? "" : contentType.strip().toLowerCase(Locale.ROOT);
        int semicolon = type.indexOf(';');
        if (semicolon >= 0) {
            type = type.substring(0, semicolon).strip();
        }
        return switch (type) {
            case "text/html", "application/xhtml+xml" -> Kind.HTML;
            case "text/plain" -> Kind.PLAIN;
            case "" -> looksLike(decoded);
            default -> {
                if (type.equals("application/json") || type.endsWith("+json")) {
                    yield Kind.NINJS;
                }
                if (type.equals("application/xml") || type.equals("text/xml") || type.endsWith("+xml")) {
                    yield Kind.NEWSML;
                }
                throw new UnreadableBodyException("content type " + printable(type) + " is not read");
            }
        };
    }

    private static Kind looksLike(String decoded) {
        int i = 0;
        while (i < decoded.length() && Whitespace.is(decoded.charAt(i))) {
            i++;
        }
        if (decoded.startsWith("{", i)) {
            return Kind.NINJS;
        }
        if (decoded.startsWith("<?xml", i) && decoded.indexOf("newsItem", i) > 0 && decoded.indexOf("<html", i) < 0) {
            return Kind.NEWSML;
        }
        return decoded.startsWith("<", i) ? Kind.HTML : Kind.PLAIN;
    }

    private static String printable(String type) {
        var out = new StringBuilder();
        for (int i = 0; i < Math.min(type.length(), 60); i++) {
            char c = type.charAt(i);
            out.append(c > ' ' && c < 0x7F ? c : '?');
        }
        return out.toString();
    }

    private static @Nullable String or(@Nullable String given, @Nullable String found) {
        return given == null || given.isBlank() ? found : given;
    }

    private static @Nullable OffsetDateTime moment(@Nullable OffsetDateTime given, @Nullable OffsetDateTime found) {
        return given == null ? found : given;
    }
}

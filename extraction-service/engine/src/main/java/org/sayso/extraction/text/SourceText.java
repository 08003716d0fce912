package org.sayso.extraction.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sayso.contracts.Document;
import org.sayso.contracts.Limits;
import org.sayso.contracts.Utf8;
import org.sayso.extraction.html.ArticleReader;

/** A document whose text is filled in and within the limits: what the engine reads. */
public final class SourceText {

    private final Document document;
    private final int version;
    private final String text;
    private final String textSha256;

    private SourceText(Document document, int version, String text, String textSha256) {
        this.document = document;
        this.version = version;
        this.text = text;
        this.textSha256 = textSha256;
    }

    /**
     * Takes the document's text, or reads it out of its body.
     *
     * @throws UnreadableDocumentException naming the document and the field when there is no text, no id, or a limit is broken
     */
    public static SourceText read(Document document, int version) {
        return read(document, version, null);
    }

    /**
     * The same for a caller who has worked out the digest of the text already.
     *
     * @param textSha256 of the document's own text, in hex; null where it is not known
     */
    public static SourceText read(Document document, int version, @Nullable String textSha256) {
        var id = document.id();
        if (id == null || id.isBlank()) {
            throw new UnreadableDocumentException(id, "id", "is missing");
        }
        if (version < 1) {
            throw new UnreadableDocumentException(id, "version", "must be 1 or more, is " + version);
        }
        var filled = document.text() == null && document.bodyBase64() != null ? ArticleReader.read(document) : document;
        var text = filled.text();
        if (text == null) {
            throw new UnreadableDocumentException(id, "text", "is missing and there is no body to read it from");
        }
        long bytes = Utf8.length(text);
        if (bytes > Limits.TEXT_BYTES) {
            throw new UnreadableDocumentException(id, "text", "has " + bytes + " bytes, the limit is " + Limits.TEXT_BYTES);
        }
        return new SourceText(filled, version, text, textSha256 == null || filled != document ? sha256(text) : textSha256);
    }

    /** The document with its text filled in. */
    public Document document() {
        return document;
    }

    public String documentId() {
        return Objects.requireNonNull(document.id());
    }

    public int version() {
        return version;
    }

    public String text() {
        return text;
    }

    /** SHA-256 of the text in UTF-8, in hex. */
    public String textSha256() {
        return textSha256;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}

package org.sayso.extraction.text;

import java.util.Objects;
import org.sayso.contracts.Document;
import org.sayso.contracts.Limits;
import org.sayso.contracts.Utf8;
import org.sayso.extraction.html.ArticleReader;

/** A document whose text is filled in and within the limits: what the engine reads. */
public final class SourceText {

    private final Document document;
    private final int version;
    private final String text;

    private SourceText(Document document, int version, String text) {
        this.document = document;
        this.version = version;
        this.text = text;
    }

    /**
     * Takes the document's text, or reads it out of its body.
     *
     * @throws UnreadableDocumentException naming the document and the field when there is no text, no id, or a limit is broken
     */
    public static SourceText read(Document document, int version) {
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
        return new SourceText(filled, version, text);
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
}

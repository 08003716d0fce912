package org.sayso.extraction.text;

import org.jspecify.annotations.Nullable;

/** A document that can never be read, whatever is tried: the message names the document and the field, and the limit where one is broken. */
public final class UnreadableDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public UnreadableDocumentException(@Nullable String documentId, String field, String why) {
        super("document " + (documentId == null ? "(no id)" : documentId) + ": " + field + " " + why);
        this.field = field;
    }

    public UnreadableDocumentException(@Nullable String documentId, String field, String why, Throwable cause) {
        super("document " + (documentId == null ? "(no id)" : documentId) + ": " + field + " " + why, cause);
        this.field = field;
    }

    /** The field of the document that cannot be read. */
    public String field() {
        return field;
    }
}

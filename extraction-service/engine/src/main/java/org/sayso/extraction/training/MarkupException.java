package org.sayso.extraction.training;

/** A marked article breaks the rules of its form. */
public final class MarkupException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    MarkupException(String article, int line, String what) {
        super(article + ", line " + line + ": " + what);
    }
}

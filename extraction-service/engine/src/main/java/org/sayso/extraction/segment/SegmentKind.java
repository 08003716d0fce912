package org.sayso.extraction.segment;

import java.util.Locale;

/** What a stretch of a text is. */
public enum SegmentKind {
    HEADLINE,
    DATELINE,
    BYLINE,
    DATE,
    BODY,
    CREDIT,
    BOILERPLATE;

    /** As written in the contract. */
    public String contractName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.sayso.contracts;

/** The limits every part holds to; over a limit is a typed refusal or {@code truncated}, never silence. */
public final class Limits {

    /** A document's text, bytes in UTF-8. */
    public static final int TEXT_BYTES = 512 * 1024;

    /** A decoded body (HTML, ninjs, NewsML-G2), bytes. */
    public static final int BODY_BYTES = 4 * 1024 * 1024;

    /** One document as JSON, a line of a batch or a whole request, bytes: a body of {@link #BODY_BYTES} grows by a third in base64. */
    public static final int LINE_BYTES = 6 * 1024 * 1024;

    /** A message on a topic, bytes as the broker stores it. */
    public static final int MESSAGE_BYTES = 1024 * 1024;

    /** Documents in one request. */
    public static final int BATCH_LINES = 10_000;

    private Limits() {}
}

package org.sayso.extraction.html;

/** A body that is not what its content type says, or breaks a limit. The message names the fault, never the content. */
public final class UnreadableBodyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableBodyException(String message) {
        super(message);
    }

    public UnreadableBodyException(String message, Throwable cause) {
        super(message, cause);
    }
}
